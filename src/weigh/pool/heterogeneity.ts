/** Variance between studies, tau², by nine estimators, and its standard error (Viechtbauer 2005; Veroniki 2016). */
import { findRoot } from './find-root.ts';
import { dot, type Fit, fitModel, type Model, residualMatrix, sum } from './projection.ts';

export const METHODS = ['EE', 'DL', 'REML', 'ML', 'PM', 'EB', 'HS', 'HE', 'SJ'] as const;
export type Method = (typeof METHODS)[number];

export type Heterogeneity = {
	readonly tau2: number;
	readonly se: number | null;
	/** Scoring settled on a lesser maximum, or no value was found; the value is the documented fallback, 0. */
	readonly hasFallenBack: boolean;
};

type Effects = {
	readonly yi: readonly number[];
	readonly vi: readonly number[];
	readonly model: Model;
};

/** tau² of effects about a model, whatever the unit in which they were measured. */
export function heterogeneityOf({ yi, vi, model }: Effects, method: Method): Heterogeneity {
	const unit = unitOf(vi);
	// Counted from the first: it changes no estimate, and a great mean takes no digits from a small spread.
	const about = yi.map((y) => (y - (yi[0] ?? 0)) * unit);
	const found = estimated({ yi: about, vi: vi.map((v) => v * unit ** 2), model }, method);
	const se = found.se === null ? null : found.se / unit ** 2;
	return { ...found, tau2: found.tau2 / unit ** 2, se };
}

/** Below it the tolerances of the reference, which are absolute, would swallow tau². */
const SMALL_VARIANCE = 1e-5;

/** What effects are multiplied by before tau² is looked for: 1, or a power of two that brings small variances near 1. */
export function unitOf(vi: readonly number[]): number {
	const typical = vi.length / sum(vi.map((v) => 1 / v));
	return typical >= SMALL_VARIANCE ? 1 : 2 ** Math.round(-Math.log2(typical) / 2);
}

function estimated(effects: Effects, method: Method): Heterogeneity {
	switch (method) {
		case 'EE':
			return { tau2: 0, se: null, hasFallenBack: false };
		case 'DL':
		case 'HS':
			return byMoments(effects, method);
		case 'HE':
			return byHedges(effects);
		case 'SJ':
			return bySidikJonkman(effects);
		case 'PM':
			return byPauleMandel(effects);
		case 'REML':
		case 'ML':
		case 'EB':
			return byScoring(effects, method);
	}
}

const degrees = ({ yi, model }: Effects): number => yi.length - model.length;
const settled = (tau2: number, se: number): Heterogeneity => ({ tau2, se, hasFallenBack: false });
const traceOf = (matrix: readonly (readonly number[])[]): number =>
	sum(matrix.map((row, at) => row[at] ?? 0));
const squaredOf = (matrix: readonly (readonly number[])[]): number =>
	sum(matrix.map((row) => dot(row, row)));

/** DerSimonian and Laird; Hunter and Schmidt. */
function byMoments(effects: Effects, method: 'DL' | 'HS'): Heterogeneity {
	const { yi, vi, model } = effects;
	const fit = fitModel(yi, vi, model, 0);
	const matrix = residualMatrix(fit, model);
	const trace = traceOf(matrix);
	const [over, under] = method === 'DL' ? [degrees(effects), trace] : [yi.length, sum(fit.weights)];
	const tau2 = Math.max(0, (fit.residual - over) / under);
	const spread = 2 * degrees(effects) + 4 * tau2 * trace + 2 * tau2 ** 2 * squaredOf(matrix);
	return settled(tau2, Math.sqrt(spread) / under);
}

/** Hedges: unweighted. */
function byHedges(effects: Effects): Heterogeneity {
	const { yi, vi, model } = effects;
	const ones = yi.map(() => 1);
	const fit = fitModel(yi, ones, model, 0);
	const matrix = residualMatrix(fit, model);
	const trace = sum(matrix.map((row, at) => (row[at] ?? 0) * (vi[at] ?? 0)));
	const tau2 = Math.max(0, (fit.residual - trace) / degrees(effects));
	const spread = 2 * crossed(matrix, vi) + 4 * tau2 * trace + 2 * tau2 ** 2 * degrees(effects);
	return settled(tau2, Math.sqrt(spread) / degrees(effects));
}

/** The trace of PVPV. */
function crossed(matrix: readonly (readonly number[])[], vi: readonly number[]): number {
	return sum(
		matrix.map((row, i) =>
			sum(row.map((value, j) => value * (vi[j] ?? 0) * (matrix[j]?.[i] ?? 0) * (vi[i] ?? 0))),
		),
	);
}

function bySidikJonkman(effects: Effects): Heterogeneity {
	const { yi, vi, model } = effects;
	const mean = sum(yi) / yi.length;
	const first = sum(yi.map((y) => (y - mean) ** 2)) / yi.length;
	if (first === 0) return settled(0, 0);
	const fit = fitModel(yi, vi, model, first);
	const matrix = residualMatrix(fit, model);
	const df = degrees(effects);
	const tau2 = (first * fit.residual) / df;
	const mixed = sum(matrix.map((row) => sum(row.map((value, j) => value ** 2 * (vi[j] ?? 0)))));
	const spread = 2 * crossed(matrix, vi) + 4 * tau2 * mixed + 2 * tau2 ** 2 * squaredOf(matrix);
	return settled(tau2, (first / df) * Math.sqrt(spread));
}

