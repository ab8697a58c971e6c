import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBracketed, printBracketed } from './bracketed.ts';
import { checkDigitOf, checkPairOf } from './check-digit.ts';
import { isoDateOf } from './date.ts';
import { FNC1, parseElementString, printElementString } from './element-string.ts';
import type { Gs1Code } from './findings.ts';
import { readGs1 } from './read-gs1.ts';

const TEXT = `0106291041500510172712251${'0LOT1024'}${FNC1}217`;
const BRACKETED = '(01)06291041500510(17)271225(10)LOT1024(21)7';
const ELEMENTS = [
	{ ai: '01', value: '06291041500510' },
	{ ai: '17', value: '271225' },
	{ ai: '10', value: 'LOT1024' },
	{ ai: '21', value: '7' },
];

it.each([
	['bare', TEXT, true],
	['with FNC1 before it', FNC1 + TEXT, false],
	['with a symbology identifier', `]d2${TEXT}`, false],
	['with FNC1 at its end', TEXT + FNC1, false],
	['with FNC1 where the length is known', TEXT.replace('17271225', `${FNC1}17271225`), false],
])('reads an element string %s', (_, text, canonical) => {
	expect(parseElementString(text)).toEqual({
		kind: 'gs1',
		carrier: 'element-string',
		elements: ELEMENTS,
		link: null,
		canonical,
	});
});

it('reads what people read under the symbol', () => {
	expect(parseBracketed(BRACKETED)).toMatchObject({ elements: ELEMENTS, canonical: true });
	const spaced = '(01) 06291041500510 (17) 271225 (10) LOT1024 (21) 7';
	expect(parseBracketed(spaced)).toMatchObject({ elements: ELEMENTS, canonical: false });
});

describe('refuses', () => {
	const cases: readonly (readonly [string, Gs1Code, string])[] = [
		['a check digit that was changed', 'bad-check-digit', TEXT.replace('0510', '0520')],
		['a value cut off', 'wrong-length', TEXT.slice(0, 12)],
		[
			'a lost separator that makes the lot too long',
			'wrong-length',
			TEXT.replace(FNC1, '123456789012'),
		],
		['a month that was swapped with its day', 'bad-date', TEXT.replace('271225', '272512')],
		['an identifier that GS1 did not give out', 'unknown-ai', `${TEXT}${FNC1}891`],
		['two separators in a row', 'unknown-ai', TEXT.replace(FNC1, FNC1 + FNC1)],
		['nothing behind the symbology identifier', 'no-element', ']C1'],
		['the lot twice, differently', 'repeated-ai', `${TEXT}${FNC1}10LOT1025`],
		['a lot without an item', 'required-ai-missing', `${FNC1}10LOT1024`],
		[
			'an item beside the content of a case',
			'exclusive-ais',
			`${TEXT}${FNC1}020629104150051037${'5'}`,
		],
		[
			'more elements than a symbol may hold',
			'too-many-elements',
			`${FNC1}${`99A${FNC1}`.repeat(65)}`,
		],
	];
	it.each(cases)('%s: %s', (_, code, text) => {
		expect(readGs1(text, { symbology: ']d2' })).toMatchObject({ kind: 'refused' });
		const read = readGs1(text, { symbology: ']d2' });
		const codes = read.kind === 'refused' ? read.findings.map((finding) => finding.code) : [];
		expect(codes).toContain(code);
	});
});

it('takes figures for an element string only when the symbol says so', () => {
	expect(readGs1('010629104150051017271225')).toEqual({ kind: 'other', is: 'text' });
	expect(readGs1('010629104150051017271225', { symbology: ']C1' })).toMatchObject({ kind: 'gs1' });
});

const SET_82 = [
	...'!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
];
const value = fc
	.array(fc.constantFrom(...SET_82), { minLength: 1, maxLength: 20 })
	.map((signs) => signs.join(''));
const digits = (length: number) =>
	fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length });
const element = fc.oneof(
	digits(13).map((some) => ({ ai: '01', value: some.join('') + checkDigitOf(some.join('')) })),
	digits(6).map((some) => ({ ai: '3103', value: some.join('') })),
	fc
		.constantFrom('10', '21', '240', '98')
		.chain((ai) => value.map((text) => ({ ai, value: text }))),
);
const elements = fc.array(element, { minLength: 1, maxLength: 8 });

it('reads back whatever it prints, in both forms', () => {
	fc.assert(
		fc.property(elements, (some) => {
			expect(parseElementString(printElementString(some))).toMatchObject({
				elements: some,
				canonical: true,
			});
		}),
	);
	fc.assert(
		fc.property(
			elements.filter((all) => all.every((one) => !one.value.includes('\\'))),
			(some) => {
				expect(parseBracketed(printBracketed(some))).toMatchObject({
					elements: some,
					canonical: true,
				});
			},
		),
	);
});

it('answers any text whatever', () => {
	fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void readGs1(text)));
	fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => void parseElementString(text)));
	fc.assert(
		fc.property(fc.string({ maxLength: 80 }), (text) => void parseBracketed(`(10)${text}`)),
	);
});

it('completes a global model number with the pair of the General Specifications', () => {
	// The example of section 7.9.5.
	expect(checkPairOf('1987654Ad4X4bL5ttr2310c')).toBe('2K');
});

describe('a date of six digits', () => {
	it.each([
		['271225', '2027-12-25'],
		['270200', '2027-02-28'],
		['280200', '2028-02-29'],
		['761231', '2076-12-31'],
		['771231', '1977-12-31'],
	])('%s is %s, seen from 2026', (text, date) => expect(isoDateOf(text, 2026)).toBe(date));

	it.each(['270001', '271301', '270229', '2712', '27122a'])('refuses %s', (text) => {
		expect(isoDateOf(text, 2026)).toBeNull();
	});

	it('looks over the turn of a century', () =>
		expect(isoDateOf('030101', 2098)).toBe('2103-01-01'));
});
