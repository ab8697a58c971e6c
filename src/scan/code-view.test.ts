import { describe, expect, it } from 'vitest';
import {
	betweenView,
	lookAt,
	pictureAt,
	type Quad,
	rowsOf,
	squaredView,
	turnedView,
} from './code-view.ts';
import { convexHull, fourCorners } from './convex-hull.ts';
import type { GreyImage, Point } from './schema.ts';

const near = (point: Point) => point.map((part) => expect.closeTo(part, 6));

/** Lightness grows to the right and down, so that a pixel tells its place. */
const ramp: GreyImage = {
	width: 100,
	height: 80,
	data: Uint8Array.from({ length: 8_000 }, (_, at) => (at % 100) + Math.floor(at / 100)),
};

describe('a straightened view', () => {
	const quad: Quad = [
		[10, 12],
		[80, 5],
		[90, 70],
		[20, 60],
	];
	const view = squaredView(quad, [200, 100], 8);

	it('has the four corners where its margin ends', () => {
		const corners: readonly Point[] = [
			[8, 8],
			[208, 8],
			[208, 108],
			[8, 108],
		];
		if (view === null) throw new Error('no view');
		expect(corners.map((corner) => pictureAt(view, corner))).toEqual(quad.map(near));
	});

	it('keeps its ends when it is bent', () => {
		if (view === null) throw new Error('no view');
		const bent = { ...view, bend: { way: 'across', half: 0.7 } } as const;
		expect(pictureAt(bent, [0, 50])).toEqual(near(pictureAt(view, [0, 50])));
		expect(pictureAt(bent, [216, 50])).toEqual(near(pictureAt(view, [216, 50])));
		expect(pictureAt(bent, [60, 50])[0]).toBeLessThan(pictureAt(view, [60, 50])[0]);
	});

	it('is not made of corners on a line', () => {
		const line: Quad = [
			[0, 0],
			[10, 0],
			[20, 0],
			[30, 0],
		];
		expect(squaredView(line, [10, 10], 0)).toBeNull();
	});
});

describe('a turned view', () => {
	it('has its middle in the middle of the box, whatever the angle', () => {
		for (const angle of [0, 0.4, -1.2, 3]) {
			const view = turnedView([10, 20, 60, 40], angle, [2, 1]);
			const middle = pictureAt(view, [view.width / 2, view.height / 2]);
			expect(middle).toEqual([expect.closeTo(40, 0), expect.closeTo(40, 0)]);
		}
	});

	it('shows the box as it is when it is not turned', () => {
		const seen = lookAt(ramp, turnedView([10, 20, 4, 2], 0, [1, 1]));
		expect([...seen.data]).toEqual([30, 31, 32, 33, 31, 32, 33, 34]);
	});

	it('lies between the upper and the lower corners', () => {
		const askew: Quad = [
			[10, 10],
			[60, 20],
			[60, 60],
			[10, 40],
		];
		const view = betweenView(askew, 0, [1, 1], 5);
		expect([view.width, view.height]).toEqual([60, 20]);
		expect(pictureAt(view, [0, 0])).toEqual(near([5, 20]));
	});
});

it('shows some of its rows as it shows them among all', () => {
	const quad: Quad = [
		[10, 12],
		[80, 5],
		[90, 70],
		[20, 60],
	];
	const view = squaredView(quad, [60, 50], 0);
	if (view === null) throw new Error('no view');
	const some = lookAt(ramp, rowsOf(view, 20, 10));
	expect(some.data).toEqual(lookAt(ramp, view).data.subarray(20 * 60, 30 * 60));
});

describe('four corners', () => {
	it('are found around points of a leaning square with blunted corners', () => {
		const sides = [-40, -20, 0, 20, 40].flatMap((step): Point[] => [
			[50 + step, 0],
			[100, 50 + step],
			[50 + step, 100],
			[0, 50 + step],
			[50, 50],
		]);
		const corners = fourCorners(convexHull(sides)) ?? [];
		const wanted = [
			[0, 0],
			[100, 0],
			[100, 100],
			[0, 100],
		];
		for (const corner of wanted) {
			expect(corners).toContainEqual(corner.map((part) => expect.closeTo(part, 6)));
		}
	});

	it('are none of points on a line', () => {
		const line = [0, 1, 2, 3].map((at): Point => [at, at]);
		expect(fourCorners(convexHull(line))).toBeNull();
	});
});