/** Largest tau² looked for: 100, or ten times the square of the median deviation. */
function mostTau2(yi: readonly number[]): number {
	const middle = median(yi);
	const deviation = 1.4826 * median(yi.map((y) => Math.abs(y - middle)));
	return Math.max(100, 10 * deviation ** 2);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Paule and Mandel: where Q falls to its degrees of freedom. */
function byPauleMandel(effects: Effects): Heterogeneity {
	const { yi, vi, model } = effects;
	const excess = (tau2: number) => fitModel(yi, vi, model, tau2).residual - degrees(effects);
	const root = excess(0) < 0 ? 0 : findRoot(excess, 0, pastRoot(excess, mostTau2(yi)));
	const tau2 = root ?? 0;
	return { tau2, se: sharedError(effects, tau2), hasFallenBack: root === null };
}

const MOST_DOUBLINGS = 1000;

/** A value at which what falls is no longer above nought: the given one, or a greater one where that is too low. */
function pastRoot(falling: (tau2: number) => number, from: number): number {
	let most = from;
	for (let step = 0; step < MOST_DOUBLINGS && falling(most) > 0; step += 1) most *= 2;
	return most;
}

/** Of Paule and Mandel and of the empirical Bayes estimator. */
function sharedError({ yi, vi, model }: Effects, tau2: number): number {
	const k = yi.length;
	return Math.sqrt((2 * k ** 2) / (k - model.length)) / sum(fitModel(yi, vi, model, tau2).weights);
}

/** Of tau², and of 1 where it is below. */
const SETTLED = 1e-12;
const MOST_STEPS = 500;
/** As much more likely must tau² = 0 be before it replaces what scoring found. */
const MORE_LIKELY = Number.EPSILON ** 0.25;

type Scored = 'REML' | 'ML' | 'EB';

/** Fisher scoring from the estimate of Hedges; a step that would pass below 0 is halved. */
function byScoring(effects: Effects, method: Scored): Heterogeneity {
	let tau2 = byHedges(effects).tau2;
	for (let step = 0; step < MOST_STEPS; step += 1) {
		const move = held(tau2, scored(effects, method, tau2));
		tau2 += move;
		if (Math.abs(move) <= SETTLED * Math.max(1, tau2)) return judged(effects, method, tau2);
	}
	const root = rootFrom((at) => scored(effects, method, at), tau2);
	return root === null
		? { tau2: 0, se: errorOf(effects, method, 0), hasFallenBack: true }
		: judged(effects, method, root);
}

/** Where steps that are slow to settle lead to: the score is nought there. */
function rootFrom(step: (tau2: number) => number, from: number): number | null {
	if (step(from) > 0) return findRoot(step, from, pastRoot(step, 2 * from + 1), 0);
	return step(0) <= 0 ? 0 : findRoot(step, 0, from, 0);
}

function held(tau2: number, step: number): number {
	let move = Number.isFinite(step) ? step : 0;
	while (tau2 + move < 0) move /= 2;
	return move;
}

function judged(effects: Effects, method: Scored, found: number): Heterogeneity {
	const isLesser =
		method !== 'EB' &&
		found > SETTLED &&
		likelihood(effects, method, 0) - likelihood(effects, method, found) > MORE_LIKELY;
	const tau2 = isLesser ? 0 : found;
	return { tau2, se: errorOf(effects, method, tau2), hasFallenBack: isLesser };
}

function scored({ yi, vi, model }: Effects, method: Scored, tau2: number): number {
	const k = yi.length;
	const fit = fitModel(yi, vi, model, tau2);
	if (method === 'EB') return ((fit.residual * k) / (k - model.length) - k) / sum(fit.weights);
	const matrix = residualMatrix(fit, model);
	const squared = sum(fit.rest.map((value, at) => (value * (fit.weights[at] ?? 0)) ** 2));
	return method === 'REML'
		? (squared - traceOf(matrix)) / squaredOf(matrix)
		: (squared - sum(fit.weights)) / dot(fit.weights, fit.weights);
}

function errorOf(effects: Effects, method: Scored, tau2: number): number {
	const { yi, vi, model } = effects;
	if (method === 'EB') return sharedError(effects, tau2);
	const fit = fitModel(yi, vi, model, tau2);
	const information =
		method === 'ML' ? dot(fit.weights, fit.weights) : squaredOf(residualMatrix(fit, model));
	return Math.sqrt(2 / information);
}

/** Up to a constant. */
function likelihood({ yi, vi, model }: Effects, method: 'REML' | 'ML', tau2: number): number {
	const fit: Fit = fitModel(yi, vi, model, tau2);
	const spread = sum(vi.map((v) => Math.log(v + tau2)));
	const [[a = 1, b = 0] = [], [c = 0, d = 1] = []] = fit.covariance;
	const restricted = method === 'REML' ? Math.log(1 / (a * d - b * c)) : 0;
	return -0.5 * (spread + restricted + fit.residual);
}
