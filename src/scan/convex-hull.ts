/** The convex hull of points, and the four-sided figure that holds it with the least to spare. */
import type { Quad } from './code-view.ts';
import type { Point } from './schema.ts';

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
	(bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Clockwise as pictures count (y downwards); Andrew's monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
	const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
	const half = (some: readonly Point[]) => {
		const chain: Point[] = [];
		for (const point of some) {
			for (let [one, two] = chain.slice(-2); one !== undefined && two !== undefined; ) {
				if (turn(one, two, point) > 0) break;
				chain.pop();
				[one, two] = chain.slice(-2);
			}
			chain.push(point);
		}
		return chain.slice(0, -1);
	};
	return [...half(sorted), ...half(sorted.reverse())];
}

/** Where the lines through a-b and c-d meet. */
function meeting([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): Point | null {
	const whole = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
	if (Math.abs(whole) < 1e-9) return null;
	const part = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / whole;
	return [ax + part * (bx - ax), ay + part * (by - ay)];
}

type Cut = { readonly at: number; readonly corner: Point; readonly spare: number };

/** The side that can be left out with least area added: its two neighbours are drawn on until they meet. */
function cheapestCut(hull: readonly Point[]): Cut | null {
	let best: Cut | null = null;
	for (let at = 0; at < hull.length; at += 1) {
		const [before, one, two, after] = [-1, 0, 1, 2].map(
			(step) => hull[(at + step + hull.length) % hull.length],
		);
		if (!before || !one || !two || !after) continue;
		const corner = meeting(before, one, after, two);
		// On the wrong side the neighbours run apart and never meet.
		if (corner === null || turn(one, corner, two) <= 0) continue;
		const spare = turn(one, corner, two);
		if (best === null || spare < best.spare) best = { at, corner, spare };
	}
	return best;
}

/** How many pixels lie within the corners. */
export function areaOf(corners: readonly Point[]): number {
	const twice = corners.reduce((sum, [x, y], at) => {
		const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [x, y];
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(twice) / 2;
}

/** Null where the points hold no area. */
export function fourCorners(hull: readonly Point[]): Quad | null {
	let left = [...hull];
	while (left.length > 4) {
		const cut = cheapestCut(left);
		if (cut === null) return null;
		const next = (cut.at + 1) % left.length;
		left = left.flatMap((point, at) => (at === cut.at ? [cut.corner] : at === next ? [] : [point]));
	}
	const [one, two, three, four] = left;
	return one && two && three && four ? [one, two, three, four] : null;
}
