/** Weighted least squares of effects on few columns: coefficients, their covariance, and the matrix that leaves the rest. */

/** Columns of a model, each as long as the effects: ones for the mean, one more for a moderator. */
export type Model = readonly (readonly number[])[];

export type Fit = {
	readonly coefficients: readonly number[];
	/** Inverse of X'WX. */
	readonly covariance: readonly (readonly number[])[];
	readonly weights: readonly number[];
	/** Effects less the model. */
	readonly rest: readonly number[];
	/** Weighted sum of squares about the model. */
	readonly residual: number;
};

export const dot = (one: readonly number[], other: readonly number[]): number =>
	one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

export const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Fits effects with weights 1 / (v + tau²). */
export function fitModel(
	yi: readonly number[],
	vi: readonly number[],
	model: Model,
	tau2: number,
): Fit {
	const weights = vi.map((v) => 1 / (v + tau2));
	const weighted = model.map((column) => column.map((value, at) => value * (weights[at] ?? 0)));
	const covariance = inverse(weighted.map((column) => model.map((other) => dot(column, other))));
	const right = weighted.map((column) => dot(column, yi));
	const coefficients = covariance.map((row) => dot(row, right));
	const rest = yi.map((y, at) => y - fitted(model, coefficients, at));
	const residual = sum(rest.map((value, at) => value * value * (weights[at] ?? 0)));
	return { coefficients, covariance, weights, rest, residual };
}

function fitted(model: Model, coefficients: readonly number[], at: number): number {
	return sum(model.map((column, place) => (column[at] ?? 0) * (coefficients[place] ?? 0)));
}

/** P = W − WX(X'WX)⁻¹X'W, row by row. */
export function residualMatrix({ weights, covariance }: Fit, model: Model): number[][] {
	const weighted = model.map((column) => column.map((value, at) => value * (weights[at] ?? 0)));
	const turned = covariance.map((row) =>
		weights.map((_, at) => sum(row.map((value, place) => value * (weighted[place]?.[at] ?? 0)))),
	);
	return weights.map((weight, i) =>
		weights.map((_, j) => {
			const taken = sum(
				weighted.map((column, place) => (column[i] ?? 0) * (turned[place]?.[j] ?? 0)),
			);
			return (i === j ? weight : 0) - taken;
		}),
	);
}

/** Of one or two columns: closed forms lose no digits to elimination. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
	const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = matrix;
	if (matrix.length === 1) return [[1 / a]];
	const determinant = a * d - b * c;
	return [
		[d / determinant, -b / determinant],
		[-c / determinant, a / determinant],
	];
}
