/** Effect sizes with their sampling variances, as `escalc` of metafor computes them. */
import { lnGamma } from './special.ts';

/** Means of two groups of people. */
export type TwoMeans = {
	readonly m1: number;
	readonly sd1: number;
	readonly n1: number;
	readonly m2: number;
	readonly sd2: number;
	readonly n2: number;
};
/** Means of two sides or times of the same people; `r` is how they go together. */
export type PairedMeans = {
	readonly m1: number;
	readonly sd1: number;
	readonly m2: number;
	readonly sd2: number;
	readonly n: number;
	readonly r: number;
};
/** With and without the event: treated `a`, `b`; control `c`, `d`. */
export type Events = {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
};
export type EffectSize = { readonly yi: number; readonly vi: number };

export const MEAN_MEASURES = ['MD', 'SMD', 'SMDH', 'ROM', 'CVR'] as const;
export const PAIRED_MEASURES = ['MC', 'SMCC', 'SMCR', 'ROMC'] as const;
export const EVENT_MEASURES = ['RR', 'OR', 'RD'] as const;

/** Why there is no effect size. */
export type EffectRefusal =
	| 'not-finite'
	| 'sd-negative'
	| 'too-few-people'
	| 'spread-zero'
	| 'mean-not-positive'
	| 'correlation-out-of-range'
	| 'count-negative'
	| 'no-events';

type Sized = EffectSize | { readonly refusal: EffectRefusal };

/** Hedges' correction for small groups, exact. */
function smallSample(m: number): number {
	if (m <= 1) return Number.NaN;
	return Math.exp(lnGamma(m / 2) - lnGamma((m - 1) / 2) - Math.log(Math.sqrt(m / 2)));
}

const square = (x: number): number => x * x;

export function sizeOfMeans(measure: (typeof MEAN_MEASURES)[number], given: TwoMeans): Sized {
	const refusal = refusalOfMeans(measure, given);
	return refusal === null ? finite(MEANS[measure](given)) : { refusal };
}

function refusalOfMeans(measure: string, given: TwoMeans): EffectRefusal | null {
	const { m1, sd1, n1, m2, sd2, n2 } = given;
	if (!Object.values(given).every(Number.isFinite)) return 'not-finite';
	if (sd1 < 0 || sd2 < 0) return 'sd-negative';
	if (n1 < 2 || n2 < 2) return 'too-few-people';
	const least = measure === 'CVR' ? Math.min(sd1, sd2) : Math.max(sd1, sd2);
	if (least === 0) return 'spread-zero';
	const isRatio = measure === 'ROM' || measure === 'CVR';
	return isRatio && Math.min(m1, m2) <= 0 ? 'mean-not-positive' : null;
}

const MEANS: Readonly<Record<(typeof MEAN_MEASURES)[number], (given: TwoMeans) => EffectSize>> = {
	MD: ({ m1, sd1, n1, m2, sd2, n2 }) => ({
		yi: m1 - m2,
		vi: square(sd1) / n1 + square(sd2) / n2,
	}),
	SMD: ({ m1, sd1, n1, m2, sd2, n2 }) => {
		const df = n1 + n2 - 2;
		const pooled = Math.sqrt(((n1 - 1) * square(sd1) + (n2 - 1) * square(sd2)) / df);
		const yi = (smallSample(df) * (m1 - m2)) / pooled;
		return { yi, vi: 1 / n1 + 1 / n2 + square(yi) / (2 * (n1 + n2)) };
	},
	// Bonett (2009): the spreads may differ.
	SMDH: ({ m1, sd1, n1, m2, sd2, n2 }) => {
		const [v1, v2] = [square(sd1), square(sd2)];
		const mean = (v1 + v2) / 2;
		const correction = smallSample(n1 + n2 - 2);
		const yi = (correction * (m1 - m2)) / Math.sqrt(mean);
		const spread = square(v1) / (n1 - 1) + square(v2) / (n2 - 1);
		const vi = (square(yi) * spread) / (8 * square(mean)) + (v1 / (n1 - 1) + v2 / (n2 - 1)) / mean;
		return { yi, vi: square(correction) * vi };
	},
	ROM: ({ m1, sd1, n1, m2, sd2, n2 }) => ({
		yi: Math.log(m1 / m2),
		vi: square(sd1 / m1) / n1 + square(sd2 / m2) / n2,
	}),
	CVR: ({ m1, sd1, n1, m2, sd2, n2 }) => {
		const [few1, few2] = [1 / (2 * (n1 - 1)), 1 / (2 * (n2 - 1))];
		return {
			yi: Math.log(sd1 / m1 / (sd2 / m2)) + few1 - few2,
			vi: few1 + square(sd1 / m1) / n1 + few2 + square(sd2 / m2) / n2,
		};
	},
};

