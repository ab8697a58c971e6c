/** Where the letters of a line stand on the flat label, and how tall a capital is. */

import type { Ink } from './ink.ts';
import type { TextLine } from './text-lines.ts';
import { flatten, type Warp } from './warp.ts';

export type LineShape = {
	/** Row of the flat label on which the letters stand. */
	readonly base: number;
	/** Height of a capital, in pixels of the working image. */
	readonly cap: number;
	/** How deep the ink of a full stroke is. */
	readonly contrast: number;
};

const BELOW = 0.5;
const STEP = 0.25;
/** Capitals end where the profile falls to a ninth of its greatest value. */
const CAP_END = 0.11;
const STROKE = 0.85;

/** Reads base and cap height off the mean darkness of the rows of a line. */
export function shapeOf(line: TextLine, ink: Ink, warp: Warp, sign: number): LineShape {
	const high = line.bottom - line.top;
	const from = line.top - high * BELOW;
	const rows = Math.max(4, Math.ceil((high * (1 + 2 * BELOW)) / STEP));
	const profile = rowsOf(line, ink, warp, sign, from, rows);
	const deepest = profile.reduce((best, value) => Math.max(best, value), 0);
	const base = baseRow(profile, deepest);
	const top = capRow(profile, deepest, base);
	return {
		base: from + base * STEP,
		cap: Math.max(4, (base - top) * STEP),
		contrast: contrastOf(line, ink, sign),
	};
}

/** Mean depth of each quarter row over the columns of its letters; what stands over and under a letter is another line's. */
function rowsOf(
	{ marks }: TextLine,
	ink: Ink,
	warp: Warp,
	sign: number,
	from: number,
	rows: number,
): Float32Array {
	const sums = new Float32Array(rows);
	let columns = 0;
	for (const mark of marks) {
		columns += mark.right - mark.left;
		for (let x = mark.left; x < mark.right; x += 1) {
			for (let y = Math.max(0, mark.top - 1); y < Math.min(ink.height, mark.bottom + 1); y += 1) {
				const depth = Math.max(0, (ink.depth[y * ink.width + x] ?? 0) * sign);
				const middle = Math.round((flatten(warp, x, y) - from) / STEP);
				// A pixel is one high and a row a quarter: it lies on four of them.
				for (let row = Math.max(0, middle - 2); row < Math.min(rows, middle + 2); row += 1) {
					sums[row] = (sums[row] ?? 0) + depth;
				}
			}
		}
	}
	return sums.map((sum) => sum / Math.max(1, columns));
}

/** The row under the body of the letters where the ink thins out fastest. */
function baseRow(profile: Float32Array, deepest: number): number {
	const half = deepest * 0.5;
	let last = profile.length - 1;
	while (last > 0 && (profile[last] ?? 0) < half) last -= 1;
	let [best, steepest] = [last, 0];
	for (let at = last; at < Math.min(profile.length - 2, last + 2 / STEP); at += 1) {
		const fall = (profile[at - 1] ?? 0) - (profile[at + 2] ?? 0);
		if (fall > steepest) [best, steepest] = [at + 0.5, fall];
	}
	return best;
}

function capRow(profile: Float32Array, deepest: number, base: number): number {
	let at = Math.floor(base);
	while (at > 0 && (profile[at] ?? 0) < deepest * 0.5) at -= 1;
	while (at > 0 && (profile[at] ?? 0) > deepest * CAP_END) at -= 1;
	return at + 1;
}

function contrastOf({ marks }: TextLine, ink: Ink, sign: number): number {
	const strokes = marks.map((mark) => {
		const depths: number[] = [];
		for (let y = mark.top; y < mark.bottom; y += 1) {
			for (let x = mark.left; x < mark.right; x += 1) {
				const depth = (ink.depth[y * ink.width + x] ?? 0) * sign;
				if (depth > (ink.threshold[y * ink.width + x] ?? 0)) depths.push(depth);
			}
		}
		depths.sort((one, other) => one - other);
		return depths[Math.floor(depths.length * STROKE)] ?? 0;
	});
	strokes.sort((one, other) => one - other);
	return Math.max(1, strokes[strokes.length >> 1] ?? 1);
}

/** Lines of nearly one height are of one height: the median of those within a fifth. */
export function levelled(shapes: readonly LineShape[]): LineShape[] {
	return shapes.map((shape) => {
		const like = shapes
			.map((one) => one.cap)
			.filter((cap) => Math.abs(Math.log(cap / shape.cap)) < 0.2)
			.sort((one, other) => one - other);
		return { ...shape, cap: like[like.length >> 1] ?? shape.cap };
	});
}
