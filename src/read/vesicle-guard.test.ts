import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { isVesicleLike, nearVesicleWord } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

test.each([
	['Milk Exosornes', 'exosomes'],
	['Leaf Veslcles', 'vesicles'],
	['Extracel1ular', 'extracellular'],
])('%s is near %s', (text, word) => {
	expect(nearVesicleWord(text, vocabulary)).toBe(word);
});

test.each(['Exposome', 'Vehicle', 'Milk Exosomes', 'Glycerin', 'Hexosomes', 'Intracellular'])(
	'%s is near none',
	(text) => {
		expect(nearVesicleWord(text, vocabulary)).toBeNull();
	},
);

test('a vesicle word is guarded from repair in every script', () => {
	for (const text of ['Exosomes', '세포외소포', 'エクソソーム', '外泌体', 'Veslcles'])
		expect(isVesicleLike(text, vocabulary), text).toBe(true);
	expect(isVesicleLike('Phen0xyethanol', vocabulary)).toBe(false);
});