export function sizeOfPairs(measure: (typeof PAIRED_MEASURES)[number], given: PairedMeans): Sized {
	const refusal = refusalOfPairs(measure, given);
	return refusal === null ? finite(PAIRS[measure](given)) : { refusal };
}

/** Two pairs leave one degree of freedom, and no correction for small groups is known for it. */
const FEWEST_PAIRS: Readonly<Record<(typeof PAIRED_MEASURES)[number], number>> = {
	MC: 2,
	SMCC: 3,
	SMCR: 3,
	ROMC: 2,
};

function refusalOfPairs(
	measure: (typeof PAIRED_MEASURES)[number],
	given: PairedMeans,
): EffectRefusal | null {
	const { m1, sd1, m2, sd2, n, r } = given;
	if (!Object.values(given).every(Number.isFinite)) return 'not-finite';
	if (sd1 < 0 || sd2 < 0) return 'sd-negative';
	if (n < FEWEST_PAIRS[measure]) return 'too-few-people';
	if (Math.abs(r) > 1) return 'correlation-out-of-range';
	if (measure === 'SMCR' ? sd1 === 0 : differenceVariance(given) <= 0) return 'spread-zero';
	return measure === 'ROMC' && Math.min(m1, m2) <= 0 ? 'mean-not-positive' : null;
}

function differenceVariance({ sd1, sd2, r }: PairedMeans): number {
	return square(sd1) + square(sd2) - 2 * r * sd1 * sd2;
}

const PAIRS: Readonly<
	Record<(typeof PAIRED_MEASURES)[number], (given: PairedMeans) => EffectSize>
> = {
	MC: (given) => ({ yi: given.m1 - given.m2, vi: differenceVariance(given) / given.n }),
	SMCC: (given) => {
		const { m1, m2, n } = given;
		const yi = (smallSample(n - 1) * (m1 - m2)) / Math.sqrt(differenceVariance(given));
		return { yi, vi: 1 / n + square(yi) / (2 * n) };
	},
	SMCR: ({ m1, sd1, m2, n, r }) => {
		const yi = (smallSample(n - 1) * (m1 - m2)) / sd1;
		return { yi, vi: (2 * (1 - r)) / n + square(yi) / (2 * n) };
	},
	ROMC: ({ m1, sd1, m2, sd2, n, r }) => ({
		yi: Math.log(m1 / m2),
		vi: (square(sd1 / m1) + square(sd2 / m2) - (2 * r * sd1 * sd2) / (m1 * m2)) / n,
	}),
};

/** A table with an empty cell gets half an event in each. */
export function sizeOfEvents(measure: (typeof EVENT_MEASURES)[number], given: Events): Sized {
	const cells = Object.values(given);
	if (!cells.every(Number.isFinite)) return { refusal: 'not-finite' };
	if (cells.some((cell) => cell < 0)) return { refusal: 'count-negative' };
	const { a, b, c, d } = given;
	if (a + b === 0 || c + d === 0) return { refusal: 'too-few-people' };
	// Nobody, or everybody: such a study says nothing of a ratio.
	if (measure !== 'RD' && (a + c === 0 || b + d === 0)) return { refusal: 'no-events' };
	const half = cells.includes(0) ? 0.5 : 0;
	return finite(EVENTS[measure]({ a: a + half, b: b + half, c: c + half, d: d + half }));
}

const EVENTS: Readonly<Record<(typeof EVENT_MEASURES)[number], (given: Events) => EffectSize>> = {
	RR: ({ a, b, c, d }) => ({
		yi: Math.log(a / (a + b) / (c / (c + d))),
		vi: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
	}),
	OR: ({ a, b, c, d }) => ({
		yi: Math.log((a * d) / (b * c)),
		vi: 1 / a + 1 / b + 1 / c + 1 / d,
	}),
	RD: ({ a, b, c, d }) => ({
		yi: a / (a + b) - c / (c + d),
		vi: (a * b) / (a + b) ** 3 + (c * d) / (c + d) ** 3,
	}),
};

function finite(size: EffectSize): Sized {
	return Number.isFinite(size.yi) && Number.isFinite(size.vi) && size.vi > 0
		? size
		: { refusal: 'spread-zero' };
}
