/**
 * One bend for the whole label: where every line of text would stand if the bottle were flat and level.
 * With X and Y the text box scaled to -1..1, a pixel belongs at v = y - P(X) - Y Q(X), with P and Q polynomials without
 * a constant: P holds slope and curve of the lines, Q how both change from the first line to the last (perspective).
 */

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

const TERMS = 4;

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

type Basis = { readonly x: Float32Array[]; readonly xy: Float32Array[] };

type Fit = {
	readonly points: InkPoints;
	readonly basis: Basis;
	readonly bins: Float32Array;
	readonly middle: number;
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
		let terms = start;
		for (const [used, bin] of ROUNDS) terms = descend(fit, terms, used, bin);
		const score = sharpness(fit, terms, 1);
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

function fitOf(points: InkPoints, flat: Warp): Fit {
	const { count } = points;
	const make = () => Array.from({ length: TERMS }, () => new Float32Array(count));
	const basis: Basis = { x: make(), xy: make() };
	for (let at = 0; at < count; at += 1) {
		const across = acrossOf(flat, points.x[at] ?? 0);
		const down = downOf(flat, points.y[at] ?? 0);
		let power = 1;
		for (let term = 0; term < TERMS; term += 1) {
			power *= across;
			set(basis.x[term], at, power);
			set(basis.xy[term], at, power * down);
		}
	}
	const high = flat.bottom - flat.top;
	const wide = flat.right - flat.left;
	return {
		points,
		basis,
		bins: new Float32Array(Math.ceil(high + wide) + 16),
		middle: flat.top - wide / 2,
	};
}

function set(row: Float32Array | undefined, at: number, value: number): void {
	if (row !== undefined) row[at] = value;
}

/** How sharply the rows of the flat label stand out: sum of the squared steps from row to row. */
function sharpness(fit: Fit, terms: readonly number[], bin: number, every = 1): number {
	const { points, basis, bins } = fit;
	const { x, xy } = basis;
	const used = Math.ceil(bins.length / bin);
	bins.fill(0, 0, used);
	const [x0, x1, x2, x3] = [x[0], x[1], x[2], x[3]];
	const [y0, y1, y2, y3] = [xy[0], xy[1], xy[2], xy[3]];
	if (!x0 || !x1 || !x2 || !x3 || !y0 || !y1 || !y2 || !y3) return 0;
	const [a0 = 0, a1 = 0, b0 = 0, b1 = 0, a2 = 0, b2 = 0, a3 = 0, b3 = 0] = terms;
	const scale = 1 / bin;
	for (let at = 0; at < points.count; at += every) {
		const bend =
			a0 * (x0[at] ?? 0) +
			a1 * (x1[at] ?? 0) +
			a2 * (x2[at] ?? 0) +
			a3 * (x3[at] ?? 0) +
			b0 * (y0[at] ?? 0) +
			b1 * (y1[at] ?? 0) +
			b2 * (y2[at] ?? 0) +
			b3 * (y3[at] ?? 0);
		const v = ((points.y[at] ?? 0) - bend - fit.middle) * scale;
		const low = Math.floor(v);
		if (low < 0 || low + 1 >= used) continue;
		const weight = points.weight[at] ?? 0;
		const share = v - low;
		bins[low] = (bins[low] ?? 0) + weight * (1 - share);
		bins[low + 1] = (bins[low + 1] ?? 0) + weight * share;
	}
	let sum = 0;
	for (let at = 1; at < used; at += 1) sum += ((bins[at] ?? 0) - (bins[at - 1] ?? 0)) ** 2;
	return sum;
}

const STEEPEST = 0.3;
const STARTS = 3;

/** The best of a grid over slope and curve. */
function bestStarts(fit: Fit, half: number): number[][] {
	const found: { terms: number[]; score: number }[] = [];
	const slope = Math.max(3, half * 0.02);
	const most = Math.ceil((STEEPEST * half) / slope);
	for (let a = -most; a <= most; a += 1) {
		for (let b = -CURVES; b <= CURVES; b += 1) {
			const terms = [a * slope, b * half * 0.02, 0, 0, 0, 0, 0, 0];
			found.push({ terms, score: sharpness(fit, terms, 3, THINNED) });
		}
	}
	return found
		.sort((one, other) => other.score - one.score)
		.slice(0, STARTS)
		.map((one) => one.terms);
}

const CURVES = 6;
/** A third of the points is enough to find the neighbourhood. */
const THINNED = 3;

/** Moves one term after another, by ever smaller steps, as long as the rows grow sharper. */
function descend(fit: Fit, start: readonly number[], used: number, bin: number): number[] {
	const terms = [...start];
	let best = sharpness(fit, terms, bin);
	for (let step = bin * 2.5; step >= bin / 3; step /= 2) {
		for (let term = 0; term < used; term += 1) {
			for (const way of [step, -step]) {
				const kept = terms[term] ?? 0;
				let moved = false;
				for (let tries = 0; tries < 3; tries += 1) {
					const before = terms[term] ?? 0;
					terms[term] = before + way;
					const score = sharpness(fit, terms, bin);
					if (score <= best) {
						terms[term] = before;
						break;
					}
					best = score;
					moved = true;
				}
				if (moved || terms[term] !== kept) break;
			}
		}
	}
	return terms;
}
