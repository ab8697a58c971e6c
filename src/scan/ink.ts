/**
 * What stands out from the paper. Ink is the difference between the paper's own lightness around a pixel and the pixel,
 * not their ratio: glare adds light to both, and a ratio would lose the letters inside it.
 */

import type { GreyImage } from './schema.ts';
import { bilinear, blurred, type Plane, quantile } from './smooth.ts';

export type Ink = {
	readonly width: number;
	readonly height: number;
	/** Paper minus pixel: dark letters are positive, light ones negative. */
	readonly depth: Float32Array;
	/** How deep a pixel must be to count, by place. */
	readonly threshold: Float32Array;
};

/** Side of a block in pixels, and how many blocks around one tell what the paper is. */
const PAPER_CELL = 8;
const PAPER_REACH = 3;
const NOISE_CELL = 16;
const NOISE_REACH = 6;
/** A quiet block holds no letters: the quarter of the blocks around that is quietest. */
const QUIET = 0.25;
/** Mean of |d| is 0.8 sigma of plain noise; letters must stand 4.5 sigma out, and 4 levels at least. */
const SIGMAS = 4.5 / 0.8;
const LEAST = 4;
const LOUDEST = 25;

/** Separates ink from paper everywhere in the image. */
export function inkOf(image: GreyImage): Ink {
	const { width, height } = image;
	const soft = blurred(image.data, width, height, 0.7);
	const paper = bilinear(paperOf(image), PAPER_CELL, width, height);
	const depth = paper;
	for (let at = 0; at < depth.length; at += 1) depth[at] = (paper[at] ?? 0) - (soft[at] ?? 0);
	const noise = bilinear(noiseOf(depth, width, height), NOISE_CELL, width, height);
	for (let at = 0; at < noise.length; at += 1)
		noise[at] = Math.max(LEAST, (noise[at] ?? 0) * SIGMAS);
	return { width, height, depth, threshold: noise };
}

function paperOf({ width, height, data }: GreyImage): Plane {
	const means = blockMeans(data, width, height, PAPER_CELL, (value) => value);
	const middle = spread(means, PAPER_REACH, 0.5);
	return { ...middle, data: blurred(middle.data, middle.width, middle.height, 0.8) };
}

function noiseOf(depth: Float32Array, width: number, height: number): Plane {
	const clipped = (value: number): number => Math.min(LOUDEST, Math.abs(value));
	return spread(blockMeans(depth, width, height, NOISE_CELL, clipped), NOISE_REACH, QUIET);
}

function blockMeans(
	data: ArrayLike<number>,
	width: number,
	height: number,
	cell: number,
	of: (value: number) => number,
): Plane {
	const across = Math.ceil(width / cell);
	const down = Math.ceil(height / cell);
	const means = new Float32Array(across * down);
	for (let y = 0; y < down; y += 1) {
		for (let x = 0; x < across; x += 1) {
			const bottom = Math.min(height, (y + 1) * cell);
			const right = Math.min(width, (x + 1) * cell);
			let sum = 0;
			for (let row = y * cell; row < bottom; row += 1) {
				for (let at = row * width + x * cell; at < row * width + right; at += 1)
					sum += of(data[at] ?? 0);
			}
			means[y * across + x] = sum / ((bottom - y * cell) * (right - x * cell));
		}
	}
	return { width: across, height: down, data: means };
}

/** Each block becomes the given quantile of the blocks around it. */
function spread({ width, height, data }: Plane, reach: number, share: number): Plane {
	const out = new Float32Array(width * height);
	const around = new Float32Array((2 * reach + 1) ** 2);
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			let count = 0;
			for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1) {
				const from = row * width + Math.max(0, x - reach);
				const to = row * width + Math.min(width - 1, x + reach);
				for (let at = from; at <= to; at += 1) {
					around[count] = data[at] ?? 0;
					count += 1;
				}
			}
			out[y * width + x] = quantile(around, count, share);
		}
	}
	return { width, height, data: out };
}
