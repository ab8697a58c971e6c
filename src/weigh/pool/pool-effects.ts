/** Effects of several studies pooled into one, as `rma.uni` of metafor does for a mean without moderators. */
import { chiUpper, normalCritical, normalTwoSided, tCritical, tTwoSided } from './distributions.ts';
import { type Heterogeneity, heterogeneityOf, type Method } from './heterogeneity.ts';
import { type Fit, fitModel, type Model, residualMatrix, sum } from './projection.ts';

export const TESTS = ['z', 'knha'] as const;
/** Wald, or Knapp and Hartung. */
export type Test = (typeof TESTS)[number];

export type Pooled = {
	readonly k: number;
	readonly beta: number;
	readonly se: number;
	/** Null where there is no spread at all to set the mean against. */
	readonly stat: number | null;
	/** Null where mean and spread are both nought. */
	readonly p: number | null;
	readonly ci_lb: number;
	readonly ci_ub: number;
	readonly tau2: number;
	readonly se_tau2: number | null;
	/** Percent. */
	readonly I2: number;
	readonly H2: number;
	readonly Q: number;
	readonly Qp: number;
	/** Where a new study would land; null for a common effect. */
	readonly pi_lb: number | null;
	readonly pi_ub: number | null;
	/** The estimate of tau² fell back to 0. */
	readonly hasFallenBack: boolean;
	/** Effects that are all alike leave Knapp and Hartung's interval without a width; it says nothing then. */
	readonly isWithoutSpread: boolean;
};

/** Why effects cannot be pooled. */
export type PoolRefusal =
	| 'no-studies'
	| 'too-many-studies'
	| 'unequal-lengths'
	| 'not-finite'
	| 'variance-not-positive'
	| 'too-extreme';

export const MOST_STUDIES = 2000;
const LEVEL = 0.05;
/** Squares of what lies past these leave the range of a double. */
const MOST_EFFECT = 1e60;
const LEAST_VARIANCE = 1e-60;
const MOST_VARIANCE = 1e60;

/** Whether effects and variances can be pooled; null where they can. */
export function refusalOf(yi: readonly number[], vi: readonly number[]): PoolRefusal | null {
	if (yi.length === 0) return 'no-studies';
	if (yi.length > MOST_STUDIES) return 'too-many-studies';
	if (yi.length !== vi.length) return 'unequal-lengths';
	if ([...yi, ...vi].some((value) => !Number.isFinite(value))) return 'not-finite';
	if (vi.some((v) => v <= 0)) return 'variance-not-positive';
	const isExtreme =
		yi.some((y) => Math.abs(y) > MOST_EFFECT) ||
		vi.some((v) => v < LEAST_VARIANCE || v > MOST_VARIANCE);
	return isExtreme ? 'too-extreme' : null;
}

/** Pools effects that `refusalOf` lets pass. One study alone is reported as it is, whatever the method. */
export function poolEffects(
	yi: readonly number[],
	vi: readonly number[],
	{ method, test }: { readonly method: Method; readonly test: Test },
): Pooled {
	const k = yi.length;
	const isAlone = k === 1;
	const model: Model = [yi.map(() => 1)];
	const used: Method = isAlone ? 'EE' : method;
	const between = heterogeneityOf({ yi, vi, model }, used);
	const fit = fitModel(yi, vi, model, between.tau2);
	const common = fitModel(yi, vi, model, 0);
	const df = test === 'knha' && !isAlone ? k - 1 : null;
	const mean = tested(fit, df);
	const ahead = mean.critical * Math.sqrt(mean.se ** 2 + between.tau2);
	return {
		k,
		...meanOf(mean, df),
		tau2: between.tau2,
		se_tau2: between.se,
		...inconsistency(common, model, { ...between, method: used }),
		Q: isAlone ? 0 : common.residual,
		Qp: isAlone ? 1 : chiUpper(common.residual, k - 1),
		pi_lb: used === 'EE' ? null : mean.beta - ahead,
		pi_ub: used === 'EE' ? null : mean.beta + ahead,
		hasFallenBack: between.hasFallenBack,
		isWithoutSpread: mean.se === 0,
	};
}

type Tested = { readonly beta: number; readonly se: number; readonly critical: number };

/** The mean with its error: Wald's, or Knapp and Hartung's where degrees of freedom are given. */
function tested(fit: Fit, df: number | null): Tested {
	const beta = fit.coefficients[0] ?? 0;
	const wald = Math.sqrt(fit.covariance[0]?.[0] ?? 0);
	if (df === null) return { beta, se: wald, critical: normalCritical(LEVEL) };
	// As the reference: what is left of rounding is no spread.
	const spread = fit.residual <= Number.EPSILON ? 0 : fit.residual / df;
	return { beta, se: wald * Math.sqrt(spread), critical: tCritical(LEVEL, df) };
}

function meanOf({ beta, se, critical }: Tested, df: number | null) {
	const stat = beta / se;
	const p = df === null ? normalTwoSided(stat) : tTwoSided(stat, df);
	return {
		beta,
		se,
		stat: Number.isFinite(stat) ? stat : null,
		p: Number.isNaN(stat) ? null : p,
		ci_lb: beta - critical * se,
		ci_ub: beta + critical * se,
	};
}

type Between = Heterogeneity & { readonly method: Method };

function inconsistency(
	common: Fit,
	model: Model,
	{ tau2, method }: Between,
): Pick<Pooled, 'I2' | 'H2'> {
	const df = common.weights.length - model.length;
	if (df === 0) return { I2: 0, H2: 1 };
	if (method === 'EE') {
		const { residual } = common;
		return {
			I2: residual === 0 ? 0 : 100 * Math.max(0, (residual - df) / residual),
			H2: residual / df,
		};
	}
	const typical = typicalVariance(common, model);
	return { I2: (100 * tau2) / (typical + tau2), H2: tau2 / typical + 1 };
}

/** The variance within studies that I² sets tau² against (Higgins and Thompson 2002). */
export function typicalVariance(common: Fit, model: Model): number {
	const matrix = residualMatrix(common, model);
	return (common.weights.length - model.length) / sum(matrix.map((row, at) => row[at] ?? 0));
}
