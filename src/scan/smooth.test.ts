import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bilinear, blurred, boxMean, quantile } from './smooth.ts';

const values = fc.array(fc.float({ min: -1000, max: 1000, noNaN: true }), { minLength: 1 });

test('a quantile is the value that sorting would put there', () => {
	fc.assert(
		fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
			const sorted = Float32Array.from(list).sort();
			const at = Math.min(list.length - 1, Math.floor(share * list.length));
			expect(quantile(Float32Array.from(list), list.length, share)).toBe(sorted[at]);
		}),
	);
});

test('a mean over a square is the mean of what lies in it and in the frame', () => {
	const [width, height] = [5, 4];
	const data = Float32Array.from({ length: width * height }, (_, at) => (at * 7) % 11);
	const mean = boxMean({ width, height, data }, 1);
	const around = [0, 1, 5, 6].map((at) => data[at] ?? 0);
	expect(mean.data[0]).toBeCloseTo(around.reduce((sum, one) => sum + one) / 4, 5);
});

test.each([0.7, 2.5])('blurring by %d keeps what is even', (sigma) => {
	const even = new Uint8Array(60).fill(90);
	for (const value of blurred(even, 10, 6, sigma)) expect(value).toBeCloseTo(90, 3);
});

test('between coarse cells the value goes over evenly', () => {
	const coarse = { width: 2, height: 1, data: Float32Array.from([0, 10]) };
	expect([...bilinear(coarse, 2, 4, 1)]).toEqual([0, 2.5, 7.5, 10]);
});
