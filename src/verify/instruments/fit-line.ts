/** The straight line that a standard curve is, by least squares. */

export type Line = {
	readonly slope: number;
	readonly intercept: number;
	/** Pearson's r. */
	readonly correlation: number;
};

/** The line through points; a slope of nought where they lie on one spot or above one another. */
export function fitLine(points: readonly { readonly x: number; readonly y: number }[]): Line {
	const count = points.length;
	const middleX = points.reduce((sum, { x }) => sum + x, 0) / count;
	const middleY = points.reduce((sum, { y }) => sum + y, 0) / count;
	const xx = points.reduce((sum, { x }) => sum + (x - middleX) ** 2, 0);
	const yy = points.reduce((sum, { y }) => sum + (y - middleY) ** 2, 0);
	const xy = points.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
	if (!(xx > 0 && yy > 0)) return { slope: 0, intercept: 0, correlation: 0 };
	const slope = xy / xx;
	return { slope, intercept: middleY - slope * middleX, correlation: xy / Math.sqrt(xx * yy) };
}

/** How far values scatter about their mean, as of a sample of them. */
export function scatterOf(values: readonly number[]): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}
