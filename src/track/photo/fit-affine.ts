/** The affine map that brings points nearest to others, by least squares. */
import type { Affine } from './photo.ts';

export type Pairs = readonly (readonly [
	from: readonly [number, number],
	to: readonly [number, number],
])[];

/** Null where the points lie on a line. */
export function fitAffine(pairs: Pairs): Affine | null {
	const normal = Array.from({ length: 3 }, () => [0, 0, 0]);
	const right = [
		[0, 0, 0],
		[0, 0, 0],
	];
	for (const [[x, y], to] of pairs) {
		const row = [x, y, 1];
		for (let i = 0; i < 3; i += 1) {
			for (let j = 0; j < 3; j += 1) bump(normal, i, j, (row[i] ?? 0) * (row[j] ?? 0));
			for (const axis of [0, 1]) bump(right, axis, i, (row[i] ?? 0) * (to[axis] ?? 0));
		}
	}
	const [across, down] = right.map((one) => solve(normal, one));
	if (across === null || across === undefined || down === null || down === undefined) return null;
	const [a = 0, b = 0, c = 0] = across;
	const [d = 0, e = 0, f = 0] = down;
	return [a, b, c, d, e, f];
}

function bump(matrix: number[][], row: number, column: number, by: number): void {
	const line = matrix[row];
	if (line !== undefined) line[column] = (line[column] ?? 0) + by;
}

/** Gauss with the largest pivot; null where there is none. */
export function solve(
	matrix: readonly (readonly number[])[],
	right: readonly number[],
): number[] | null {
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
