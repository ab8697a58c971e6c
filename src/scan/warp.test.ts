import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWarp, flatten, type InkPoints, turnOf, unflatten, type Warp } from './warp.ts';

const BOX = { left: 100, right: 900, top: 50, bottom: 250 };
const term = fc.double({ min: -12, max: 12, noNaN: true });
const warps = fc
	.tuple(
		fc.array(term, { minLength: 4, maxLength: 4 }),
		fc.array(term, { minLength: 4, maxLength: 4 }),
	)
	.map(([p, q]): Warp => ({ ...BOX, p, q }));

test('a place of the flat label and its place in the photo lead to each other', () => {
	const place = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(warps, place, place, (warp, across, down) => {
			const x = BOX.left + across * (BOX.right - BOX.left);
			const y = BOX.top + down * (BOX.bottom - BOX.top);
			expect(unflatten(warp, x, flatten(warp, x, y))).toBeCloseTo(y, 6);
		}),
	);
});

/** Four lines of ink, three rows thick, bent by a warp. */
function linesUnder(warp: Warp): InkPoints {
	const x: number[] = [];
	const y: number[] = [];
	for (const line of [80, 120, 160, 200]) {
		for (let at = BOX.left; at < BOX.right; at += 2) {
			x.push(at);
			y.push(Math.round(unflatten(warp, at, line + (at % 3))));
		}
	}
	const weight = new Float32Array(x.length).fill(1);
	return { x: Float32Array.from(x), y: Float32Array.from(y), weight, count: x.length };
}

test.each([
	['level', [0, 0, 0, 0], [0, 0, 0, 0]],
	['turned', [40, 0, 0, 0], [0, 0, 0, 0]],
	['turned the other way', [-60, 0, 0, 0], [0, 0, 0, 0]],
	['curved', [0, 24, 0, 0], [0, 0, 0, 0]],
	['in perspective', [10, 6, 0, 0], [8, 3, 0, 0]],
])('lines that are %s are levelled to within two pixels', (_, p, q) => {
	const warp: Warp = { ...BOX, p, q };
	const points = linesUnder(warp);
	const found = fitWarp(points, BOX);
	expect(found).not.toBeNull();
	if (found === null) return;
	for (const line of [80, 120, 160, 200]) {
		const rows = [110, 300, 500, 700, 890].map((at) =>
			flatten(found, at, unflatten(warp, at, line)),
		);
		expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(2);
	}
});

test('the turn is told in degrees', () => {
	const warp: Warp = { ...BOX, p: [400 * Math.tan((5 * Math.PI) / 180), 0, 0, 0], q: [0, 0, 0, 0] };
	expect(turnOf(warp)).toBeCloseTo(5, 6);
});

test('too little ink is no label', () => {
	const empty = new Float32Array(0);
	expect(fitWarp({ x: empty, y: empty, weight: empty, count: 0 }, BOX)).toBeNull();
});
