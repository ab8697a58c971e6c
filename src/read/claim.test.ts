import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { claimIn } from './claim.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const rows = readFileSync(new URL('../../data/inci/words.tsv', import.meta.url), 'utf8')
	.split('\n')
	.map((line) => line.split('\t'));
const wordsOf = (...classes: string[]) =>
	rows.flatMap(([word = '', name = '']) => (classes.includes(name) ? [word] : []));

test('every phrase of the table of claims is a claim', () => {
	const missed = wordsOf('claim').filter((phrase) => claimIn(phrase, vocabulary) === null);
	expect(missed).toEqual([]);
});

test.each([
	['Exosome Serum', 'Exosome', true],
	['크림 엑소좀 앰플', '엑소좀', true],
	['with stem cell culture', 'stem cell culture', false],
	['Plated with human platelet extract', 'Plated with human platelet extract', false],
])('%s claims %s', (said, text, vesicle) => {
	expect(claimIn(said, vocabulary)).toEqual({ text, vesicle });
});

test.each([
	'Exotic Fruit Cream',
	'Hexosome Carrier',
	'Plant stem cell extract serum',
	'Media kit: ask us',
])('%s claims nothing', (said) => {
	expect(claimIn(said, vocabulary)).toBeNull();
});

test('a claim is looked for in the first 4,000 letters alone', () => {
	expect(claimIn(`${'a '.repeat(2100)}exosome`, vocabulary)).toBeNull();
});
