/** What a photo shows wherever its light comes from: fine detail of the red channel, even in strength over the whole. */
import { LINEAR } from './light.ts';
import type { Photo } from './photo.ts';

/** One number a pixel. */
export type Field = {
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
};

const FLOOR = 0.002;
/** Red, since a flush changes it least. */
const RED = 0;

export function reliefOf({ width, height, data }: Photo, radius: number): Field {
	const log = new Float32Array(width * height);
	for (let at = 0; at < log.length; at += 1)
		log[at] = Math.log((LINEAR[data[at * 4 + RED] ?? 0] ?? 0) + FLOOR);
	const field = { width, height, values: log };
	const base = smoothed(field, radius).values;
	const detail = log.map((value, at) => value - (base[at] ?? 0));
	const energy = smoothed(
		{ width, height, values: detail.map((value) => value * value) },
		radius * 2,
	);
	const even = detail.map((value, at) => value / (Math.sqrt(energy.values[at] ?? 0) + EVEN));
	return smoothed({ width, height, values: even }, 1);
}

/** Keeps flat places from being blown up to noise. */
const EVEN = 0.02;

/** Two passes of a box on each axis: near enough to a bell, and as quick for any radius. */
export function smoothed(field: Field, radius: number): Field {
	if (radius < 1) return field;
	const across = boxed(boxed(field, radius), radius);
	return turned(boxed(boxed(turned(across), radius), radius));
}

function boxed({ width, height, values }: Field, radius: number): Field {
	const out = new Float32Array(values.length);
	const span = 2 * radius + 1;
	for (let y = 0; y < height; y += 1) {
		const row = y * width;
		const at = (x: number): number => values[row + Math.min(width - 1, Math.max(0, x))] ?? 0;
		let sum = 0;
		for (let x = -radius; x <= radius; x += 1) sum += at(x);
		for (let x = 0; x < width; x += 1) {
			out[row + x] = sum / span;
			sum += at(x + radius + 1) - at(x - radius);
		}
	}
	return { width, height, values: out };
}

function turned({ width, height, values }: Field): Field {
	const out = new Float32Array(values.length);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) out[x * height + y] = values[y * width + x] ?? 0;
	return { width: height, height: width, values: out };
}

/** The value between four pixels; nought outside. */
export function valueAt({ width, height, values }: Field, x: number, y: number): number {
	const [left, top] = [Math.floor(x), Math.floor(y)];
	if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
	const [u, v] = [x - left, y - top];
	const at = top * width + left;
	const upper = (values[at] ?? 0) * (1 - u) + (values[at + 1] ?? 0) * u;
	const lower = (values[at + width] ?? 0) * (1 - u) + (values[at + width + 1] ?? 0) * u;
	return upper * (1 - v) + lower * v;
}
