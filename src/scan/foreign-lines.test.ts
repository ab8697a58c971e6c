import { expect, test } from 'vitest';
import { printedLines } from './foreign-lines.ts';
import type { Label } from './label-stage.ts';
import { UNSTRETCHED } from './line-image.ts';

/** A label of one line whose marks have these heights. */
function labelOf(heights: readonly number[], cap = 24, contrast = 90): Label {
	const marks = heights.map((height, at) => ({
		left: at * 30,
		right: at * 30 + 22,
		top: 0,
		bottom: height,
		area: 99,
		depth: contrast,
	}));
	const line = { base: 24, cap, contrast, left: 0, right: 900, sureLeft: 0, sureRight: 900, marks };
	const warp = { left: 0, right: 900, top: 0, bottom: 30, p: [], q: [] };
	const source = { width: 1, height: 1, data: new Float32Array(1) };
	return {
		polarity: 'dark',
		warp,
		lines: [line],
		source,
		photo: new Uint8Array(1),
		stretch: UNSTRETCHED,
	};
}

const PRINT = Array.from({ length: 20 }, (_, at) => 22 + (at % 4));

test('marks of one height, large and deep, are print', () => {
	expect(printedLines(labelOf(PRINT), () => true)).toBe(1);
});

test.each([
	['few marks', labelOf(PRINT.slice(0, 9))],
	['marks of all heights', labelOf(PRINT.map((_, at) => 4 + 5 * at))],
	['small ones, which may be Latin', labelOf(PRINT, 10)],
	['faint ones, which may be Latin', labelOf(PRINT, 24, 12)],
])('%s are not taken for print of another script', (_, label) => {
	expect(printedLines(label, () => true)).toBe(0);
});

test('lines that were read are not asked for', () => {
	expect(printedLines(labelOf(PRINT), () => false)).toBe(0);
});
