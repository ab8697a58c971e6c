/** The studies that bear on a question, with what each measured; and what they come to where they can be pooled. */
import { judgeStudy, type StudyRisk } from '../bias/index.ts';
import {
	type Construct,
	isIdentified,
	type Kingdom,
	type Ledger,
	type Outcome,
	type Route,
	type Study,
} from '../ledger/index.ts';
import { type Pooled, poolEffects } from '../pool/index.ts';
import { type Effect, effectsOf, SCALES, type Scale } from './effect.ts';

/** How a person would use it; null: not told, and nothing is marked down for it. */
export type Use = { readonly route: Route | null; readonly kingdom: Kingdom | null };

export type Item = {
	readonly study: Study;
	/** Of the constructs asked for; empty where the study measured none of them. */
	readonly outcomes: readonly Outcome[];
	readonly risk: StudyRisk;
	/** People in it; where that was not told, as many as the others have on average, so that it is neither lost nor leads. */
	readonly weight: number;
};

/** Studies by id as a body of evidence; what is withdrawn or without an identifier is left out. */
export function bodyOf(
	ledger: Ledger,
	studies: readonly string[],
	constructs: readonly Construct[],
): Item[] {
	const found = studies
		.flatMap((id) => ledger.studies.get(id) ?? [])
		.filter((study) => isIdentified(study) && !ledger.withdrawn.has(study.id));
	const usual = meanOf(found.flatMap(({ people }) => people ?? []));
	return found.map((study) => ({
		study,
		outcomes: study.outcomes.filter(({ construct }) => constructs.includes(construct)),
		risk: judgeStudy(study, ratedBy(ledger, study.id)),
		weight: study.people ?? usual,
	}));
}

/** One where nothing was told of any. */
function meanOf(people: readonly number[]): number {
	return people.length === 0 ? 1 : people.reduce((sum, one) => sum + one, 0) / people.length;
}

/** The answers of the last reader of a study; null where nobody rated it. */
function ratedBy({ ratings }: Ledger, study: string) {
	return [...(ratings.get(study)?.values() ?? [])].at(-1) ?? null;
}

export type Row = { readonly item: Item; readonly outcome: Outcome; readonly effect: Effect };
export type Comparison = {
	readonly scale: Scale;
	readonly rows: readonly Row[];
	/** Null where fewer than one study printed a spread. */
	readonly pooled: Pooled | null;
};

/** One outcome a study, the first that compares two sides, on the scale that most studies share. */
export function compare(body: readonly Item[]): Comparison | null {
	const all = SCALES.map((scale): Comparison => {
		const rows = body.flatMap((item) => rowOf(item, scale));
		return { scale, rows, pooled: pooledOf(rows) };
	}).filter(({ rows }) => rows.length > 0);
	const best = [...all].sort(
		(one, other) =>
			Number(other.pooled !== null) - Number(one.pooled !== null) ||
			other.rows.length - one.rows.length,
	);
	return best[0] ?? null;
}

function rowOf(item: Item, scale: Scale): Row[] {
	for (const outcome of item.outcomes) {
		const effect = effectsOf(item.study, outcome).find((one) => one.scale === scale);
		if (effect !== undefined) return [{ item, outcome, effect }];
	}
	return [];
}

/** Below this many studies Knapp and Hartung's interval is wider than anything known (Röver 2015). */
const FEWEST_FOR_KNAPP = 3;

function pooledOf(rows: readonly Row[]): Pooled | null {
	const spread = rows.flatMap(({ effect, outcome }) =>
		effect.variance === null
			? []
			: // Turned so that below nought is better, whatever was measured.
				[{ yi: outcome.better === 'higher' ? -effect.value : effect.value, vi: effect.variance }],
	);
	if (spread.length === 0) return null;
	const [yi, vi] = [spread.map((one) => one.yi), spread.map((one) => one.vi)];
	const wald = poolEffects(yi, vi, { method: 'REML', test: 'z' });
	if (spread.length < FEWEST_FOR_KNAPP) return wald;
	// Studies that happen to be alike make Knapp and Hartung's interval too narrow; the wider of the two stands.
	const knapp = poolEffects(yi, vi, { method: 'REML', test: 'knha' });
	return knapp.ci_ub - knapp.ci_lb < wald.ci_ub - wald.ci_lb ? wald : knapp;
}
