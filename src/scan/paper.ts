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
	const { sum, count } = halved(image, isInk);
	let [light, seen] = [sum, count];
	for (let pass = 0; pass < PASSES; pass += 1)
		[light, seen] = [boxMean(light, REACH), boxMean(seen, REACH)];
	const wideLight = boxMean(light, FAR);
	const wideSeen = boxMean(seen, FAR);
	const paper = new Float32Array(light.data.length);
	for (let at = 0; at < paper.length; at += 1) {
		const near = seen.data[at] ?? 0;
		// Where ink covers all that is near, what is far must do.
		const [over, under] =
			near > 0.02 ? [light.data[at], near] : [wideLight.data[at], wideSeen.data[at]];
		paper[at] = (over ?? 0) / Math.max(1e-6, under ?? 0);
	}
	return bilinear({ ...light, data: paper }, CELL, width, height);
}

const FAR = 24;

/** At half the size: sum and share of what is no ink. */
export function halved(
	{ width, height, data }: Shape & { readonly data: ArrayLike<number> },
	isInk: Uint8Array,
): { sum: Plane; count: Plane } {
	const across = Math.ceil(width / CELL);
	const down = Math.ceil(height / CELL);
	const sum = new Float32Array(across * down);
	const count = new Float32Array(across * down);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			const at = y * width + x;
			if (isInk[at] === 1) continue;
			const to = (y >> 1) * across + (x >> 1);
			sum[to] = (sum[to] ?? 0) + (data[at] ?? 0) / (CELL * CELL);
			count[to] = (count[to] ?? 0) + 1 / (CELL * CELL);
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
