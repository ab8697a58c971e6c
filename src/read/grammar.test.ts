import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { parseName } from './grammar.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const name = (text: string) => parseName(text, vocabulary);

test.each([
	['prunus lannesiana flower extract', 'Prunus Lannesiana Flower Extract'],
	['Withania somnifera', 'Withania Somnifera'],
	['C12-13 Pareth-5', 'C12-13 Pareth-5'],
	['SODIUM COTTONSEEDAMPHOACETATE', 'Sodium Cottonseedamphoacetate'],
	['병풀 잎 추출물', '병풀잎추출물'],
])('parses %s', (text, canonical) => {
	expect(name(text)).toBe(canonical);
});

test.each([
	['an invented organism', 'Vornelia Quistensis Flower Extract'],
	['a form alone', 'Flower Extract'],
	['a brand', 'Cloudberry Lane Cosmetics'],
	['an unknown word among known ones', 'Rosa Damascena Qwrtplk Extract'],
	['two names', 'Withania Somnifera Extract Prunus Lannesiana Flower Extract'],
	['a vesicle word', 'Rosa Damascena Vesicle Extract'],
	['more words than a name has', `Rosa Damascena ${'Leaf '.repeat(24)}Extract`],
])('refuses %s', (_, text) => {
	expect(name(text)).toBeNull();
});
