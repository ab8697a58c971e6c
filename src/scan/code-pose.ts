/** How the code of a region lies: its lean, whether it is made of bars, and the four corners of what carries it. */

import type { Quad } from './code-view.ts';
import { convexHull, fourCorners } from './convex-hull.ts';
import type { Box, GreyImage, Point } from './schema.ts';

export type CodePose = {
	/** The angle of its rows to the picture's, in radians; of a matrix code the nearest of four. */
	readonly angle: number;
	/** 0 where edges run all ways, 1 where they all run the same way, as bars do. */
	readonly barred: number;
	readonly corners: Quad | null;
};

/** Edges this share of the strongest count as print. */
const STRONG = 0.45;

/** Looks at every pixel of the region once. */
export function poseOf(image: GreyImage, box: Box): CodePose {
	const { twiceX, twiceY, fourX, fourY, weight, rim } = edgesOf(image, box);
	const barred = weight === 0 ? 0 : Math.hypot(twiceX, twiceY) / weight;
	const angle = barred > BARRED ? Math.atan2(twiceY, twiceX) / 2 : Math.atan2(fourY, fourX) / 4;
	return { angle, barred, corners: fourCorners(convexHull(rim)) };
}

/** Above this share of like edges the code is taken for bars. */
export const BARRED = 0.3;

/** Sums over edges, each as heavy as its square: the directions twofold, and fourfold as a square has them. */
type Sums = {
	twiceX: number;
	twiceY: number;
	fourX: number;
	fourY: number;
	weight: number;
};
type Edges = Sums & {
	/** First and last strong edge of each row. */
	readonly rim: readonly Point[];
};

/** Sobel's operator at every pixel of the region. */
function edgesOf(image: GreyImage, [left, top, across, down]: Box): Edges {
	const { width, height, data } = image;
	const [x0, x1] = [Math.max(1, left), Math.min(width - 1, left + across)];
	const [y0, y1] = [Math.max(1, top), Math.min(height - 1, top + down)];
	const wide = Math.max(1, x1 - x0);
	const squares = new Float32Array(wide * Math.max(0, y1 - y0));
	const sums: Sums = { twiceX: 0, twiceY: 0, fourX: 0, fourY: 0, weight: 0 };
	for (let y = y0, at = 0; y < y1; y += 1) {
		for (let x = x0; x < x1; x += 1, at += 1) {
			const here = y * width + x;
			const [gx, gy] = slopeAt(data, here, width);
			squares[at] = gx * gx + gy * gy;
			addEdge(sums, gx, gy);
		}
	}
	return { ...sums, rim: rimOf(squares, x0, y0, wide) };
}

function slopeAt(data: Uint8Array, here: number, width: number): readonly [number, number] {
	const [up, low] = [here - width, here + width];
	const northWest = data[up - 1] ?? 0;
	const northEast = data[up + 1] ?? 0;
	const southWest = data[low - 1] ?? 0;
	const southEast = data[low + 1] ?? 0;
	const sides = 2 * ((data[here + 1] ?? 0) - (data[here - 1] ?? 0));
	const ends = 2 * ((data[low] ?? 0) - (data[up] ?? 0));
	return [
		northEast + southEast - northWest - southWest + sides,
		southWest + southEast - northWest - northEast + ends,
	];
}

function addEdge(sums: Sums, gx: number, gy: number): void {
	const square = gx * gx + gy * gy;
	if (square === 0) return;
	const [cos, sin] = [gx * gx - gy * gy, 2 * gx * gy];
	sums.weight += square;
	sums.twiceX += cos;
	sums.twiceY += sin;
	sums.fourX += (cos * cos - sin * sin) / square;
	sums.fourY += (2 * cos * sin) / square;
}

/** Sobel's operator answers no more than this: eight times the range of a byte, in either way. */
const STEEPEST = 1_443;

/** The strength that one edge in fifty reaches. */
function strongEdge(squares: Float32Array): number {
	const counts = new Uint32Array(STEEPEST + 1);
	for (const square of squares) {
		const strength = Math.floor(Math.sqrt(square));
		counts[strength] = (counts[strength] ?? 0) + 1;
	}
	let above = 0;
	for (let strength = STEEPEST; strength > 0; strength -= 1) {
		above += counts[strength] ?? 0;
		if (above * 50 >= squares.length) return strength;
	}
	return 0;
}

/** What has less than half of the strength of a strong edge is noise or shade. */
function rimOf(squares: Float32Array, x0: number, y0: number, across: number): Point[] {
	const strong = (STRONG * strongEdge(squares)) ** 2;
	const rim: Point[] = [];
	for (let row = 0; row * across < squares.length; row += 1) {
		const line = squares.subarray(row * across, (row + 1) * across);
		const first = line.findIndex((square) => square >= strong);
		if (first === -1) continue;
		const last = line.findLastIndex((square) => square >= strong);
		rim.push([x0 + first, y0 + row], [x0 + last, y0 + row]);
	}
	return rim;
}
