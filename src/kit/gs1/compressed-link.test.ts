import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { checkDigitOf } from './check-digit.ts';
import { expandLink } from './compressed-link.ts';

/** A writer for the test alone: numbers of given widths, one after the other, as base64url. */
function packed(...fields: readonly (readonly [value: bigint | number, bits: number])[]): string {
	let all = '';
	for (const [value, bits] of fields) all += BigInt(value).toString(2).padStart(bits, '0');
	const padded = all.padEnd(Math.ceil(all.length / 6) * 6, '0');
	const bytes = padded.match(/.{6}/g) ?? [];
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return bytes.map((six) => letters[Number.parseInt(six, 2)] ?? '').join('');
}

const gtin = [9506000134352n, 47] as const;
const code = (figures: string) => [Number.parseInt(figures, 16), 4 * figures.length] as const;
const ascii = (text: string) =>
	[...text].map((letter) => [letter.charCodeAt(0), 7] as [number, number]);

test('reads the worked example of the reference toolkit', () => {
	expect(expandLink('http://example.org/AQnYUc1gmiERBhQ0ytiyZuAGOLc1TQ')).toBe(
		'http://example.org/01/05412345000013/10/ABC%26%2B123?7003=1903061658',
	);
});

test('reads a key and a lot of one code', () => {
	const text = packed(code('0B'), gtin, [4, 3], [3, 5], ...ascii('A/1'));
	expect(expandLink(`https://example.org/${text}`)).toBe(
		'https://example.org/01/09506000134352/10/A%2F1',
	);
});

test('reads identifiers that no code joins', () => {
	const text = packed(code('01'), gtin, code('17'), [270930, 20], code('3103'), [195, 20]);
	expect(expandLink(`https://example.org/some/stem/${text}`)).toBe(
		'https://example.org/some/stem/01/09506000134352?17=270930&3103=000195',
	);
});

test.each([
	['digits, zeros before them kept', 0, '0042', [[42, 14]]],
	['small hexadecimal figures', 1, 'c0de', [[0xc0de, 16]]],
	['large hexadecimal figures', 2, 'C0DE', [[0xc0de, 16]]],
	['letters of base64url', 3, 'a-_Z', [[0b011010111110111111011001, 24]]],
] as const)('reads %s', (_, encoding, serial, value) => {
	const text = packed(code('0C'), gtin, [encoding, 3], [serial.length, 5], ...value);
	expect(expandLink(`https://example.org/${text}`)).toBe(
		`https://example.org/01/09506000134352/21/${serial}`,
	);
});

test('reads what follows a key in plain', () => {
	const text = packed(code('10'), [3, 3], [2, 5], [0b000000000001, 12]);
	expect(expandLink(`https://example.org/01/09506000134352/${text}?17=270930&a=b#c`)).toBe(
		'https://example.org/01/09506000134352/10/AB?17=270930&a=b',
	);
});

test('reads a parameter that is not of GS1', () => {
	const parameter = [code('F'), [1, 7], [26, 6], [4, 3], [1, 7], ...ascii('!')] as const;
	expect(expandLink(`https://example.org/${packed(code('01'), gtin, ...parameter)}`)).toBe(
		'https://example.org/01/09506000134352?a=%21',
	);
});

test.each([
	['an uncompressed address', 'https://example.org/01/09506000134352'],
	['a word of letters', 'https://example.org/settings'],
	['another letter than those of base64url', 'https://example.org/AQ~nYUc1gmg'],
	['nothing', 'https://example.org/'],
	['no address', 'AQnYUc1gmiERBhQ0ytiyZuAGOLc1TQ'],
	[
		'a GTIN with another check digit',
		`https://example.org/${packed(code('01'), [9506000134353n, 47])}`,
	],
	[
		'a number with more digits than its identifier',
		`https://example.org/${packed(code('01'), [2n ** 47n - 1n, 47])}`,
	],
	['an identifier nobody gave out', `https://example.org/${packed(code('89'), [1, 47])}`],
	[
		'an encoding nobody gave out',
		`https://example.org/${packed(code('10'), [7, 3], [1, 5], [1, 7])}`,
	],
	['bits that end too early', `https://example.org/${packed(code('01'), [1, 30])}`],
	[
		'a last letter that is not filled with nothing',
		`https://example.org/${packed(code('01'), gtin, [1, 1])}`,
	],
	['a letter too many', `https://example.org/${packed(code('01'), gtin, [0, 11])}`],
	[
		'the key both packed and in plain',
		`https://example.org/01/09506000134352/${packed(code('01'), gtin)}`,
	],
])('refuses %s', (_, text) => expect(expandLink(text)).toBeNull());

it('reads back any key and serial', () => {
	const digits = fc.integer({ min: 1000, max: 999_999_999 });
	const serial = fc.stringMatching(/^[-\w!%&'()*+,./:;<=>?"]{1,20}$/);
	fc.assert(
		fc.property(digits, serial, (number, text) => {
			const without = String(number).padStart(12, '0').padStart(13, '9');
			const key = without + checkDigitOf(without);
			const value = [[4, 3], [text.length, 5], ...ascii(text)] as [number, number][];
			const link = expandLink(
				`https://example.org/${packed(code('0C'), [BigInt(key), 47], ...value)}`,
			);
			expect(decodeURIComponent(link ?? '')).toBe(`https://example.org/01/${key}/21/${text}`);
		}),
	);
});

it('is not stopped by any text', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[-\w]{1,80}$/), (text) => {
			const link = expandLink(`https://example.org/${text}`);
			expect(link === null || link.startsWith('https://example.org/')).toBe(true);
		}),
	);
});
