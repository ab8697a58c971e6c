import { expect, test } from 'vitest';
import { readGs1 } from '../kit/index.ts';
import type { FoundCode } from './codes.ts';
import { judgeCodes } from './judge-codes.ts';

const code = (text: string, format = 'QRCode'): FoundCode => ({
	format,
	text,
	corners: [],
	gs1: readGs1(text, { format }),
});

test('a Digital Link says product, lot, serial number and expiry', () => {
	const link = 'https://id.exoproof.example/01/06291041500510/10/LOT1024/21/7?17=271225';
	const [said] = judgeCodes([code(link)], 2026);
	expect(said).toMatchObject({
		code: 'code-gs1',
		facts: { gtin: '06291041500510', lot: 'LOT1024', serial: '7', expiry: '2027-12-25' },
	});
});

test('without a year no expiry is told, rather than one of the wrong century', () => {
	const link = 'https://id.exoproof.example/01/06291041500510?17=271225';
	expect(judgeCodes([code(link)], null)[0]?.facts).toMatchObject({ expiry: null });
});

test('an address outside GS1 is named as one, shortened, and never more than shown', () => {
	const [said] = judgeCodes([code(`https://phishing.example/${'a'.repeat(500)}`)], 2026);
	expect(said?.code).toBe('code-address');
	expect(String(said?.facts['text']).length).toBe(201);
});

test('a number with a wrong check digit is broken, with the reason', () => {
	expect(judgeCodes([code('6291041506056', 'EAN-13')], 2026)[0]).toMatchObject({
		code: 'code-broken',
		facts: { text: '6291041506056' },
	});
});

test('plain text says nothing', () => {
	expect(judgeCodes([code('hello')], 2026)).toEqual([]);
});
