import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { isEpithet, isSourceWord, kingdomOf, namesSource, sourceOf } from './source-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './word-run.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const words = (text: string) => wordsOf(text, vocabulary);

test.each([
	['Human Adipose Stromal Cell', 'human', 'Human Adipose Stromal Cell'],
	['Bovine Milk', 'animal', 'Bovine Milk'],
	['Centella Asiatica Callus', 'plant', 'Centella Asiatica Callus'],
	['병풀캘러스', 'plant', 'Centella Asiatica 캘러스'],
	['Lactobacillus', 'bacteria', 'Lactobacillus'],
	['Synthetic Human', 'synthetic', 'Human'],
	['Leaf', 'plant', 'Leaf'],
])('%s is of kingdom %s', (text, kingdom, source) => {
	expect(kingdomOf(words(text))).toBe(kingdom);
	expect(sourceOf(words(text))).toBe(source);
});

test.each(['plant', 'Stem Cell', 'animal', 'derived'])('%s names no source', (text) => {
	expect(namesSource(words(text))).toBe(false);
});

test('an epithet and a strain need their organism', () => {
	const [genus, epithet] = words('Lactobacillus Novellus');
	const [, strain] = words('Lactobacillus HY7714');
	expect(epithet && isEpithet(epithet, genus)).toBe(true);
	expect(strain && isEpithet(strain, genus)).toBe(true);
	expect(epithet && isEpithet(epithet, undefined)).toBe(false);
});

test('a form is no source, save for what vesicles are taken from', () => {
	expect(words('Extract').every(isSourceWord)).toBe(false);
	expect(words('Juice').every(isSourceWord)).toBe(true);
});
