/** How certain a body of evidence is, as GRADE does it: a pure function of the ledger; every move has its reason. */
import { HUMAN_DESIGNS, type Level, RANDOMISED } from '../ledger/index.ts';
import { type Comparison, compare, type Item, type Use } from './body.ts';
import {
	imprecision,
	inconsistency,
	indirectness,
	type Judged,
	largeEffect,
	publicationBias,
	riskOfBias,
} from './domains.ts';
import { type Step, step } from './step.ts';

export const STRATA = ['randomised', 'not-randomised', 'laboratory'] as const;
export type Stratum = (typeof STRATA)[number];

export type StratumRating = {
	readonly stratum: Stratum;
	readonly studies: readonly string[];
	/** Four for randomised trials, two for other people, one for the laboratory. */
	readonly start: number;
	readonly steps: readonly Step[];
	readonly level: Level;
	readonly comparison: Comparison | null;
};

export type Certainty = {
	/** Null where nothing was studied. */
	readonly level: Level | null;
	/** What the rules gave, before a person set it otherwise. */
	readonly computed: Level | null;
	readonly strata: readonly StratumRating[];
};

const START: Readonly<Record<Stratum, number>> = {
	randomised: 4,
	'not-randomised': 2,
	laboratory: 1,
};
const LEVEL_AT = ['very-low', 'low', 'moderate', 'high'] as const satisfies readonly Level[];
/** No cosmetic outcome stands above low without the word of a person, and that is logged. */
const CAP = 2;

/** Rates a body; each kind of study apart, the surest of them counts. */
export function rateBody(
	body: readonly Item[],
	use: Use,
	override: Level | null = null,
): Certainty {
	const strata = STRATA.flatMap((stratum) => {
		const items = body.filter((item) => stratumOf(item) === stratum);
		return items.length === 0 ? [] : [rateStratum(stratum, items, use)];
	});
	const best = Math.max(-1, ...strata.map(({ level }) => LEVEL_AT.indexOf(level)));
	const computed = LEVEL_AT[best] ?? null;
	return { level: override ?? computed, computed, strata };
}

/** Reviews and standards are read beside a body; they are no studies of it. */
function stratumOf({ study: { design } }: Item): Stratum | null {
	if (RANDOMISED.has(design)) return 'randomised';
	if (HUMAN_DESIGNS.has(design)) return 'not-randomised';
	return design === 'animal' || design === 'ex-vivo' || design === 'in-vitro' ? 'laboratory' : null;
}

function rateStratum(stratum: Stratum, items: readonly Item[], use: Use): StratumRating {
	const comparison = compare(items);
	const judged: Judged = { items, comparison, use };
	const taken = [
		...riskOfBias(judged),
		...inconsistency(judged),
		...indirectness(judged),
		...imprecision(judged),
		...publicationBias(judged),
	];
	const steps = [...taken, ...largeEffect(judged, taken)];
	const start = START[stratum];
	const sum = start + steps.reduce((all, { by }) => all + by, 0);
	const capped = sum > CAP ? [...steps, step('Overall', CAP - sum, 'capped-at-low')] : steps;
	const place = Math.min(CAP, Math.max(1, sum));
	return {
		stratum,
		studies: items.map(({ study }) => study.id),
		start,
		steps: capped,
		level: LEVEL_AT[place - 1] ?? 'very-low',
		comparison,
	};
}
