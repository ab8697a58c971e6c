import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigitalLink } from './digital-link.ts';
import type { Gs1Code, Refused } from './findings.ts';
import { elementValue, type Gs1Message } from './message.ts';
import { percentDecoded, percentEncoded } from './percent.ts';
import { printDigitalLink } from './print-link.ts';
import { type NotGs1, readGs1 } from './read-gs1.ts';

const LINK = 'https://id.exoproof.example/01/06291041500510/10/LOT1024/21/7?17=271225&sig=aB-_9';

function readLink(text: string): Gs1Message {
	const read = parseDigitalLink(text);
	if (read?.kind !== 'gs1') throw new Error(`not read: ${text}`);
	return read;
}

const codesOf = (read: Gs1Message | Refused | NotGs1 | null): readonly Gs1Code[] =>
	read?.kind === 'refused' ? read.findings.map(({ code }) => code) : [];

it('reads item, lot, serial and expiry, and keeps what is not of GS1 apart', () => {
	expect(readLink(LINK)).toEqual({
		kind: 'gs1',
		carrier: 'digital-link',
		elements: [
			{ ai: '01', value: '06291041500510' },
			{ ai: '10', value: 'LOT1024' },
			{ ai: '21', value: '7' },
			{ ai: '17', value: '271225' },
		],
		link: { stem: 'https://id.exoproof.example', inPath: 3, other: ['sig=aB-_9'] },
		canonical: true,
	});
});

describe('an address that is right but not canonical', () => {
	it.each([
		['a GTIN without its zero', 'https://a.example/01/6291041500510'],
		['an encoded letter that needs no code', 'https://a.example/01/06291041500510/10/%4COT'],
		['an encoded identifier', 'https://a.example/%30%31/06291041500510'],
		['a small hex figure', 'https://a.example/01/06291041500510/10/A%2fB'],
		['a parameter before its attributes', 'https://a.example/01/06291041500510?x=1&17=271225'],
		['an attribute of open length first', 'https://a.example/01/06291041500510?99=A&17=271225'],
		['an empty parameter', 'https://a.example/01/06291041500510?&17=271225'],
		['a fragment', 'https://a.example/01/06291041500510#top'],
		['an empty query', 'https://a.example/01/06291041500510?'],
	])('takes %s', (_, text) => {
		expect(readLink(text).canonical).toBe(false);
		expect(elementValue(readLink(text), '01')).toBe('06291041500510');
	});
});

it('keeps the stem letter for letter', () => {
	const { link } = readLink('http://shop.example:8080/de/Haut%20pflege/01/06291041500510');
	expect(link?.stem).toBe('http://shop.example:8080/de/Haut%20pflege');
});

describe('refuses', () => {
	const cases: readonly (readonly [string, Gs1Code, string])[] = [
		['a check digit that was changed', 'bad-check-digit', LINK.replace('0510', '0511')],
		['a digit too many', 'wrong-length', LINK.replace('062910', '0062910')],
		['a letter in the GTIN', 'bad-character', LINK.replace('062910', '0629l0')],
		['a lot of 21 characters', 'wrong-length', LINK.replace('LOT1024', 'L'.repeat(21))],
		['a lot with an encoded line feed', 'bad-character', LINK.replace('LOT1024', 'LOT%0A1')],
		['a lot with a letter of another script', 'bad-character', LINK.replace('LOT1024', '%D0%90')],
		['an expiry in month 13', 'bad-date', LINK.replace('271225', '271325')],
		['an expiry on 30 February', 'bad-date', LINK.replace('271225', '270230')],
		['an empty expiry', 'empty-value', LINK.replace('271225', '')],
		['serial before lot', 'wrong-qualifier-order', 'https://a.example/01/06291041500510/21/7/10/A'],
		['the lot twice', 'wrong-qualifier-order', 'https://a.example/01/06291041500510/10/A/10/A'],
		[
			'a qualifier of another key',
			'wrong-qualifier-order',
			'https://a.example/01/06291041500510/254/7',
		],
		['the lot in the query', 'belongs-in-path', 'https://a.example/01/06291041500510?10=A'],
		[
			'an attribute that none may be',
			'not-an-attribute',
			'https://a.example/01/06291041500510?8200=x',
		],
		['the same attribute twice', 'repeated-ai', `${LINK}&17=271225`],
		['a number that is no identifier', 'unknown-ai', `${LINK}&999=1`],
		['an unknown identifier in the path', 'unknown-ai', 'https://a.example/01/06291041500510/89/A'],
		['a slash at the end', 'empty-value', 'https://a.example/01/06291041500510/'],
		[
			'a withdrawn word for the key',
			'alias-withdrawn',
			'https://a.example/gtin/06291041500510/lot/A',
		],
		['an open angle bracket', 'bad-address', LINK.replace('sig=', 'sig=<')],
		['a user name before the host', 'bad-address', LINK.replace('id.exo', 'id@exo')],
		['more parameters than elements fit', 'too-many-elements', LINK + '&a=1'.repeat(64)],
		['more than any symbol holds', 'too-long', LINK + 'a'.repeat(8_000)],
	];
	it.each(cases)('%s: %s', (_, code, text) => {
		expect(codesOf(parseDigitalLink(text))).toContain(code);
	});

	it('two keys that exclude each other', () => {
		const text = 'https://a.example/01/06291041500510?255=5412345000150';
		expect(codesOf(readGs1(text))).toContain('exclusive-ais');
	});
});

