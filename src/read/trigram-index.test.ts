import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrigramIndex, lookAlikes } from './trigram-index.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 3, maxLength: 12 });

test('finds every key by itself, first among equals', () => {
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), (keys) => {
			const index = buildTrigramIndex(keys);
			for (const [row, key] of keys.entries()) expect(lookAlikes(index, key)).toContain(row);
		}),
	);
});

test('leaves no count behind for the next question', () => {
	const index = buildTrigramIndex(['glycerin', 'glycerol', 'niacinamide']);
	lookAlikes(index, 'glycerxn');
	expect([...index.counts]).toEqual([0, 0, 0]);
});

test('refuses more keys than its posting lists can number', () => {
	expect(() => buildTrigramIndex(new Array<string>(65_536).fill('aqua'))).toThrow(
		'"keys" expected at most 65535, got 65536',
	);
});
