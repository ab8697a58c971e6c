/** Printed numbers worked out again: whether they can be true together, with the arithmetic shown. Rounding is allowed for. */
import { tTwoSided } from './distributions.ts';
import type { TwoMeans } from './effect-size.ts';

/** What is off, with the numbers of the arithmetic. It says that numbers do not fit, never why. */
export type Misprint = {
	readonly code: 'grim' | 't-from-means' | 'p-from-means' | 'percent-change' | 'interval-lopsided';
	readonly printed: number;
	/** What the other printed numbers give: from, to. */
	readonly from: number;
	readonly to: number;
};

/** A number as printed: its value and how many decimals stood there. */
export type Printed = { readonly value: number; readonly decimals: number };

/** A decimal point or comma; null where a comma before three digits may as well part thousands. */
export function printed(text: string): Printed | null {
	if (/^[-+−]?[1-9]\d{0,2},\d{3}$/.test(text.trim())) return null;
	const match = /^[-+−]?\d+(?:[.,](\d+))?$/.exec(text.trim());
	if (match === null) return null;
	const value = Number(text.trim().replace('−', '-').replace(',', '.'));
	return { value, decimals: match[1]?.length ?? 0 };
}

const halfStep = ({ decimals }: Printed): number => 0.5 * 10 ** -decimals;
/** Room for the last bit of a double. */
const SLACK = 1e-9;

/** GRIM (Brown and Heathers 2017): whether `n` whole numbers, `items` each, can have the printed mean. */
export function grim(mean: Printed, n: number, items = 1): Misprint | null {
	const parts = n * items;
	if (!Number.isInteger(parts)) return null;
	const half = halfStep(mean) + SLACK;
	const nearest = Math.round(mean.value * parts) / parts;
	if (parts <= 0 || Math.abs(nearest - mean.value) <= half) return null;
	const [from, to] = [
		Math.floor(mean.value * parts) / parts,
		Math.ceil(mean.value * parts) / parts,
	];
	return { code: 'grim', printed: mean.value, from, to };
}

export type PrintedMeans = Readonly<
	Record<'m1' | 'sd1' | 'm2' | 'sd2', Printed> & Record<'n1' | 'n2', number>
>;

/**
 * Whether a printed t can come from the printed means of two groups of people: by Welch or pooled, anywhere within their
 * rounding. Two sides of one person go together, and their t cannot be worked out so.
 */
export function checkT(t: Printed, given: PrintedMeans): Misprint | null {
	if (!isEnough(given)) return null;
	const all = cornersOf(given).flatMap((one) => [welch(one), pooledT(one)]);
	const sizes = all.map(Math.abs);
	// Between a corner on either side of nought lies nought.
	const from = Math.min(...all) < 0 && Math.max(...all) > 0 ? 0 : Math.min(...sizes);
	const to = Math.max(...sizes);
	const size = Math.abs(t.value);
	const half = halfStep(t) + SLACK;
	return size < from - half || size > to + half
		? { code: 't-from-means', printed: t.value, from, to }
		: null;
}

/** A spread needs two people, and a t needs a spread. */
function isEnough({ n1, n2, sd1, sd2 }: PrintedMeans): boolean {
	return n1 >= 2 && n2 >= 2 && sd1.value >= 0 && sd2.value >= 0 && sd1.value + sd2.value > 0;
}

/** A p as printed: `0.005`, `.03`, `p < 0.01`. */
export type PrintedP = { readonly relation: '<' | '=' | '>'; readonly value: Printed };

export function printedP(text: string): PrintedP | null {
	const match = /^(?:p\s*)?([<>=≤≥]?)\s*([01]?[.,]\d+|[01])$/i.exec(text.trim());
	const value = printed((match?.[2] ?? '').replace(/^[.,]/, '0.').replace(',', '.'));
	if (match === null || value === null) return null;
	const sign = match[1] ?? '';
	if (sign === '<' || sign === '≤') return { relation: '<', value };
	return { relation: sign === '>' || sign === '≥' ? '>' : '=', value };
}

/**
 * Whether a printed p can come from the printed means of two groups of people: two-sided or one-sided, by Welch or
 * pooled, anywhere within their rounding.
 */