describe('is silent about', () => {
	it.each([
		'https://example.com/',
		'https://paypa1.example/login?next=/01/06291041500510',
		'https://example.com/products/01234',
		'ftp://a.example/01/06291041500510',
		'HtTp://a.example/01/06291041500510',
		'mailto:01/06291041500510',
		'01/06291041500510',
		'',
	])('%s', (text) => expect(parseDigitalLink(text)).toBeNull());
});

it('reads an address as an address where GS1 has no part in it', () => {
	expect(readGs1('https://paypa1.example/login')).toEqual({ kind: 'other', is: 'address' });
	expect(readGs1('javascript:alert(1)')).toEqual({ kind: 'other', is: 'address' });
	expect(readGs1('A lotion: for hands')).toEqual({ kind: 'other', is: 'text' });
});

const SET_82 = [
	...'!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
];
const value = fc
	.array(fc.constantFrom(...SET_82), { minLength: 1, maxLength: 20 })
	.map((signs) => signs.join(''));

it('reads back whatever it prints', () => {
	const parts = fc.record({
		lot: fc.option(value),
		serial: fc.option(value),
		date: fc.constantFrom(null, '271200', '260131'),
		internal: fc.option(value),
		stem: fc.constantFrom('https://id.gs1.org', 'http://a.example/shop/de'),
		other: fc.constantFrom([], ['sig=aB-_9'], ['linkType=all', 'x']),
	});
	fc.assert(
		fc.property(parts, ({ lot, serial, date, internal, stem, other }) => {
			const elements = Object.entries({ 10: lot, 21: serial, 17: date, 98: internal })
				.sort(
					([one], [two]) =>
						['10', '21', '17', '98'].indexOf(one) - ['10', '21', '17', '98'].indexOf(two),
				)
				.flatMap(([ai, found]) => (found === null ? [] : [{ ai, value: found }]));
			const all = [{ ai: '01', value: '06291041500510' }, ...elements];
			const printed = printDigitalLink(all, { stem, other });
			const text = printed.kind === 'printed' ? printed.text : '';
			const read = readLink(text);
			expect(read.elements).toEqual(all);
			expect(read.link).toMatchObject({ stem, other });
			expect(read.canonical).toBe(true);
		}),
	);
});

it('encodes and decodes without loss', () => {
	fc.assert(fc.property(value, (text) => percentDecoded(percentEncoded(text)) === text));
});

it('answers any text whatever', () => {
	const pieces = fc.array(
		fc.constantFrom(
			'https://',
			'a',
			'/',
			'01',
			'06291041500510',
			'?',
			'&',
			'=',
			'%',
			'10',
			'#',
			'17',
		),
		{ maxLength: 30 },
	);
	fc.assert(
		fc.property(
			pieces.map((some) => some.join('')),
			(text) => {
				const read = parseDigitalLink(text);
				if (read?.kind !== 'gs1' || !read.canonical) return;
				const printed = printDigitalLink(read.elements, read.link ?? undefined);
				expect(printed).toMatchObject({ text });
			},
		),
	);
});
