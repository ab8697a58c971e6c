/** The lightness of the paper under and between the letters: a mean over what is no ink, so that thick lines do not drag it down. */

import type { GreyImage } from './schema.ts';
import { bilinear, boxMean, type Plane } from './smooth.ts';

type Shape = { readonly width: number; readonly height: number };

const REACH = 6;
const PASSES = 3;
const CELL = 2;

/** Paper at every pixel; `isInk` says which pixels tell nothing of it. */
export function paperUnder(image: GreyImage, isInk: Uint8Array): Float32Array {
	const { width, height } = image;
	const { sum, count } = gathered(image, isInk, CELL);
	let [light, seen] = [sum, count];
	for (let pass = 0; pass < PASSES; pass += 1)
		[light, seen] = [boxMean(light, REACH), boxMean(seen, REACH)];
	// Where ink covers all that is near, what is far must do; that is looked up only then.
	let far: { readonly light: Plane; readonly seen: Plane } | null = null;
	const paper = new Float32Array(light.data.length);
	for (let at = 0; at < paper.length; at += 1) {
		const near = seen.data[at] ?? 0;
		if (near > LEAST_SEEN) {
			paper[at] = (light.data[at] ?? 0) / near;
			continue;
		}
		far ??= { light: boxMean(light, FAR), seen: boxMean(seen, FAR) };
		paper[at] = (far.light.data[at] ?? 0) / Math.max(1e-6, far.seen.data[at] ?? 0);
	}
	return bilinear({ ...light, data: paper }, CELL, width, height);
}

const FAR = 24;
const LEAST_SEEN = 0.02;

/** By square cells: the sum of the values, and the share of the pixels, that are not left out. */
export function gathered(
	{ width, height, data }: Shape & { readonly data: ArrayLike<number> },
	isOut: Uint8Array,
	cell: number,
): { sum: Plane; count: Plane } {
	const across = Math.ceil(width / cell);
	const down = Math.ceil(height / cell);
	const sum = new Float32Array(across * down);
	const count = new Float32Array(across * down);
	const share = 1 / (cell * cell);
	for (let y = 0; y < height; y += 1) {
		const row = Math.floor(y / cell) * across;
		for (let x = 0; x < width; x += 1) {
			const at = y * width + x;
			if (isOut[at] === 1) continue;
			const to = row + Math.floor(x / cell);
			sum[to] = (sum[to] ?? 0) + (data[at] ?? 0) * share;
			count[to] = (count[to] ?? 0) + share;
		}
	}
	const shape = { width: across, height: down };
	return { sum: { ...shape, data: sum }, count: { ...shape, data: count } };
}

/** Marks grown by `reach` pixels on all sides. */
export function grown(mask: Uint8Array, width: number, height: number, reach: number): Uint8Array {
	const across = new Uint8Array(mask.length);
	const out = new Uint8Array(mask.length);
	for (let y = 0; y < height; y += 1) growLine(mask, across, y * width, 1, width, reach);
	for (let x = 0; x < width; x += 1) growLine(across, out, x, width, height, reach);
	return out;
}

function growLine(
	from: Uint8Array,
	to: Uint8Array,
	start: number,
	step: number,
	length: number,
	reach: number,
): void {
	let last = -Infinity;
	let filled = 0;
	for (let at = 0; at < length; at += 1) {
		if (from[start + at * step] !== 1) continue;
		const first = Math.max(filled, Math.max(0, at - reach));
		last = Math.min(length - 1, at + reach);
		for (let place = first; place <= last; place += 1) to[start + place * step] = 1;
		filled = last + 1;
	}
}
