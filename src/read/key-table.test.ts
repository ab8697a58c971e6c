import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildKeyTable, findKey, HASH_START, hashStep } from './key-table.ts';

function look(table: ReturnType<typeof buildKeyTable>, key: string): number {
	const units = Uint16Array.from(key, (char) => char.charCodeAt(0));
	const hash = units.reduce(hashStep, HASH_START);
	return findKey(table, units, units.length, hash);
}

test('answers what a Map answers', () => {
	const key = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(fc.array(fc.tuple(key, fc.nat())), fc.array(key), (rows, asked) => {
			const map = new Map(rows.toReversed());
			const table = buildKeyTable(rows);
			for (const one of [...rows.map(([name]) => name), ...asked])
				expect(look(table, one)).toBe(map.get(one) ?? -1);
		}),
	);
});

test('keeps the first value of a key that comes twice', () => {
	expect(
		look(
			buildKeyTable([
				['aqua', 1],
				['aqua', 2],
			]),
			'aqua',
		),
	).toBe(1);
});
