/** How far uprights lean, from left to right of the label: the lean at which columns of ink stand out sharpest. */
import { addTo, sharpnessOf } from './bins.ts';
import { visitInk } from './components.ts';
import type { Ink } from './ink.ts';
import type { LinePlace } from './line-image.ts';
import type { TextLine } from './text-lines.ts';
import { acrossOf, flatten, type Warp } from './warp.ts';

const ZONES = [-0.66, 0, 0.66] as const;
const REACH = 0.55;
const STEEPEST = 0.32;
const STEP = 0.04;
const MOST_POINTS = 6000;

type Uprights = {
	readonly x: number[];
	readonly up: number[];
	readonly weight: number[];
	readonly row: number[];
};

/** Pixels to the right for each pixel up, at x. */
export function leanOf(
	lines: readonly (TextLine & LinePlace)[],
	ink: Ink,
	warp: Warp,
	sign: number,
): (x: number) => number {
	const points = uprightsOf(lines, ink, warp, sign);
	const found = ZONES.map((zone) => bestLean(points, warp, zone)).filter((one) => one !== null);
	const total = found.reduce((sum, one) => sum + one.weight, 0);
	if (total === 0) return () => 0;
	const mean = found.reduce((sum, one) => sum + one.weight * one.lean, 0) / total;
	const at = found.reduce((sum, one) => sum + one.weight * one.zone, 0) / total;
	const over = found.reduce(
		(sum, one) => sum + one.weight * (one.zone - at) * (one.lean - mean),
		0,
	);
	const under = found.reduce((sum, one) => sum + one.weight * (one.zone - at) ** 2, 0);
	const slope = over / (under + 0.1 * total);
	return (x) => mean + slope * (acrossOf(warp, x) - at);
}

function uprightsOf(
	lines: readonly (TextLine & LinePlace)[],
	ink: Ink,
	warp: Warp,
	sign: number,
): Uprights {
	const points: Uprights = { x: [], up: [], weight: [], row: [] };
	const rows = lines.flatMap((line, row) => line.marks.map(() => row));
	const marks = lines.flatMap((line) => line.marks);
	visitInk(marks, ink, sign, MOST_POINTS, (x, y, depth, mark) => {
		const row = rows[mark] ?? 0;
		const { base, cap } = lines[row] ?? { base: 0, cap: 0 };
		points.x.push(x);
		points.up.push(base - cap / 2 - flatten(warp, x, y));
		points.weight.push(depth);
		points.row.push(row);
	});
	return points;
}

/** The sharpest lean of a zone, weighted by how much sharper it is than the dullest. */
function bestLean(
	points: Uprights,
	warp: Warp,
	zone: number,
): { zone: number; lean: number; weight: number } | null {
	const inside: number[] = [];
	points.x.forEach((x, at) => {
		if (Math.abs(acrossOf(warp, x) - zone) < REACH) inside.push(at);
	});
	if (inside.length < 100) return null;
	const steps = Math.round(STEEPEST / STEP);
	const scores: number[] = [];
	for (let at = -steps; at <= steps; at += 1)
		scores.push(sharpness(points, inside, warp, at * STEP));
	const best = scores.indexOf(Math.max(...scores));
	const [before, peak, after] = [scores[best - 1], scores[best] ?? 0, scores[best + 1]];
	const bend = (before ?? peak) - 2 * peak + (after ?? peak);
	const shift =
		before === undefined || after === undefined || bend >= 0 ? 0 : (0.5 * (before - after)) / bend;
	return { zone, lean: (best - steps + shift) * STEP, weight: peak - Math.min(...scores) };
}

/** Columns of each line apart, one line's bins after the other's. */
function sharpness(points: Uprights, inside: readonly number[], warp: Warp, lean: number): number {
	const { x, up, weight, row } = points;
	const width = Math.ceil(warp.right - warp.left) + 2 * SLACK;
	const bins = new Float32Array(width * (1 + (row.at(-1) ?? 0)));
	for (const at of inside) {
		const place = (x[at] ?? 0) - lean * (up[at] ?? 0) - warp.left + SLACK;
		addTo(bins, width, place, weight[at] ?? 0, (row[at] ?? 0) * width);
	}
	return sharpnessOf(bins, bins.length);
}

const SLACK = 40;
