/** Colour of a zone: every pixel that shows skin, each alone, and a robust average of them. */
import { itaOf, LINEAR, labOf } from './light.ts';
import { type Affine, applied, type Photo } from './photo.ts';

/** Codes from here on may be clipped; below, noise is all there is. */
const CLIPPED = 250;
const DARK = 6;

export type Pixels = {
	/** Linear light of each place, three numbers each; nothing where it is not seen. */
	readonly light: Float32Array;
	/** Places that lie outside, are clipped or too dark. */
	readonly lost: number;
	readonly clipped: number;
};

/** What lies under the places once they are mapped. */
export function pixelsAt(photo: Photo, places: Float32Array, map: Affine): Pixels {
	const light = new Float32Array((places.length / 2) * 3).fill(Number.NaN);
	let [lost, clipped] = [0, 0];
	for (let at = 0; at < places.length; at += 2) {
		const [x, y] = applied(map, places[at] ?? 0, places[at + 1] ?? 0);
		const codes = codesAround(photo, Math.floor(x), Math.floor(y));
		const high = codes === null ? 0 : Math.max(...codes);
		if (high >= CLIPPED) clipped += 1;
		if (codes === null || high >= CLIPPED || Math.min(...codes) <= DARK) lost += 1;
		else light.set(between(codes, x - Math.floor(x), y - Math.floor(y)), (at / 2) * 3);
	}
	return { light, lost, clipped };
}

/** Red, green and blue of four pixels that touch; null where one of them lies outside. */
function codesAround({ width, height, data }: Photo, left: number, top: number): number[] | null {
	if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return null;
	const from = (top * width + left) * 4;
	const corners = [from, from + 4, from + width * 4, from + width * 4 + 4];
	return corners.flatMap((at) => [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
}

function between(codes: readonly number[], u: number, v: number): number[] {
	const shares = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
	return [0, 1, 2].map((c) =>
		shares.reduce(
			(sum, share, corner) => sum + share * (LINEAR[codes[corner * 3 + c] ?? 0] ?? 0),
			0,
		),
	);
}

export type Colour = {
	/** log10 of red over green (Takiwaki 1998): free of how bright the light is. */
	readonly redness: number;
	readonly L: number;
	readonly a: number;
	readonly b: number;
	readonly ita: number;
};

/** A tenth is left off at either end: hair, gloss, pores, spots. */
const TRIMMED = 0.1;

export function trimmedMean(values: Float32Array): number {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort();
	const off = Math.floor(sorted.length * TRIMMED);
	const kept = sorted.subarray(off, sorted.length - off);
	return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

export function colourOf({ light }: Pixels): Colour {
	const count = light.length / 3;
	const [redness, L, a, b] = Array.from({ length: 4 }, () => new Float32Array(count));
	for (let at = 0; at < count; at += 1) {
		const [red = 0, green = 0, blue = 0] = light.subarray(at * 3, at * 3 + 3);
		const lab = labOf(red, green, blue);
		redness?.fill(Math.log10(red / green), at, at + 1);
		L?.fill(lab.L, at, at + 1);
		a?.fill(lab.a, at, at + 1);
		b?.fill(lab.b, at, at + 1);
	}
	const of = (values = new Float32Array()): number => trimmedMean(values);
	const mean = { L: of(L), a: of(a), b: of(b) };
	return { redness: of(redness), ...mean, ita: itaOf(mean) };
}
