import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { withoutCommas } from './dropped-commas.ts';
import { listedName } from './name-lookup.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const names = (text: string) =>
	withoutCommas(text, { start: 0, end: text.length }, vocabulary, listedName)?.map(
		(one) => one.name,
	) ?? null;

test('covers every word by the fewest names', () => {
	expect(names('Caprylyl Glycol Decyl Glucoside Citric Acid')).toEqual([
		'Caprylyl Glycol',
		'Decyl Glucoside',
		'Citric Acid',
	]);
});

test('refuses a row where one word is left over', () => {
	expect(names('Caprylyl Glycol Qwrtplk Citric Acid')).toBeNull();
});

/** "Rosa Damascena Callus" is a source, and no name before a bare vesicle word. */
test('refuses to cut a vesicle word from its source', () => {
	expect(names('Glycerin Extracellular Vesicles')).toBeNull();
});

test('refuses a row longer than a list has', () => {
	expect(names('Glycerin '.repeat(49).trim())).toBeNull();
});
