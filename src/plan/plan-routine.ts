/**
 * The verb: how a shelf should be used, day by day. Pure: the same scenario gives the same bytes, in whatever order
 * its products come. Precedence (usage rules): red flags, refusals, referrals, what is left out, dated windows,
 * sunscreen, parting and rhythm, order and waits, cautions, what is fine.
 */
import { type RuleId, ruleOf } from '../vet/index.ts';
import { judge, lastDayOf } from './rules/index.ts';
import type { Block, Said } from './said.ts';
import { openScene, type Scene } from './scene.ts';
import type {
	AskField,
	Discard,
	Exclusion,
	Plan,
	PlanStatus,
	Referral,
	Refusal,
	Scenario,
	Warning,
} from './schema.ts';
import { sessionsOf } from './steps.ts';
import { thinned } from './thin.ts';

/** Days after the first use of what is new, or after day 0, on which one looks back (FREQ-14). */
const REVIEWS = [28, 84];

/** Plans a routine for a scenario that was parsed. */
export function planRoutine(scenario: Scenario): Plan {
	const scene = openScene(scenario);
	const said = judge(scene);
	const { sittings, tests } = thinned(scene, said);
	const warnings = warningsOf(said);
	return {
		status: statusOf(said, warnings),
		sessions: sessionsOf(scene, said, sittings),
		excluded: exclusionsOf(said.blocks, scene.horizon),
		patch_tests: tests,
		warnings,
		referrals: unique<Referral>(said.referrals),
		refusals: unique<Refusal>(said.refusals),
		asks: [...new Set<AskField>(said.asks.map(({ field }) => field))],
		discard: discardOf(scene),
		review_days: reviewsOf(said, scene.horizon),
		allowed: unique(said.allowed),
	};
}

function statusOf(said: Said, warnings: readonly Warning[]): PlanStatus {
	const refused = said.refusals.some(({ rules }) => !rules.includes('PT-01'));
	if (said.stopped) return 'stopped';
	if (refused) return 'refused';
	if (said.referrals.length > 0) return 'refer';
	if (said.asks.some(({ soft }) => !soft)) return 'needs_info';
	const loud = warnings.some(({ severity }) => severity !== 'info' && severity !== 'allow');
	return loud ? 'ok_with_warnings' : 'ok';
}

/** One entry for the same days of a product, with all rules that say so. */
function exclusionsOf(blocks: readonly Block[], horizon: number): Exclusion[] {
	const entries = new Map<string, Exclusion>();
	for (const { product, from, to, rules } of blocks) {
		const first = Math.max(0, from);
		if (first >= horizon || (to !== null && to < first)) continue;
		const key = JSON.stringify([product, first, to]);
		const before = entries.get(key)?.rules ?? [];
		entries.set(key, {
			product,
			from_day: first,
			to_day: to,
			rules: [...new Set<RuleId>([...before, ...rules])],
		});
	}
	return [...entries.values()].sort(
		(one, other) => compare(one.product, other.product) || one.from_day - other.from_day,
	);
}

function warningsOf(said: Said): Warning[] {
	const byRule = new Map<RuleId, Set<string>>();
	for (const { rule, products } of said.warnings) {
		byRule.set(rule, new Set([...(byRule.get(rule) ?? []), ...products]));
	}
	return [...byRule].map(([rule, products]) => {
		const { severity, confidence } = ruleOf(rule);
		return { rule, severity, confidence, products: [...products].sort(compare) };
	});
}

function discardOf(scene: Scene): Discard[] {
	return scene.items.flatMap((item) => {
		const last = lastDayOf(item);
		return last === null ? [] : [{ product: item.id, ...last }];
	});
}

function reviewsOf(said: Said, horizon: number): number[] {
	const days = said.stopped ? [] : [...REVIEWS, ...said.reviews];
	return [...new Set(days)].filter((day) => day <= horizon).sort((one, other) => one - other);
}

function unique<Value>(values: readonly Value[]): Value[] {
	const seen = new Map(values.map((value) => [JSON.stringify(value), value] as const));
	return [...seen.values()];
}

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
