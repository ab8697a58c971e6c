import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { cutList } from './list-scan.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const cut = (text: string) =>
	cutList(text, vocabulary.keys, vocabulary.scratch).map((one) =>
		text.slice(one.start, one.end).trim(),
	);

test.each([
	['commas, not between digits', 'Aqua, 1,2-Hexanediol', ['Aqua', '1,2-Hexanediol']],
	['no comma between locants', 'N,N-Dimethylglycine, Aqua', ['N,N-Dimethylglycine', 'Aqua']],
	['semicolons and bullets', 'Aqua; Glycerin • Talc', ['Aqua', 'Glycerin', 'Talc']],
	['full-width and Arabic commas', '水、甘油，BG، Talc', ['水', '甘油', 'BG', 'Talc']],
	['lines where hardly anything else parts', 'Aqua\nGlycerin\nTalc', ['Aqua', 'Glycerin', 'Talc']],
	['dashes where nothing else parts', 'Aqua - Glycerin - Talc', ['Aqua', 'Glycerin', 'Talc']],
	['no comma in a gloss', 'Wax (a, b), Aqua', ['Wax (a, b)', 'Aqua']],
	['a bracket that never closes is a letter', 'Aqua (x, Glycerin', ['Aqua (x', 'Glycerin']],
	['a may-contain bracket opens', 'Talc [+/- Mica, CI 77891]', ['Talc', '[+/- Mica', 'CI 77891]']],
])('cuts at %s', (_, text, pieces) => {
	expect(cut(text).filter((one) => one !== '')).toEqual(pieces);
});

test('numbers the pieces that are names as they stand, brackets aside', () => {
	const text = 'Aqua (Water), Qwrt';
	const numbers = cutList(text, vocabulary.keys, vocabulary.scratch).map((one) => one.number);
	expect(vocabulary.names[numbers[0] ?? -1]).toBe('Aqua');
	expect(numbers[1]).toBe(-1);
});
