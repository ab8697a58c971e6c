/**
 * What stands out from the paper. Ink is the difference between the paper's own lightness around a pixel and the pixel,
 * not their ratio: glare adds light to both, and a ratio would lose the letters inside it.
 */

import { gathered, grown, paperUnder } from './paper.ts';
import type { GreyImage } from './schema.ts';
import { bilinear, blurred, boxMean, type Plane, quantile } from './smooth.ts';

export type Ink = {
	readonly width: number;
	readonly height: number;
	/** Lightness of the paper under each pixel. */
	readonly paper: Float32Array;
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
/** The quietest tenth of the blocks around hold few letters. */
const QUIET = 0.1;
const LOUDEST = 25;
/** Mean of |d| is 0.8 sigma of plain noise. */
const MEAN = 0.8;
/** What may be ink, and what is; at least so many levels deep. */
const MAYBE = 3 / MEAN;
const SURELY = 4.5 / MEAN;
const LEAST = 4;
/** Noise and strokes are means over about 50 pixels. */
const AROUND_CELL = 4;
const AROUND_RADIUS = 6;
const STROKE_SHARE = 0.45;

/**
 * Separates ink from paper everywhere in the image. First roughly, by blocks; then the paper anew from what is no ink, so
 * that close lines of text do not drag it down, and the noise from the same pixels, so that text does not count as noise.
 */
export function inkOf(image: GreyImage): Ink {
	const { width, height } = image;
	const soft = blurred(image.data, width, height, 0.7);
	const isInk = grown(roughInk(image, soft), width, height, 1);
	const paper = paperUnder(image, isInk);
	const depth = soft;
	for (let at = 0; at < depth.length; at += 1) depth[at] = (paper[at] ?? 0) - (depth[at] ?? 0);
	return { width, height, paper, depth, threshold: thresholdOf(depth, isInk, width, height) };
}

/** A stroke counts where it is deeper than the noise, and deeper than a share of the strokes around: halos are neither. */
function thresholdOf(
	depth: Float32Array,
	isInk: Uint8Array,
	width: number,
	height: number,
): Float32Array {
	const loud = { width, height, data: depth.map(Math.abs) };
	const noise = meanAround(loud, isInk);
	const strokes = meanAround(
		loud,
		isInk.map((one) => 1 - one),
	);
	const threshold = noise.data.map((value, at) =>
		Math.max(LEAST, value * SURELY, (strokes.data[at] ?? 0) * STROKE_SHARE),
	);
	return bilinear({ ...noise, data: threshold }, AROUND_CELL, width, height);
}

/** Mean around each cell over what is not left out; where hardly anything is left, little is known and 0 is told. */
function meanAround(plane: Plane, isOut: Uint8Array): Plane {
	const { sum, count } = gathered(plane, isOut, AROUND_CELL);
	const [over, under] = [boxMean(sum, AROUND_RADIUS), boxMean(count, AROUND_RADIUS)];
	const data = over.data.map((value, at) => value / Math.max(0.004, under.data[at] ?? 0));
	return { ...over, data };
}

/** 1 where a pixel may be ink of either polarity. */
function roughInk(image: GreyImage, soft: Float32Array): Uint8Array {
	const { width, height } = image;
	const paper = bilinear(paperOf(image), PAPER_CELL, width, height);
	const depth = paper;
	for (let at = 0; at < depth.length; at += 1) depth[at] = (paper[at] ?? 0) - (soft[at] ?? 0);
	const noise = noiseOf(depth, width, height);
	const isInk = new Uint8Array(width * height);
	for (let y = 0; y < height; y += 1) {
		const row = Math.floor(y / NOISE_CELL) * noise.width;
		for (let x = 0; x < width; x += 1) {
			const limit = Math.max(LEAST, (noise.data[row + Math.floor(x / NOISE_CELL)] ?? 0) * MAYBE);
			if (Math.abs(depth[y * width + x] ?? 0) > limit) isInk[y * width + x] = 1;
		}
	}
	return isInk;
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
