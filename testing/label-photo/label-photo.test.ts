import { expect, test } from 'vitest';
import { makeLabelPhoto } from './label-photo.mjs';
import { seedsOf } from './levels.mjs';

const LEVELS = ['easy', 'medium', 'hard'] as const;
/** Narrow pictures: what is tested here does not depend on their size. */
const width = 400;

test('the same seed makes the same photograph, another seed another', async () => {
	const once = await makeLabelPhoto({ seed: 7, level: 'medium', width });
	const again = await makeLabelPhoto({ seed: 7, level: 'medium', width });
	const other = await makeLabelPhoto({ seed: 8, level: 'medium', width });
	expect(again).toEqual(once);
	expect(other.truth.truth_text).not.toBe(once.truth.truth_text);
});

test.each(LEVELS)(
	'the text of a label that is %s to read holds each of its ingredients',
	async (level) => {
		const { truth } = await makeLabelPhoto({ seed: 4, level, width });
		const text = truth.truth_text.replaceAll('\n', ' ');
		expect(truth.ingredients.length).toBeGreaterThan(5);
		for (const name of truth.ingredients) {
			expect(text).toContain(truth.upper ? name.toUpperCase() : name);
		}
	},
);

test('closed seeds are left out unless asked for', () => {
	expect(seedsOf('open', 1, 4)).toEqual([1, 2, 4, 5]);
	expect(seedsOf('closed', 1, 2)).toEqual([3, 6]);
	expect(seedsOf('all', 2, 3)).toEqual([2, 3, 4]);
});
