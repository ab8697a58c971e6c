/** A line as the engine likes it: level, evenly lit, black on white, capitals of one height. */

import type { LineShape } from './line-shape.ts';
import type { GreyImage } from './schema.ts';
import { unflatten, type Warp } from './warp.ts';

/** How many pixels of the flat line make one of the photo's, by place; and how far uprights lean. */
export type Stretch = {
	/** Density of the letters at x, 1 where they stand widest. */
	readonly density: (x: number) => number;
	/** Pixels to the right for each pixel up. */
	readonly lean: (x: number) => number;
};

export const UNSTRETCHED: Stretch = { density: () => 1, lean: () => 0 };

export type Look = {
	/** Height of a capital in the image, in pixels. */
	readonly cap: number;
	/** Share of the full depth that is white yet, and that is black already. */
	readonly floor: number;
	readonly gain: number;
};

export type LineImage = GreyImage & {
	/** Photo column of each column of the image. */
	readonly columns: Float32Array;
	/** Height of a capital and the row letters stand on, in pixels of the image. */
	readonly cap: number;
	readonly baseRow: number;
};

/** Margins in capitals; a wide right one saves the full stop. */
const ABOVE = 0.45;
const BELOW = 0.5;
const LEFT = 0.4;
const RIGHT = 0.9;
const WHITE = 24;

export type LinePlace = LineShape & { readonly left: number; readonly right: number };

/** Draws the line between its left and right end. `source` is the photo less its paper: what is ink, signed. */
export function lineImage(
	line: LinePlace,
	source: InkSource,
	warp: Warp,
	stretch: Stretch,
	look: Look,
): LineImage {
	const scale = look.cap / line.cap;
	const columns = columnsOf(line, stretch, scale);
	const rows = Math.round(look.cap * (1 + ABOVE + BELOW));
	const width = columns.length + 2 * WHITE;
	const height = rows + 2 * WHITE;
	const data = new Uint8Array(width * height).fill(255);
	const baseRow = WHITE + look.cap * (1 + ABOVE);
	for (let at = 0; at < columns.length; at += 1) {
		const x = columns[at] ?? 0;
		const lean = stretch.lean(x);
		for (let row = 0; row < rows; row += 1) {
			const up = (look.cap * (1 + ABOVE) - row - 0.5) / scale;
			const px = x + lean * up;
			const depth = bicubic(source, px, unflatten(warp, px, line.base - up)) / line.contrast;
			const ink = Math.min(1, Math.max(0, (depth - look.floor) * look.gain));
			data[(row + WHITE) * width + at + WHITE] = 255 - 255 * ink;
		}
	}
	const padded = new Float32Array(width);
	for (let at = 0; at < width; at += 1) {
		const inside = Math.min(columns.length - 1, Math.max(0, at - WHITE));
		padded[at] = columns[inside] ?? 0;
	}
	return { width, height, data, columns: padded, cap: look.cap, baseRow };
}

/** Photo columns that stand one image pixel apart on the flat line. */
function columnsOf(line: LinePlace, { density }: Stretch, scale: number): Float32Array {
	const from = line.left - LEFT * line.cap;
	const to = line.right + RIGHT * line.cap;
	const columns: number[] = [];
	for (let x = from; x < to && columns.length < WIDEST; ) {
		columns.push(x);
		x += 1 / (scale * Math.max(0.2, density(x)));
	}
	return Float32Array.from(columns);
}

/** A line of 200 capitals; what is longer is no line. */
const WIDEST = 8_000;

/** Ink of the working image, signed so that letters are positive; outside the frame there is none. */
export type InkSource = {
	readonly width: number;
	readonly height: number;
	readonly data: Float32Array;
};

function bicubic({ width, height, data }: InkSource, x: number, y: number): number {
	const [x0, y0] = [Math.floor(x), Math.floor(y)];
	if (x0 < 1 || y0 < 1 || x0 + 2 >= width || y0 + 2 >= height) return 0;
	const at = (y0 - 1) * width + x0 - 1;
	const across = x - x0;
	return cubic(
		cubicRow(data, at, across),
		cubicRow(data, at + width, across),
		cubicRow(data, at + 2 * width, across),
		cubicRow(data, at + 3 * width, across),
		y - y0,
	);
}

const cubicRow = (data: Float32Array, at: number, across: number): number =>
	cubic(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0, across);

/** Catmull–Rom: through its points, and no sharper than the picture. */
function cubic(a: number, b: number, c: number, d: number, t: number): number {
	return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
