import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf } from './check-digit.ts';
import { FNC1 } from './element-string.ts';
import { parseScanData, printScanData } from './scan-data.ts';
import { numericLink } from './withdrawn-words.ts';

test('elements with a plain carrier, a composite one and an item number read as they were printed', () => {
	const digits = fc.stringMatching(/^[0-9]{12}$/).map((text) => text + checkDigitOf(text));
	fc.assert(
		fc.property(digits, fc.stringMatching(/^[A-Z0-9]{1,10}$/), (number, lot) => {
			const message = `^010${number}10${lot}`;
			for (const symbol of ['qr-code', 'data-matrix', 'gs1-128'] as const) {
				const printed = printScanData(symbol, message);
				const read = printed.kind === 'printed' ? parseScanData(printed.text) : printed;
				expect(read).toMatchObject({ kind: 'scan', symbol, is: 'elements', message });
			}
			const printed = printScanData('ean-13', `${number}|^99${lot}`);
			const read = printed.kind === 'printed' ? parseScanData(printed.text) : printed;
			expect(read).toMatchObject({ is: 'item-number', message: `${number}|^99${lot}` });
		}),
		{ numRuns: 50 },
	);
});

test('a caret that is data is told from one that begins elements', () => {
	expect(parseScanData(']Q1^A')).toMatchObject({ is: 'text', message: '\\^A' });
	expect(printScanData('qr-code', '\\^A')).toEqual({ kind: 'printed', text: ']Q1^A' });
	expect(parseScanData(']Q1https://a/01/09506000134352')).toMatchObject({ is: 'digital-link' });
	expect(parseScanData(']Q1https://a/b')).toMatchObject({ is: 'address' });
});

describe('refused', () => {
	test.each([
		['no identifier', 'ABC'],
		['an identifier of nobody', ']XXABC'],
		['no elements', ']Q3'],
		['an item number of another length', ']E0950600013435'],
		['a wrong check digit', ']E09506000134353'],
		['a component that is none', `]E09506000134352|]e0zz${FNC1}`],
	])('%s', (_, text) => {
		expect(parseScanData(text).kind).toBe('refused');
	});

	test.each([
		['plain text in a carrier of elements', 'gs1-128', 'ABC'],
		['a number that DataBar Limited does not hold', 'databar-limited', '20000000000004'],
		['a number with a letter', 'ean-13', '95060001343A2'],
	] as const)('%s', (_, symbol, message) => {
		expect(printScanData(symbol, message).kind).toBe('refused');
	});
});

test.each([
	['https://a/gtin/09506000134352/lot/A?17=271231', 'https://a/01/09506000134352/10/A?17=271231'],
	['https://a/01/09506000134352/ser/7', 'https://a/01/09506000134352/21/7'],
	['https://a/gtin/shop', 'https://a/gtin/shop'],
	['https://a/01/09506000134352/10/lot', 'https://a/01/09506000134352/10/lot'],
])('withdrawn words of %s are spelled out', (text, numeric) => {
	expect(numericLink(text)).toBe(numeric);
});
