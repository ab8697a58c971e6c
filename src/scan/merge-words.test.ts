import { expect, test } from 'vitest';
import { mergeWords } from './merge-words.ts';
import type { ReadWord } from './read-word.ts';

const word = (text: string, left: number, right: number, confidence = 0.5): ReadWord => ({
	text,
	left,
	right,
	confidence,
});
const judge = {
	isKnown: (text: string) => ['glycerin', 'aqua'].includes(text.toLowerCase().replace(/\W/g, '')),
};
const texts = (words: readonly ReadWord[]): string[] => words.map((one) => one.text);

test('a word that names hold is taken before one that they do not', () => {
	const first = [word('Aqua,', 0, 40), word('Glycenin,', 50, 120, 0.8)];
	const second = [word('Aqua,', 1, 41), word('Glycerin,', 51, 121)];
	expect(texts(mergeWords([first, second], judge))).toEqual(['Aqua,', 'Glycerin,']);
});

test('where nobody knows the word, two that agree are taken before one that is surer', () => {
	const readings = [
		[word('Lumeva', 0, 60, 0.6)],
		[word('Lumeya', 0, 60, 0.8)],
		[word('Lumeva', 0, 60, 0.6)],
	];
	expect(texts(mergeWords(readings, judge))).toEqual(['Lumeva']);
});

test('a word that only one look saw is kept', () => {
	const first = [word('Aqua,', 0, 40), word('Glycerin.', 90, 160)];
	const second = [word('Aqua,', 0, 40), word('e', 60, 70), word('Glycerin.', 90, 160)];
	expect(texts(mergeWords([first, second], judge))).toEqual(['Aqua,', 'e', 'Glycerin.']);
});

test('one look is answered as it is', () => {
	const only = [word('x', 0, 5)];
	expect(mergeWords([only], judge)).toBe(only);
});
