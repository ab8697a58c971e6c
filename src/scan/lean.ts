/** How far uprights lean, from left to right of the label: the lean at which columns of ink stand out sharpest. */
import type { Ink } from './ink.ts';
import type { LinePlace } from './line-image.ts';
import type { TextLine } from './text-lines.ts';
import { acrossOf, flatten, type Warp } from './warp.ts';

const ZONES = [-0.66, 0, 0.66] as const;
const REACH = 0.55;
const STEEPEST = 0.32;
const STEP = 0.04;
const MOST_POINTS = 6000;

type Uprights = { readonly x: number[]; readonly up: number[]; readonly weight: number[]; readonly row: number[] };

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
	const over = found.reduce((sum, one) => sum + one.weight * (one.zone - at) * (one.lean - mean), 0);
	const under = found.reduce((sum, one) => sum + one.weight * (one.zone - at) ** 2, 0);
	const slope = over / (under + 0.1 * total);
	return (x) => mean + slope * (acrossOf(warp, x) - at);
}

function uprightsOf(lines: readonly (TextLine & LinePlace)[], ink: Ink, warp: Warp, sign: number): Uprights {
	const points: Uprights = { x: [], up: [], weight: [], row: [] };
	const area = lines.reduce((sum, line) => sum + line.marks.reduce((all, one) => all + one.area, 0), 0);
	const step = Math.max(1, area / MOST_POINTS);
	let due = 0;
	lines.forEach((line, row) => {
		for (const mark of line.marks) {
			for (let y = mark.top; y < mark.bottom; y += 1) {
				for (let x = mark.left; x < mark.right; x += 1) {
					const depth = (ink.depth[y * ink.width + x] ?? 0) * sign;
					if (depth <= (ink.threshold[y * ink.width + x] ?? 0)) continue;
					due += 1;
					if (due < step) continue;
					due -= step;
					points.x.push(x);
					points.up.push(line.base - line.cap / 2 - flatten(warp, x, y));
					points.weight.push(depth);
					points.row.push(row);
				}
			}
		}
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
	for (let at = -steps; at <= steps; at += 1) scores.push(sharpness(points, inside, warp, at * STEP));
	const best = scores.indexOf(Math.max(...scores));
	const [before, peak, after] = [scores[best - 1], scores[best] ?? 0, scores[best + 1]];
	const bend = (before ?? peak) - 2 * peak + (after ?? peak);
	const shift = before === undefined || after === undefined || bend >= 0 ? 0 : (0.5 * (before - after)) / bend;
	return { zone, lean: (best - steps + shift) * STEP, weight: peak - Math.min(...scores) };
}

function sharpness({ x, up, weight, row }: Uprights, inside: readonly number[], warp: Warp, lean: number): number {
	const width = Math.ceil(warp.right - warp.left) + 80;
	const bins = new Float32Array(width * (1 + (row.at(-1) ?? 0)));
	for (const at of inside) {
		const place = (x[at] ?? 0) - lean * (up[at] ?? 0) - warp.left + 40;
		const low = Math.floor(place);
		if (low < 0 || low + 1 >= width) continue;
		const share = place - low;
		const start = (row[at] ?? 0) * width + low;
		bins[start] = (bins[start] ?? 0) + (weight[at] ?? 0) * (1 - share);
		bins[start + 1] = (bins[start + 1] ?? 0) + (weight[at] ?? 0) * share;
	}
	let sum = 0;
	for (let at = 1; at < bins.length; at += 1) sum += ((bins[at] ?? 0) - (bins[at - 1] ?? 0)) ** 2;
	return sum;
}
