/** The affine map that brings points nearest to others, by least squares. */
import type { Affine } from './photo.ts';

export type Pairs = readonly (readonly [
	from: readonly [number, number],
	to: readonly [number, number],
])[];

/** Null where the points lie on a line. */
export function fitAffine(pairs: Pairs): Affine | null {
	const rows = pairs.map(([[x, y]]) => [x, y, 1]);
	const across = leastSquares(
		rows,
		pairs.map(([, [x]]) => x),
	);
	const down = leastSquares(
		rows,
		pairs.map(([, [, y]]) => y),
	);
	if (across === null || down === null) return null;
	const [a = 0, b = 0, c = 0] = across;
	const [d = 0, e = 0, f = 0] = down;
	return [a, b, c, d, e, f];
}

function leastSquares(
	rows: readonly (readonly number[])[],
	values: readonly number[],
): number[] | null {
	const size = rows[0]?.length ?? 0;
	const sums = openSums(size);
	for (const [at, row] of rows.entries()) sums.add(row, values[at] ?? 0, 1);
	return sums.solved();
}

/** Sums of squares and products, one weighted row after the other. */
export function openSums(size: number) {
	const normal = new Float64Array(size * size);
	const right = new Float64Array(size);
	const addRow = (row: ArrayLike<number>, i: number, slope: number): void => {
		for (let j = 0; j < size; j += 1)
			normal[i * size + j] = (normal[i * size + j] ?? 0) + slope * (row[j] ?? 0);
	};
	return {
		add: (row: ArrayLike<number>, value: number, weight: number): void => {
			for (let i = 0; i < size; i += 1) {
				const slope = (row[i] ?? 0) * weight;
				right[i] = (right[i] ?? 0) + slope * value;
				addRow(row, i, slope);
			}
		},
		solved: (): number[] | null => {
			const rows = Array.from({ length: size }, (_, i) => [
				...normal.subarray(i * size, (i + 1) * size),
			]);
			return solve(rows, [...right]);
		},
	};
}

/** Gauss with the largest pivot; null where there is none. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
	const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
	const size = rows.length;
	for (let column = 0; column < size; column += 1) {
		const pivot = largest(rows, column);
		const top = rows[pivot];
		if (top === undefined || Math.abs(top[column] ?? 0) < 1e-12) return null;
		rows[pivot] = rows[column] ?? top;
		rows[column] = top;
		for (const [at, row] of rows.entries()) if (at !== column) take(row, top, column);
	}
	return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}

function largest(rows: readonly number[][], column: number): number {
	let best = column;
	for (let at = column; at < rows.length; at += 1)
		if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
	return best;
}

function take(row: number[], top: readonly number[], column: number): void {
	const factor = (row[column] ?? 0) / (top[column] ?? 1);
	for (const [at, value] of top.entries()) row[at] = (row[at] ?? 0) - factor * value;
}