export function checkP({ relation, value }: PrintedP, given: PrintedMeans): Misprint | null {
	if (!isEnough(given)) return null;
	const corners = cornersOf(given);
	const all = corners.flatMap((one) => [welchP(one) ?? 1, pooledP(one)]);
	const sides = corners.map(({ m1, m2 }) => m1 - m2);
	const from = Math.min(...all);
	const to = Math.min(...sides) < 0 && Math.max(...sides) > 0 ? 1 : Math.max(...all);
	const half = relation === '=' ? halfStep(value) + SLACK : SLACK;
	const isTooSmall = relation !== '>' && value.value + half < from / 2;
	const isTooGreat = relation !== '<' && value.value - half > to;
	return isTooSmall || isTooGreat ? { code: 'p-from-means', printed: value.value, from, to } : null;
}

/** Two-sided p by Welch, from means as printed; null where there is no spread or a group of one. */
export function welchP(given: TwoMeans): number | null {
	const { sd1, n1, sd2, n2 } = given;
	const [a, b] = [sd1 ** 2 / n1, sd2 ** 2 / n2];
	if (n1 < 2 || n2 < 2 || a + b === 0) return null;
	const df = (a + b) ** 2 / (a ** 2 / (n1 - 1) + b ** 2 / (n2 - 1));
	return tTwoSided(welch(given), df);
}

function pooledP(given: TwoMeans): number {
	return tTwoSided(pooledT(given), given.n1 + given.n2 - 2);
}

function welch({ m1, sd1, n1, m2, sd2, n2 }: TwoMeans): number {
	return (m1 - m2) / Math.sqrt(sd1 ** 2 / n1 + sd2 ** 2 / n2);
}

function pooledT({ m1, sd1, n1, m2, sd2, n2 }: TwoMeans): number {
	const variance = ((n1 - 1) * sd1 ** 2 + (n2 - 1) * sd2 ** 2) / (n1 + n2 - 2);
	return (m1 - m2) / Math.sqrt(variance * (1 / n1 + 1 / n2));
}

/** Every corner of what the rounded numbers may have been. */
function cornersOf({ m1, sd1, n1, m2, sd2, n2 }: PrintedMeans): TwoMeans[] {
	const ends = (one: Printed): number[] => [one.value - halfStep(one), one.value + halfStep(one)];
	return ends(m1).flatMap((a) =>
		ends(sd1).flatMap((b) =>
			ends(m2).flatMap((c) =>
				ends(sd2).map((d) => ({
					m1: a,
					sd1: Math.max(b, SLACK),
					n1,
					m2: c,
					sd2: Math.max(d, SLACK),
					n2,
				})),
			),
		),
	);
}

/**
 * Whether a printed change in percent fits the printed start and end. A fall may be printed without its sign. The mean of
 * each person's own change is another number; where that is printed, this check does not apply.
 */
export function checkChange(change: Printed, start: Printed, end: Printed): Misprint | null {
	if (start.value - halfStep(start) <= 0) return null;
	const changes = [-1, 1].flatMap((one) =>
		[-1, 1].map((other) => {
			const from = start.value + one * halfStep(start);
			return (100 * (end.value + other * halfStep(end) - from)) / from;
		}),
	);
	const [from, to] = [Math.min(...changes), Math.max(...changes)];
	const half = halfStep(change) + SLACK;
	const fits = (value: number): boolean => value >= from - half && value <= to + half;
	return fits(change.value) || (change.value > 0 && fits(-change.value))
		? null
		: { code: 'percent-change', printed: change.value, from, to };
}

/**
 * Whether a printed estimate stands in the middle of its interval: of a ratio, in the middle of its logarithms. Intervals
 * that are not made to be even, as those of bootstraps, are not to be asked.
 */
export function checkInterval(
	estimate: Printed,
	low: Printed,
	high: Printed,
	scale: 'difference' | 'ratio' = 'difference',
): Misprint | null {
	const ends = [-1, 1].map((turn) => [
		low.value + turn * halfStep(low),
		high.value + turn * halfStep(high),
	]);
	const [from = 0, to = 0] = ends.map(([one = 0, other = 0]) =>
		scale === 'ratio' ? Math.sqrt(Math.max(0, one) * Math.max(0, other)) : (one + other) / 2,
	);
	const half = halfStep(estimate) + SLACK;
	return estimate.value < from - half || estimate.value > to + half
		? { code: 'interval-lopsided', printed: estimate.value, from, to }
		: null;
}
