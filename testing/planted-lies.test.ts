import { expect, test } from 'vitest';
import { batchReportSchema } from '../src/verify/index.ts';
import { LIES, plantedCases } from './planted-lies.ts';

const open = plantedCases('open', 2 * LIES.length);

test('draws the same cases for the same seeds, and every lie', () => {
	expect(plantedCases('open', 2 * LIES.length)).toEqual(open);
	expect(new Set(open.flatMap(({ lie }) => lie ?? []))).toEqual(new Set(LIES));
});

test('keeps the parts apart', () => {
	const closed = new Set(plantedCases('closed', 40).map(({ seed }) => seed));
	expect(open.filter(({ seed }) => closed.has(seed))).toEqual([]);
});

test('draws reports of the one shape', () => {
	for (const { report, earlier } of open) {
		for (const one of [report, ...earlier])
			expect(batchReportSchema.safeParse(one).error).toBeUndefined();
	}
});
