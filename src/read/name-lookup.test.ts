import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { glossName, listedName, nameOf, unbracketed } from './name-lookup.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

test.each([
	['AQUA', 'Aqua'],
	['1.2-HEXANEDIOL', '1,2-Hexanediol'],
	['Rosa Damascena (Rose) Flower Water', 'Rosa Damascena Flower Water'],
	['Aqua/Water/Eau', 'Aqua'],
	['Caprylic/Capric Triglyceride', 'Caprylic/Capric Triglyceride'],
])('finds %s on the list', (text, name) => {
	expect(listedName(text, vocabulary)?.name).toBe(name);
});

test('keeps the other side of a bracket and of a slash as synonyms', () => {
	expect(listedName('Glycerin (Glicerina pura)', vocabulary)?.synonyms).toEqual(['Glicerina pura']);
	expect(listedName('Aqua/Agua', vocabulary)?.synonyms).toEqual(['Aqua', 'Agua']);
});

test('finds the name in the bracket where the rest says nothing', () => {
	expect(glossName('Nước hoa kỳ diệu (Glycerin)', vocabulary)?.name).toBe('Glycerin');
});

test('names a vesicle that no list holds by its grammar', () => {
	expect(nameOf('Iris Pallida Callus Extracellular Vesicles', vocabulary)).toMatchObject({
		name: 'Iris Pallida Callus Extracellular Vesicles',
		by: 'grammar',
	});
});

test.each(['Qwrtplk', 'Aqua/Qwrtplk', '', '()'])('refuses "%s" as a listed name', (text) => {
	expect(listedName(text, vocabulary)).toBeNull();
});

test('takes the innermost brackets off', () => {
	expect(unbracketed('Extract (Rose) [1]')).toEqual({ outer: 'Extract', inner: ['Rose', '1'] });
});
