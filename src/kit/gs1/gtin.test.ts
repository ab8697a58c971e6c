import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkDigitOf } from './check-digit.ts';
import { expandUpcE, GTIN_LENGTHS, parseGtin, printGtin, shortGtin } from './gtin.ts';
import { elementValue } from './message.ts';
import { readGs1 } from './read-gs1.ts';

const file = new URL('../../../test/vectors/gs1/item-numbers.tsv', import.meta.url);
const rows = readFileSync(file, 'utf8')
	.trimEnd()
	.split('\n')
	.slice(1)
	.map((line) => line.split('\t'));

describe('item numbers of GS1', () => {
	test.each(rows)('reads %s (%s) as %s', (text, format, expected, short) => {
		const read = readGs1(text ?? '', format ? { format } : {});
		const value = read.kind === 'gs1' ? elementValue(read, '01') : null;
		expect(value).toBe(expected);
		const gtin = parseGtin(value ?? '');
		expect(gtin === null ? null : shortGtin(gtin)).toBe(short);
	});
});

it('does not mind blanks and hyphens', () => {
	expect(parseGtin('952 1234-56789 9')).toBe('09521234567899');
});

it.each(['', '9521234567890', '952123456789', '1234567', 'GTIN 9521234567899', '٩٥٢١٢٣٤٥٦٧٨٩٩'])(
	'refuses "%s"',
	(text) => expect(parseGtin(text)).toBeNull(),
);

it('refuses a number of which one digit was changed', () => {
	const digits = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }));
	fc.assert(
		fc.property(digits, ([at, by]) => {
			const changed = [...'9521234567899'].map((digit, place) =>
				place === at ? String((Number(digit) + by) % 10) : digit,
			);
			expect(parseGtin(changed.join(''))).toBeNull();
		}),
	);
});

it('reads back whatever it prints', () => {
	const numbers = fc.tuple(fc.constantFrom(...GTIN_LENGTHS), fc.nat({ max: 9_999_999 }));
	fc.assert(
		fc.property(numbers, ([length, number]) => {
			const without = String(number).padStart(length - 1, '0');
			const gtin = parseGtin(without + checkDigitOf(without));
			const printed = gtin === null ? null : printGtin(gtin, length);
			expect(printed).toBe(without + checkDigitOf(without));
			expect(parseGtin(printed ?? '')).toBe(gtin);
		}),
	);
});

it('prints no number into a symbol too short for it', () => {
	const gtin = parseGtin('9521234567899');
	expect(gtin === null ? '' : printGtin(gtin, 12)).toBeNull();
});

describe('a UPC-E', () => {
	it.each([
		['a check digit that was changed', '04252615'],
		['a number system that has no short form', '24252614'],
		['a letter in it', '0425A614'],
		['a digit too many', '042526140'],
	])('refuses %s', (_, text) => expect(expandUpcE(text)).toBeNull());

	it('is refused as a code when its check digit was changed', () => {
		expect(readGs1('04252615', { format: 'UPC-E' })).toMatchObject({
			kind: 'refused',
			findings: [{ code: 'bad-check-digit' }],
		});
	});
});
