/** Sizes that follow from counts by size, as fields of a report. */
import type { FieldValue } from '../batch/index.ts';
import { modeOf, printSizes, quantileOf, type SizeDistribution } from '../page/index.ts';
import { refuse, type Sheet } from './sheet.ts';

/** Counts as the instrument binned them: of finer or odder bins than a report has. */
export type Counted = SizeDistribution;

/** Widths of bins that a report has, in nanometres, and how many bins at most and at least. */
const WIDTHS = [10, 20, 50, 100, 200] as const;
const BINS = { least: 3, most: 120 } as const;
/** The fullest bin, so that shapes of all lots can be held against each other. */
const FULLEST = 1_000;
/** What a report's share of sizes lies between, in nanometres. */
const SHARE = { from: 50, until: 400 } as const;

/** Bins in a row of one width, by their middles in nanometres. Machines print four digits. */
export function countedOf(
	sheet: Sheet,
	bins: readonly { readonly line: number; readonly size: number; readonly count: number }[],
): Counted | null {
	const [first, second] = bins;
	const width = (second?.size ?? 0) - (first?.size ?? 0);
	if (first === undefined || width <= 0 || bins.every(({ count }) => count === 0)) {
		refuse(sheet, 'nothing-counted');
		return null;
	}
	const odd = bins.find(({ size }, at) => {
		const slack = Math.max(width / 100, size / 1_500);
		return Math.abs(size - (first.size + at * width)) > slack;
	});
	if (odd !== undefined) refuse(sheet, 'bins-uneven', { line: odd.line });
	return { from: first.size - width / 2, width, counts: bins.map(({ count }) => count) };
}

/** A tenth of a nanometre is finer than any machine sees. */
export const tenth = (size: number): number => Math.round(size * 10) / 10;

/** Three digits, as machines print counts. */
export const threeDigits = (value: number): number => Number(value.toPrecision(3));

/** What counts alone tell; the fullest bin is one of a report's, since fine ones hold chance. */
export function figuresOf(counted: Counted) {
	return {
		size_mode: tenth(modeOf(rebinned(counted))),
		size_d10: tenth(quantileOf(counted, 0.1)),
		size_d50: tenth(quantileOf(counted, 0.5)),
		size_d90: tenth(quantileOf(counted, 0.9)),
	};
}

/** The percentage of particles between the edges of a report's share. */
export function shareOf({ from, width, counts }: Counted): number {
	const middle = (at: number) => from + width * (at + 0.5);
	const all = counts.reduce((sum, count) => sum + count, 0);
	const inside = counts.reduce(
		(sum, count, at) => (middle(at) >= SHARE.from && middle(at) <= SHARE.until ? sum + count : sum),
		0,
	);
	return tenth((100 * inside) / all);
}

/** Fields of all sizes, from the figures that the instrument states or that its counts have. */
export function sizeFields(
	counted: Counted,
	stated: Partial<ReturnType<typeof figuresOf>>,
	common: Pick<FieldValue, 'method' | 'date'>,
): Record<string, FieldValue> {
	const value = (number: number | string, unit: string): FieldValue => ({
		bound: 'measured',
		value: number,
		unit,
		...common,
	});
	const figures = Object.entries({ ...figuresOf(counted), ...stated });
	return {
		...Object.fromEntries(figures.map(([id, size]) => [id, value(size, 'nm')])),
		size_share: value(shareOf(counted), '%'),
		size_distribution: value(printSizes(rebinned(counted)), 'nm'),
	};
}

/** In bins that a report has; each of the instrument's own goes where its middle lies. */
function rebinned({ from, width, counts }: Counted): SizeDistribution {
	const last = counts.findLastIndex((count) => count > 0);
	const end = from + width * (last + 1);
	const wide = WIDTHS.find((one) => one >= width && end / one <= BINS.most) ?? 200;
	const length = Math.min(BINS.most, Math.max(BINS.least, Math.ceil(end / wide)));
	const sums = new Array<number>(length).fill(0);
	for (const [at, count] of counts.slice(0, last + 1).entries()) {
		const bin = Math.floor((from + width * (at + 0.5)) / wide);
		if (bin < length) sums[bin] = (sums[bin] ?? 0) + count;
	}
	const most = Math.max(...sums);
	return {
		from: 0,
		width: wide,
		counts: sums.map((sum) => Math.round((FULLEST * sum) / most)),
	};
}
