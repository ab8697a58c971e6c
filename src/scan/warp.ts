/**
 * One bend for the whole label: where every line of text would stand if the bottle were flat and level.
 * With X and Y the text box scaled to -1..1, a pixel belongs at v = y - P(X) - Y Q(X), with P and Q polynomials without
 * a constant: P holds slope and curve of the lines, Q how both change from the first line to the last (perspective).
 */
import { addTo, sharpnessOf } from './bins.ts';

export type Warp = {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Of X, X², X³, X⁴, in pixels. */
	readonly p: readonly number[];
	readonly q: readonly number[];
};

/** Pixels of ink that the fit looks at. */
export type InkPoints = {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly weight: Float32Array;
	readonly count: number;
};

export const acrossOf = ({ left, right }: Warp, x: number): number =>
	right > left ? (2 * (x - left)) / (right - left) - 1 : 0;

const polynomial = (factors: readonly number[], x: number): number =>
	x *
	((factors[0] ?? 0) + x * ((factors[1] ?? 0) + x * ((factors[2] ?? 0) + x * (factors[3] ?? 0))));

/** Where a pixel of the photo stands on the flat label. */
export function flatten(warp: Warp, x: number, y: number): number {
	const across = acrossOf(warp, x);
	return y - polynomial(warp.p, across) - downOf(warp, y) * polynomial(warp.q, across);
}

/** Where a place of the flat label stands in the photo: closed, because v is linear in y. */
export function unflatten(warp: Warp, x: number, v: number): number {
	const across = acrossOf(warp, x);
	const half = Math.max(1, (warp.bottom - warp.top) / 2);
	const middle = (warp.top + warp.bottom) / 2;
	const q = polynomial(warp.q, across) / half;
	return (v + polynomial(warp.p, across) - middle * q) / (1 - q);
}

function downOf({ top, bottom }: Warp, y: number): number {
	return (y - (top + bottom) / 2) / Math.max(1, (bottom - top) / 2);
}

/** Slope of the lines at the middle of the label, as an angle in degrees. */
export function turnOf({ left, right, p }: Warp): number {
	return (Math.atan2(p[0] ?? 0, Math.max(1, (right - left) / 2)) * 180) / Math.PI;
}

/** The points under a warp that is being looked for. */
type Fit = {
	readonly points: InkPoints;
	/** What each term moves each point by: X, X², XY, X²Y, X³, X³Y, X⁴, X⁴Y. */
	readonly moves: readonly Float32Array[];
	/** Where each point stands under the terms reached so far; one term is moved at a time, from here. */
	readonly places: Float64Array;
	readonly bins: Float32Array;
	/** Row of the flat label at which the bins begin. */
	readonly first: number;
};

/**
 * The warp that gathers the ink of a label in the sharpest rows. Null where there is too little of it.
 * Work: at most about 1,500 sums over the points, whatever the picture.
 */
export function fitWarp(
	points: InkPoints,
	box: Pick<Warp, 'left' | 'right' | 'top' | 'bottom'>,
): Warp | null {
	if (points.count < LEAST_POINTS) return null;
	const flat: Warp = { ...box, p: [0, 0, 0, 0], q: [0, 0, 0, 0] };
	const fit = fitOf(points, flat);
	const starts = bestStarts(fit, (box.right - box.left) / 2);
	let best: { terms: readonly number[]; score: number } | null = null;
	for (const start of starts) {
		place(fit, start);
		let terms = start;
		for (const [used, bin] of ROUNDS) terms = descend(fit, terms, used, bin);
		const score = sharpness(fit, null, 0, 1);
		if (best === null || score > best.score) best = { terms, score };
	}
	const terms = best?.terms ?? [];
	if (!terms.every(Number.isFinite)) return flat;
	return { ...box, p: ORDER_P.map((at) => terms[at] ?? 0), q: ORDER_Q.map((at) => terms[at] ?? 0) };
}

const LEAST_POINTS = 60;
/** Slope and curve first, then perspective, then the finer terms. */
const ORDER_P = [0, 1, 4, 6];
const ORDER_Q = [2, 3, 5, 7];
/** How many terms are moved, and how wide the rows are meanwhile. */
const ROUNDS = [
	[2, 3],
	[6, 2.5],
	[8, 1.5],
	[8, 1],
] as const;

