/** The size distribution as a drawing: what stands where, in units of a view 640 wide. */
import type { BatchReport } from '../batch/index.ts';
import { SIZE_FIELD } from './field-groups.ts';
import { modeOf, parseSizes, quantileOf, type SizeDistribution } from './size-distribution.ts';

export type SizeFacts = {
	/** Null where only figures were stated: a curve through three of them would be ours and nobody's. */
	readonly curve: SizeDistribution | null;
	/** In nanometres; null where neither stated nor counted. */
	readonly mode: number | null;
	readonly d10: number | null;
	readonly d50: number | null;
	readonly d90: number | null;
};

/** What the report says of sizes, its own figures before those that follow from the curve; null where it is silent. */
export function sizeFacts({ fields }: BatchReport): SizeFacts | null {
	const text = fields[SIZE_FIELD]?.value;
	const curve = typeof text === 'string' ? parseSizes(text) : null;
	const stated = (id: string): number | null => {
		const field = fields[id];
		return typeof field?.value === 'number' && field.value > 0 ? field.value : null;
	};
	const counted = (share: number) => (curve === null ? null : quantileOf(curve, share));
	const facts = {
		curve,
		mode: stated('size_mode') ?? (curve === null ? null : modeOf(curve)),
		d10: stated('size_d10') ?? counted(0.1),
		d50: stated('size_d50') ?? counted(0.5),
		d90: stated('size_d90') ?? counted(0.9),
	};
	const isSilent = facts.mode === null && (facts.d10 === null || facts.d90 === null);
	return isSilent ? null : facts;
}

const COUNTED: Readonly<Record<string, (curve: SizeDistribution) => number>> = {
	size_mode: modeOf,
	size_d10: (curve) => quantileOf(curve, 0.1),
	size_d50: (curve) => quantileOf(curve, 0.5),
	size_d90: (curve) => quantileOf(curve, 0.9),
};

/** What the counts of a report say of one of its sizes, and how wide a bin is; null without counts. */
export function sizeOf(
	{ fields }: BatchReport,
	id: string,
): { readonly size: number; readonly width: number } | null {
	const text = fields[SIZE_FIELD]?.value;
	const curve = typeof text === 'string' ? parseSizes(text) : null;
	const measure = Object.hasOwn(COUNTED, id) ? COUNTED[id] : undefined;
	return curve === null || measure === undefined
		? null
		: { size: measure(curve), width: curve.width };
}

export const PLOT = { width: 640, height: 332, left: 28, right: 620, top: 58, foot: 246 } as const;
/** The range in which an exosome is said to lie, in nanometres. */
export const EXOSOME = { from: 30, until: 150 } as const;
const STEPS = [50, 100, 200, 500, 1_000] as const;
const LEAST_SPAN = 300;
const HATCH = 7;

export type SizePlot = {
	/** Place of a size on the axis. */
	readonly x: (size: number) => number;
	readonly ticks: readonly number[];
	/** Outline of the counts; null where there is no curve. */
	readonly line: string | null;
	/** Strokes below it. */
	readonly hatch: string;
	/** Place of the fullest bin. */
	readonly peak: { readonly x: number; readonly y: number } | null;
};

/** Lays the figure out. */
export function sizePlot({ curve, mode, d90 }: SizeFacts): SizePlot {
	const counted = curve === null ? 0 : lastFilled(curve);
	const most = Math.max(LEAST_SPAN, counted, 1.3 * (d90 ?? mode ?? 0));
	const step = STEPS.find((one) => most / one <= 8) ?? 2_000;
	const end = Math.ceil(most / step) * step;
	const x = (size: number): number =>
		tenth(PLOT.left + ((PLOT.right - PLOT.left) * Math.min(size, end)) / end);
	const ticks = Array.from({ length: end / step + 1 }, (_, at) => at * step);
	if (curve === null) return { x, ticks, line: null, hatch: '', peak: null };
	const points = pointsOf(curve, x);
	const peak = points.reduce((best, point) => (point.y < best.y ? point : best));
	return { x, ticks, line: lineOf(points), hatch: hatchOf(points), peak };
}

function lastFilled({ from, width, counts }: SizeDistribution): number {
	return from + width * (counts.findLastIndex((count) => count > 0) + 1);
}

type Point = { readonly x: number; readonly y: number };

/** A point in the middle of each bin; the curve begins and ends on the axis. */
function pointsOf({ from, width, counts }: SizeDistribution, x: (size: number) => number): Point[] {
	const most = Math.max(...counts);
	const points = counts.map((count, at) => ({
		x: x(from + width * (at + 0.5)),
		y: tenth(PLOT.foot - ((PLOT.foot - PLOT.top) * count) / most),
	}));
	const [first, last] = [x(Math.max(0, from - width / 2)), x(from + width * (counts.length + 0.5))];
	return [{ x: first, y: PLOT.foot }, ...points, { x: last, y: PLOT.foot }];
}

/** Data points are never moved, and nothing is smoothed between them. */
const lineOf = (points: readonly Point[]): string =>
	points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

function hatchOf(points: readonly Point[]): string {
	const strokes: string[] = [];
	for (let x = PLOT.left + HATCH; x < PLOT.right; x += HATCH) {
		const at = points.findIndex((point) => point.x >= x);
		const [before, after] = [points[at - 1], points[at]];
		if (before === undefined || after === undefined) continue;
		const share = (x - before.x) / Math.max(0.1, after.x - before.x);
		const y = tenth(before.y + share * (after.y - before.y));
		if (PLOT.foot - y > 2) strokes.push(`M${x} ${PLOT.foot}V${y}`);
	}
	return strokes.join('');
}

const tenth = (length: number): number => Math.round(length * 10) / 10;
