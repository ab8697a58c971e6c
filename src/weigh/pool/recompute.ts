/** Printed numbers worked out again: whether they can be true together, with the arithmetic shown. Rounding is allowed for. */
import { tTwoSided } from './distributions.ts';
import type { TwoMeans } from './effect-size.ts';

/** What is off; words under `weigh.misprint.<code>`. Facts are the numbers of the arithmetic. */
export type Misprint = {
	readonly code: 'grim' | 't-from-means' | 'percent-change' | 'interval-lopsided';
	readonly printed: number;
	/** What the other printed numbers give: from, to. */
	readonly from: number;
	readonly to: number;
};

/** A number as printed: its value and how many decimals stood there. */
export type Printed = { readonly value: number; readonly decimals: number };

export function printed(text: string): Printed | null {
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

/** Whether a printed t can come from the printed means: by Welch or pooled, anywhere within their rounding. */
export function checkT(t: Printed, given: PrintedMeans): Misprint | null {
	const corners = cornersOf(given);
	const all = [...corners.map(welch), ...corners.map(pooledT)].map(Math.abs);
	const [from, to] = [Math.min(...all), Math.max(...all)];
	const size = Math.abs(t.value);
	const half = halfStep(t) + SLACK;
	return size < from - half || size > to + half
		? { code: 't-from-means', printed: t.value, from, to }
		: null;
}

/** Two-sided p by Welch, from means as printed. */
export function welchP(given: TwoMeans): number {
	const [a, b] = [given.sd1 ** 2 / given.n1, given.sd2 ** 2 / given.n2];
	const df = (a + b) ** 2 / (a ** 2 / (given.n1 - 1) + b ** 2 / (given.n2 - 1));
	return tTwoSided(welch(given), df);
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

/** Whether a printed change in percent fits the printed start and end. */
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
	return change.value < from - half || change.value > to + half
		? { code: 'percent-change', printed: change.value, from, to }
		: null;
}

/** Whether a printed estimate stands in the middle of its interval, on the scale on which it should. */
export function checkInterval(estimate: Printed, low: Printed, high: Printed): Misprint | null {
	const middle = (low.value + high.value) / 2;
	const slack = (halfStep(low) + halfStep(high)) / 2 + SLACK;
	const [from, to] = [middle - slack, middle + slack];
	const half = halfStep(estimate);
	return estimate.value < from - half || estimate.value > to + half
		? { code: 'interval-lopsided', printed: estimate.value, from, to }
		: null;
}