const MOVES: readonly ((x: number, y: number) => number)[] = [
	(x) => x,
	(x) => x ** 2,
	(x, y) => x * y,
	(x, y) => x ** 2 * y,
	(x) => x ** 3,
	(x, y) => x ** 3 * y,
	(x) => x ** 4,
	(x, y) => x ** 4 * y,
];

function fitOf(points: InkPoints, flat: Warp): Fit {
	const { count } = points;
	const moves = MOVES.map((moveOf) => {
		const all = new Float32Array(count);
		for (let at = 0; at < count; at += 1)
			all[at] = moveOf(acrossOf(flat, points.x[at] ?? 0), downOf(flat, points.y[at] ?? 0));
		return all;
	});
	const high = flat.bottom - flat.top;
	const wide = flat.right - flat.left;
	const bins = new Float32Array(Math.ceil(high + wide) + 16);
	return { points, moves, places: new Float64Array(count), bins, first: flat.top - wide / 2 };
}

/** Puts every point where it stands under the terms. */
function place({ points, moves, places, first }: Fit, terms: readonly number[]): void {
	for (let at = 0; at < points.count; at += 1) places[at] = (points.y[at] ?? 0) - first;
	for (const [term, size] of terms.entries()) if (size !== 0) move(places, moves[term], size);
}

/** Moves every point as one term does when it grows by a step. */
function move(places: Float64Array, moves: Float32Array | undefined, step: number): void {
	for (let at = 0; at < places.length; at += 1)
		places[at] = (places[at] ?? 0) - step * (moves?.[at] ?? 0);
}

/** How sharply the rows of the flat label would stand out, were one term a step greater: sum of the squared steps from row to row. */
function sharpness(
	{ points, moves, places, bins }: Fit,
	term: number | null,
	step: number,
	bin: number,
	every = 1,
): number {
	const used = Math.ceil(bins.length / bin);
	const moved = term === null ? undefined : moves[term];
	bins.fill(0, 0, used);
	for (let at = 0; at < points.count; at += every) {
		const v = (places[at] ?? 0) - (moved === undefined ? 0 : step * (moved[at] ?? 0));
		addTo(bins, used, v / bin, points.weight[at] ?? 0);
	}
	return sharpnessOf(bins, used);
}

const STEEPEST = 0.3;
const STARTS = 3;

/** The best of a grid over slope and curve. */
function bestStarts(fit: Fit, half: number): number[][] {
	const found: { terms: number[]; score: number }[] = [];
	const slope = Math.max(3, half * 0.02);
	const most = Math.ceil((STEEPEST * half) / slope);
	for (let a = -most; a <= most; a += 1) {
		place(fit, [a * slope]);
		for (let b = -CURVES; b <= CURVES; b += 1) {
			const curve = b * half * 0.02;
			const terms = [a * slope, curve, 0, 0, 0, 0, 0, 0];
			found.push({ terms, score: sharpness(fit, CURVE, curve, 3, THINNED) });
		}
	}
	return found
		.sort((one, other) => other.score - one.score)
		.slice(0, STARTS)
		.map((one) => one.terms);
}

/** The term of X². */
const CURVE = 1;
const CURVES = 6;
/** A third of the points is enough to find the neighbourhood. */
const THINNED = 3;

/** Moves one term after another, by ever smaller steps, as long as the rows grow sharper. */
function descend(fit: Fit, start: readonly number[], used: number, bin: number): number[] {
	const terms = [...start];
	let best = sharpness(fit, null, 0, bin);
	for (let step = bin * 2.5; step >= bin / 3; step /= 2) {
		for (let term = 0; term < used; term += 1) {
			const up = walk(fit, terms, term, step, bin, best);
			best = up > best ? up : walk(fit, terms, term, -step, bin, best);
		}
	}
	return terms;
}

const MOST_STEPS = 3;

/** Moves a term that way, up to three steps, as long as that helps; answers the sharpness reached. */
function walk(
	fit: Fit,
	terms: number[],
	term: number,
	step: number,
	bin: number,
	from: number,
): number {
	let best = from;
	for (let tries = 0; tries < MOST_STEPS; tries += 1) {
		const score = sharpness(fit, term, step, bin);
		if (score <= best) break;
		move(fit.places, fit.moves[term], step);
		terms[term] = (terms[term] ?? 0) + step;
		best = score;
	}
	return best;
}
