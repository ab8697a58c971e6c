/** One answer a code: what was read twice is told once, what was read two ways not at all. */
import type { EngineCode, Point } from './schema.ts';

export function middleOf(corners: readonly Point[]): Point {
	const sum = (at: 0 | 1) => corners.reduce((total, corner) => total + corner[at], 0);
	const count = Math.max(1, corners.length);
	return [sum(0) / count, sum(1) / count];
}

/** Whether the middle of one lies within the reach of the other. */
function isSamePlace(one: EngineCode, other: EngineCode): boolean {
	const [x, y] = middleOf(one.corners);
	const xs = other.corners.map(([cornerX]) => cornerX);
	const ys = other.corners.map(([, cornerY]) => cornerY);
	// A bar code is read along one line: its corners may lie on it.
	const slack = Math.max(...xs, ...ys) === 0 ? 0 : 8;
	return (
		x >= Math.min(...xs) - slack &&
		x <= Math.max(...xs) + slack &&
		y >= Math.min(...ys) - slack &&
		y <= Math.max(...ys) + slack
	);
}

const isSameText = (one: EngineCode, other: EngineCode): boolean =>
	one.format === other.format && one.text === other.text;

/** Codes in the order they were first read. */
export function mergeCodes(read: readonly EngineCode[]): EngineCode[] {
	const once = read.filter((code, at) => read.findIndex((first) => isSameText(first, code)) === at);
	return once.filter((code) =>
		once.every(
			(other) => other === code || !(isSamePlace(code, other) || isSamePlace(other, code)),
		),
	);
}
