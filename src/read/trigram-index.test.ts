import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrigramIndex, lookAlikes } from './trigram-index.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 3, maxLength: 12 });

const shortestFirst = (words: readonly string[]) =>
	[...words].sort((left, right) => left.length - right.length);

test('finds every key by itself, first among equals', () => {
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), (words) => {
			const keys = shortestFirst(words);
			const index = buildTrigramIndex(keys);
			for (const [row, key] of keys.entries()) expect(lookAlikes(index, key, 0)).toContain(row);
		}),
	);
});

test('leaves no count behind for the next question', () => {
	const index = buildTrigramIndex(['glycerin', 'glycerol', 'niacinamide']);
	lookAlikes(index, 'glycerxn', 3);
	expect([...index.counts]).toEqual([0, 0, 0]);
});

test('refuses more keys than its posting lists can number', () => {
	expect(() => buildTrigramIndex(new Array<string>(65_536).fill('aqua'))).toThrow(
		'"keys" expected at most 65535, got 65536',
	);
});

test('refuses a key that stands before a shorter one', () => {
	expect(() => buildTrigramIndex(['glycerol', 'aqua'])).toThrow('expected shortest first');
});

test('looks at no key that is longer or shorter than it may be', () => {
	const keys = ['glycerine', 'glycerines', 'glycerinester'];
	const index = buildTrigramIndex(keys);
	expect(lookAlikes(index, 'glycerines', 0)).toEqual([1]);
	expect(lookAlikes(index, 'glycerines', 1)).toEqual([1, 0]);
	expect(lookAlikes(index, 'glycerines', 3).toSorted()).toEqual([0, 1, 2]);
});

test('tells keys beyond 255 letters as the longest there are', () => {
	const keys = ['aqua', 'ab'.repeat(150)];
	expect(lookAlikes(buildTrigramIndex(keys), 'ab'.repeat(150), 2)).toEqual([1]);
});
