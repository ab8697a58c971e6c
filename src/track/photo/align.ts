/** Brings one field over another as exactly as their detail allows: Lucas and Kanade 1981, affine, with weights that let changed skin and hair go. */
import { openSums } from './fit-affine.ts';
import { type Affine, applied } from './photo.ts';
import { type Field, valueAt } from './relief.ts';

/** Places of the first field that are compared, x and y one after the other. */
export type Places = Float32Array;

export type Aligned = {
	readonly map: Affine;
	/** How alike the two are over the places, −1 to 1. */
	readonly likeness: number;
};

const ROUNDS = 12;
const STILL = 0.002;
/** Differences beyond this many spreads count for nothing (Tukey). */
const FAR = 4.5;

/** From `still` into `moving`, beginning with `begin`. */
export function align(still: Field, moving: Field, places: Places, begin: Affine): Aligned {
	const slopes = slopesOf(still, places);
	let map = begin;
	for (let round = 0; round < ROUNDS; round += 1) {
		const step = stepOf(still, moving, places, slopes, map);
		if (step === null) break;
		map = moved(map, step);
		if (Math.hypot(step[2] ?? 0, step[5] ?? 0) < STILL) break;
	}
	return { map, likeness: likenessOf(still, moving, places, map) };
}

type Slopes = { readonly middle: readonly [number, number]; readonly rows: Float32Array };

/** How the value at each place would change with each of the six numbers of the map, about the middle of the places. */
function slopesOf(still: Field, places: Places): Slopes {
	const count = places.length / 2;
	let [sumX, sumY] = [0, 0];
	for (let at = 0; at < count; at += 1) {
		sumX += places[at * 2] ?? 0;
		sumY += places[at * 2 + 1] ?? 0;
	}
	const middle: [number, number] = [sumX / count, sumY / count];
	const rows = new Float32Array(count * 6);
	for (let at = 0; at < count; at += 1) {
		const [x = 0, y = 0] = places.subarray(at * 2, at * 2 + 2);
		const dx = (valueAt(still, x + 1, y) - valueAt(still, x - 1, y)) / 2;
		const dy = (valueAt(still, x, y + 1) - valueAt(still, x, y - 1)) / 2;
		const [u, v] = [(x - middle[0]) / SPAN, (y - middle[1]) / SPAN];
		rows.set([dx * u, dx * v, dx, dy * u, dy * v, dy], at * 6);
	}
	return { middle, rows };
}

/** Keeps the six numbers of one size. */
const SPAN = 100;

function stepOf(
	still: Field,
	moving: Field,
	places: Places,
	{ rows, middle }: Slopes,
	map: Affine,
): Affine | null {
	const differences = differencesOf(still, moving, places, map);
	const spread = spreadOf(differences) * FAR;
	const sums = openSums(NUMBERS);
	for (const [at, difference] of differences.entries()) {
		const share = difference / spread;
		if (Math.abs(share) >= 1) continue;
		sums.add(rows.subarray(at * NUMBERS, (at + 1) * NUMBERS), difference, (1 - share * share) ** 2);
	}
	const found = sums.solved();
	return found === null ? null : plain(found, middle);
}

const NUMBERS = 6;

function differencesOf(still: Field, moving: Field, places: Places, map: Affine): Float32Array {
	const differences = new Float32Array(places.length / 2);
	for (let at = 0; at < differences.length; at += 1) {
		const [x = 0, y = 0] = places.subarray(at * 2, at * 2 + 2);
		differences[at] = valueAt(moving, ...applied(map, x, y)) - valueAt(still, x, y);
	}
	return differences;
}

/** The step of the map in pixels, out of numbers about the middle. */
function plain(
	[p = 0, q = 0, r = 0, s = 0, t = 0, u = 0]: readonly number[],
	[x, y]: Slopes['middle'],
): Affine {
	const [a, b, d, e] = [p / SPAN, q / SPAN, s / SPAN, t / SPAN];
	return [a, b, r - a * x - b * y, d, e, u - d * x - e * y];
}

/** Median size of differences, as a spread. */
function spreadOf(differences: Float32Array): number {
	const sizes = differences.map(Math.abs).sort();
	return 1.4826 * (sizes[sizes.length >> 1] ?? 0) + 1e-6;
}

/** The map with the step taken back first: inverse composition (Baker and Matthews 2004). */
function moved(map: Affine, [a, b, c, d, e, f]: Affine): Affine {
	const [p, q, r, s] = [1 + a, b, d, 1 + e];
	const size = p * s - q * r;
	const [ip, iq, ir, is] = [s / size, -q / size, -r / size, p / size];
	const [ix, iy] = [-(ip * c + iq * f), -(ir * c + is * f)];
	const [g, h, i, j, k, l] = map;
	return [
		g * ip + h * ir,
		g * iq + h * is,
		g * ix + h * iy + i,
		j * ip + k * ir,
		j * iq + k * is,
		j * ix + k * iy + l,
	];
}

export function likenessOf(still: Field, moving: Field, places: Places, map: Affine): number {
	let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
	for (let at = 0; at < places.length; at += 2) {
		const [x = 0, y = 0] = places.subarray(at, at + 2);
		const [toX, toY] = applied(map, x, y);
		const [a, b] = [valueAt(still, x, y), valueAt(moving, toX, toY)];
		n += 1;
		sa += a;
		sb += b;
		saa += a * a;
		sbb += b * b;
		sab += a * b;
	}
	const bottom = Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n));
	return bottom > 0 ? (sab - (sa * sb) / n) / bottom : 0;
}
