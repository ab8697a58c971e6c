/** A plan for people on a terminal: what comes before it, what is left out, the first two weeks, the days to look back. */
import type { Say } from '../../kit/index.ts';
import { doKey, type RuleId } from '../../vet/index.ts';
import { askSaid, type Plan, refusalSaid, type Session, statusSaid } from '../index.ts';

/** Days shown; `--json` holds all. */
const SHOWN_DAYS = 14;

/** Words of the areas planner, plan and rule are needed. */
export function planText(plan: Plan, say: Say): string {
	const why = (rules: readonly RuleId[]) => rules.map((rule) => `  ${rule}: ${say(doKey(rule))}`);
	const lines = [
		say(statusSaid(plan.status)),
		...plan.referrals.flatMap(({ urgency, rules }) => [
			say(`planner.urgency.${urgency}`),
			...why(rules),
		]),
		...plan.refusals.flatMap(({ what, rules }) => [
			say('planner.refused', { what: say(refusalSaid(what)) }),
			...why(rules),
		]),
		...plan.asks.map((field) => say(askSaid(field))),
		...plan.excluded.flatMap(({ product, from_day, to_day, rules }) => [
			to_day === null
				? say('planner.left-out', { product, from: from_day })
				: say('planner.left-out-until', { product, from: from_day, to: to_day }),
			...why(rules),
		]),
		...plan.warnings.flatMap(({ rule, severity }) => [
			say(`rule.severity.${severity}`),
			...why([rule]),
		]),
		...plan.patch_tests.map(({ product, start_day, read_days }) =>
			say('planner.patch-test', {
				product,
				start: start_day,
				reads: read_days.map((day) => start_day + day).join(', '),
			}),
		),
		...plan.sessions
			.filter(({ day }) => day < SHOWN_DAYS)
			.map((session) => sessionLine(session, say)),
		...plan.discard.map(({ product, date }) => say('planner.discard', { product, date })),
		say('planner.reviews', { days: plan.review_days.join(', '), n: plan.review_days.length }),
		say('planner.more', { days: SHOWN_DAYS }),
	];
	return `${lines.join('\n')}\n`;
}

function sessionLine({ date, slot, steps }: Session, say: Say): string {
	const said = steps.map(({ product, wait_before_s }) =>
		wait_before_s === 0 ? product : say('planner.step-wait', { product, seconds: wait_before_s }),
	);
	return say('planner.session', { date, slot, steps: said.join(' → ') });
}
