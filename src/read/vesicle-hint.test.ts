import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mayName } from './vesicle-hint.ts';

const rows = readFileSync(new URL('../../data/inci/words.tsv', import.meta.url), 'utf8')
	.split('\n')
	.map((line) => line.split('\t'));
const wordsOf = (...classes: string[]) =>
	rows.flatMap(([word = '', name = '']) => (classes.includes(name) ? [word] : []));

/** The cheap look stands before the careful one: what it misses is never read. */
test('the cheap look misses no word of the tables', () => {
	const missed = wordsOf('vesicle', 'medium', 'platelet').filter((word) => !mayName(word));
	expect(missed).toEqual([]);
});
