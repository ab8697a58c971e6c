/** Bars seen upright, averaged along their length and sharpened across: what blur and noise took comes back. */
import { type CodeView, lookAt, rowsOf } from './code-view.ts';
import type { GreyImage } from './schema.ts';

/** Each row of the answer is another band, so that two rows that agree are two readings. */
const BANDS = 15;
/** The bands lie between these shares of the view's height: away from figures and the label's edge. */
const [FIRST, LAST] = [0.22, 0.72] as const;

/** A band is this part of the view's height. */
const DEPTH = 24;

export type BarTone = {
	/** How far light is spread, in pixels of the view. */
	readonly spread: number;
	/** How much of what was spread is taken back. */
	readonly strength: number;
};

/** The bars that a view shows, one row a band. */
export function barBands(picture: GreyImage, view: CodeView, tone: BarTone): GreyImage {
	const { width, height } = view;
	const data = new Uint8Array(width * BANDS);
	const deep = Math.max(3, Math.min(height, Math.round(height / DEPTH)));
	for (let band = 0; band < BANDS; band += 1) {
		const middle = Math.round(height * (FIRST + ((LAST - FIRST) * band) / (BANDS - 1)));
		const top = Math.max(0, Math.min(height - deep, middle - (deep >> 1)));
		const rows = lookAt(picture, rowsOf(view, top, deep));
		data.set(sharpLine(meanLine(rows), tone), band * width);
	}
	return { width, height: BANDS, data };
}

function meanLine({ width, height, data }: GreyImage): Float32Array {
	const line = new Float32Array(width);
	for (let at = 0, x = 0; at < data.length; at += 1, x = x + 1 === width ? 0 : x + 1) {
		line[x] = (line[x] ?? 0) + (data[at] ?? 0) / height;
	}
	return line;
}

/** The line less its curvature, which undoes blur as far as noise lets it; then stretched to all tones. */
function sharpLine(line: Float32Array, { spread, strength }: BarTone): Uint8Array {
	const sharp = line.map((here, x) => {
		const around = ((line[x - spread] ?? here) + (line[x + spread] ?? here)) / 2;
		return here + strength * (here - around);
	});
	const sorted = sharp.slice().sort();
	const low = sorted[Math.floor(sorted.length * 0.03)] ?? 0;
	const high = sorted[Math.floor(sorted.length * 0.97)] ?? 255;
	const scale = 255 / Math.max(1, high - low);
	return Uint8Array.from(sharp, (value) => Math.max(0, Math.min(255, (value - low) * scale)));
}
