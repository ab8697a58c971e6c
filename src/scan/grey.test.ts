import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropped, greyOf, quarterTurned, reduced, upended } from './grey.ts';
import type { GreyImage } from './schema.ts';

const images = fc
	.record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
	.chain(({ width, height }) =>
		fc
			.uint8Array({ minLength: width * height, maxLength: width * height })
			.map((data): GreyImage => ({ width, height, data })),
	);

test('lightness weighs green most, and what is transparent lies on white', () => {
	const data = Uint8ClampedArray.from([0, 255, 0, 255, 255, 0, 0, 255, 0, 0, 0, 0]);
	const [green = 0, red = 0, clear] = greyOf({ width: 3, height: 1, data }).data;
	expect(green).toBeGreaterThan(red);
	expect(clear).toBe(255);
});

test('a smaller image keeps the mean of what it covers', () => {
	const image = { width: 4, height: 2, data: Uint8Array.from([0, 100, 10, 30, 0, 100, 10, 30]) };
	expect([...reduced(image, 2).data]).toEqual([50, 20]);
});

test('a plain image stays plain at every size', () => {
	const shape = fc.record({
		width: fc.integer({ min: 1, max: 40 }),
		height: fc.integer({ min: 1, max: 40 }),
		grey: fc.integer({ min: 0, max: 255 }),
		factor: fc.double({ min: 1, max: 9, noNaN: true }),
	});
	fc.assert(
		fc.property(shape, ({ width, height, grey, factor }) => {
			const image = { width, height, data: new Uint8Array(width * height).fill(grey) };
			expect(new Set(reduced(image, factor).data)).toEqual(new Set([grey]));
		}),
	);
});

test('two half turns, and four quarters, are none', () => {
	fc.assert(
		fc.property(images, (image) => {
			expect(upended(upended(image))).toEqual(image);
			expect(quarterTurned(quarterTurned(quarterTurned(quarterTurned(image))))).toEqual(image);
			expect(quarterTurned(quarterTurned(image))).toEqual(upended(image));
		}),
	);
});

test('what lies outside the frame is cut off', () => {
	const image = { width: 3, height: 2, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
	expect(cropped(image, 1, -5, 99, 99)).toEqual({
		width: 2,
		height: 2,
		data: Uint8Array.from([2, 3, 5, 6]),
	});
});
