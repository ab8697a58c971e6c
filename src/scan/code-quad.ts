/** Four corners of a label: begun at the right one, measured, and looked at straight. */
import { type CodeView, type Quad, squaredView } from './code-view.ts';
import type { Point } from './schema.ts';

/** Pixels of the picture around what was found: an edge that was missed lies there. */
export const MARGIN = 6;

export function movedBy([one, two, three, four]: Quad, [left, top]: Point): Quad {
	const moved = ([x, y]: Point): Point => [x - left, y - top];
	return [moved(one), moved(two), moved(three), moved(four)];
}

const lengthOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The same four corners, begun where the first side runs most nearly along the angle. */
export function startedAt(corners: Quad, angle: number): Quad | null {
	const turns = corners.map((_, at) => {
		const [one, two] = [corners[at], corners[(at + 1) % 4]];
		if (one === undefined || two === undefined) return -1;
		return Math.cos(Math.atan2(two[1] - one[1], two[0] - one[0]) - angle);
	});
	const first = turns.indexOf(Math.max(...turns));
	const [one, two, three, four] = [...corners.slice(first), ...corners.slice(0, first)];
	return one && two && three && four ? [one, two, three, four] : null;
}

/** A matrix code is no longer than this many times its width, even in steep perspective. */
const SLIMMEST = 2.2;

export function isSquarish([one, two, three, four]: Quad): boolean {
	const wide = lengthOf(one, two) + lengthOf(four, three);
	const high = lengthOf(two, three) + lengthOf(one, four);
	return wide < SLIMMEST * high && high < SLIMMEST * wide;
}

export function viewOf(quad: Quad, scale: number, longest: number): CodeView | null {
	const [one, two, three, four] = quad;
	const width = Math.max(lengthOf(one, two), lengthOf(four, three));
	const height = Math.max(lengthOf(two, three), lengthOf(one, four));
	const used = Math.min(scale, longest / Math.max(width, height));
	const size = [Math.round(width * used), Math.round(height * used)] as const;
	return squaredView(quad, size, Math.round(MARGIN * used));
}
