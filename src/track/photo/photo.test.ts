import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { ANCHORS, facesIn } from './face-boxes.ts';
import { fitAffine } from './fit-affine.ts';
import { itaOf, LINEAR, labOf } from './light.ts';
import { type Affine, applied, IDENTITY, type Photo } from './photo.ts';
import { placesIn } from './polygon.ts';
import { colourOf, pixelsAt } from './redness.ts';
import { reliefOf } from './relief.ts';

describe('light', () => {
	it.each([
		[
			[255, 255, 255],
			[100, 0, 0],
		],
		[
			[255, 0, 0],
			[53.24, 80.09, 67.2],
		],
		[
			[0, 0, 255],
			[32.3, 79.19, -107.86],
		],
		[
			[128, 128, 128],
			[53.59, 0, 0],
		],
	] as const)('of %s has the Lab that CIE gives it', (codes, [L, a, b]) => {
		const [red = 0, green = 0, blue = 0] = codes.map((code) => LINEAR[code] ?? 0);
		const lab = labOf(red, green, blue);
		expect([lab.L - L, lab.a - a, lab.b - b].every((off) => Math.abs(off) < 0.02)).toBe(true);
	});

	it('of a tone has its angle', () => {
		expect(itaOf({ L: 70, b: 20 })).toBeCloseTo(45);
	});
});

describe('an affine map', () => {
	const number = fc.double({ min: -50, max: 50, noNaN: true });
	it('is found again from where it brings points', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 9 }), (points) => {
				const map: Affine = [1.1, -0.2, 7, 0.15, 0.9, -4];
				const found = fitAffine(points.map((one) => [one, applied(map, ...one)]));
				if (found === null) return;
				for (const point of points) {
					const [x, y] = applied(found, ...point);
					const [toX, toY] = applied(map, ...point);
					expect(Math.hypot(x - toX, y - toY)).toBeLessThan(1e-3);
				}
			}),
		);
	});

	it('is not found where all points lie on a line', () => {
		expect(fitAffine([0, 1, 2].map((at) => [[at, at] as const, [at, 0] as const]))).toBeNull();
	});
});

describe('a polygon', () => {
	it('holds as many places as it is large, and none outside', () => {
		const places = placesIn([
			[10, 10],
			[30, 10],
			[30, 20],
			[10, 20],
		]);
		expect(places.length / 2).toBeGreaterThanOrEqual(200);
		expect(Math.min(...places)).toBeGreaterThanOrEqual(10);
		expect(Math.max(...places)).toBeLessThanOrEqual(30);
	});
});

/** Blotches that repeat nowhere, brighter by `gain`, with red light stronger by `warmth`. */
function blotches(shift: number, gain = 1, warmth = 1): Photo {
	const [width, height] = [160, 160];
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) {
			const u = x - shift;
			const shade = 120 + 40 * Math.sin(u / 5 + Math.sin(y / 7)) + 30 * Math.cos(y / 4 + u / 11);
			const codes = [shade * warmth, shade * 0.8, shade * 0.7].map((code) =>
				Math.min(245, Math.max(10, code * gain)),
			);
			data.set([...codes, 255], (y * width + x) * 4);
		}
	return { width, height, data };
}

const MIDDLE = placesIn(
	[
		[40, 40],
		[120, 40],
		[120, 120],
		[40, 120],
	],
	2,
);

describe('a photo over its baseline', () => {
	it('is brought to the shift that was made, whatever the light', () => {
		const { map, likeness } = align(
			reliefOf(blotches(0), 6),
			reliefOf(blotches(3, 0.8, 1.1), 6),
			MIDDLE,
			[1, 0, 1.5, 0, 1, 0],
		);
		const [x, y] = applied(map, 80, 80);
		expect(Math.hypot(x - 83, y - 80)).toBeLessThan(0.15);
		expect(likeness).toBeGreaterThan(0.9);
	});
});

describe('redness', () => {
	const flat = (red: number, green: number): Photo => ({
		...{ width: 20, height: 20 },
		data: Uint8Array.from({ length: 1600 }, (_, at) => [red, green, 90, 255][at % 4] ?? 0),
	});
	const places = placesIn([
		[3, 3],
		[15, 3],
		[15, 15],
		[3, 15],
	]);

	it('is the log of red over green in linear light', () => {
		const expected = Math.log10((LINEAR[180] ?? 0) / (LINEAR[120] ?? 1));
		expect(colourOf(pixelsAt(flat(180, 120), places, IDENTITY)).redness).toBeCloseTo(expected, 5);
	});

	it('is not told of what is clipped, too dark or outside', () => {
		for (const [photo, map] of [
			[flat(252, 120), IDENTITY],
			[flat(4, 3), IDENTITY],
			[flat(180, 120), [1, 0, 400, 0, 1, 0]],
		] as const)
			expect(pixelsAt(photo, places, map).lost).toBe(places.length / 2);
	});
});

describe('boxes of the detector', () => {
	const values = new Float32Array(ANCHORS.length * 16);
	for (let at = 0; at < ANCHORS.length; at += 1) values.set([0, 0, 80, 80], at * 16);
	const logits = (...faces: readonly number[]): Float32Array =>
		Float32Array.from({ length: ANCHORS.length }, (_, at) =>
			faces.includes(at) ? 4 - at / 1e4 : -9,
		);

	it('are one where anchors see the same face, two where they lie apart', () => {
		expect(facesIn(logits(100, 101), values, 0.5)).toHaveLength(1);
		expect(facesIn(logits(0, 511), values, 0.5)).toHaveLength(2);
		expect(facesIn(logits(), values, 0.5)).toEqual([]);
	});
});
