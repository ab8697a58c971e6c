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
	readonly stat: number;
	readonly p: number;
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
};

/** Why effects cannot be pooled. */
export type PoolRefusal =
	| 'no-studies'
	| 'too-many-studies'
	| 'unequal-lengths'
	| 'not-finite'
	| 'variance-not-positive';

export const MOST_STUDIES = 2000;
const LEVEL = 0.05;

/** Whether effects and variances can be pooled; null where they can. */
export function refusalOf(yi: readonly number[], vi: readonly number[]): PoolRefusal | null {
	if (yi.length === 0) return 'no-studies';
	if (yi.length > MOST_STUDIES) return 'too-many-studies';
	if (yi.length !== vi.length) return 'unequal-lengths';
	if ([...yi, ...vi].some((value) => !Number.isFinite(value))) return 'not-finite';
	return vi.some((v) => v <= 0) ? 'variance-not-positive' : null;
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
	const beta = fit.coefficients[0] ?? 0;
	const wald = Math.sqrt(fit.covariance[0]?.[0] ?? 0);
	const isKnapp = test === 'knha' && !isAlone;
	const se = isKnapp ? wald * Math.sqrt(fit.residual / (k - 1)) : wald;
	const critical = isKnapp ? tCritical(LEVEL, k - 1) : normalCritical(LEVEL);
	const stat = beta / se;
	const ahead = critical * Math.sqrt(se ** 2 + between.tau2);
	return {
		k,
		beta,
		se,
		stat,
		p: isKnapp ? tTwoSided(stat, k - 1) : normalTwoSided(stat),
		ci_lb: beta - critical * se,
		ci_ub: beta + critical * se,
		tau2: between.tau2,
		se_tau2: between.se,
		...inconsistency(common, model, { ...between, method: used }),
		Q: isAlone ? 0 : common.residual,
		Qp: isAlone ? 1 : chiUpper(common.residual, k - 1),
		pi_lb: used === 'EE' ? null : beta - ahead,
		pi_ub: used === 'EE' ? null : beta + ahead,
		hasFallenBack: between.hasFallenBack,
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
