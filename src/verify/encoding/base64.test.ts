import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	decodeBase58,
	decodeBase64,
	decodeBase64Url,
	decodeHex,
	encodeBase58,
	encodeBase64,
	encodeBase64Url,
	encodeHex,
	encodeUtf8,
} from './index.ts';

const CODECS = {
	base64: [encodeBase64, decodeBase64],
	base64url: [encodeBase64Url, decodeBase64Url],
	base58: [encodeBase58, decodeBase58],
	hex: [encodeHex, decodeHex],
} as const;
const names = ['base64', 'base64url', 'base58', 'hex'] as const;

test.each(names)('%s gives back the bytes it printed', (name) => {
	const [encode, decode] = CODECS[name];
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 150 }), (bytes) => {
			expect(decode(encode(bytes))).toEqual(bytes);
		}),
	);
});

test.each(names)('%s takes no text but the one it prints', (name) => {
	const [encode, decode] = CODECS[name];
	const letters = fc.constantFrom(...'ABab019+/-_=fz lO\u0131');
	fc.assert(
		fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
			const bytes = decode(text);
			expect(bytes === null || encode(bytes) === text).toBe(true);
		}),
		{ numRuns: 2_000 },
	);
});

test('base64 and base64url agree with the runtime', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
			expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
		}),
	);
});

test.each([
	['padding left out', 'Zg'],
	['padding too long', 'Zg==='],
	['bits that no byte holds', 'Zh=='],
	['a blank', 'Zg= ='],
	['a line end behind it', 'Zg==\n'],
	['the letters of the other alphabet', '-_8='],
])('base64 refuses %s', (_, text) => {
	expect(decodeBase64(text)).toBeNull();
});

test.each([
	['padding', 'Zg=='],
	['bits that no byte holds', 'Zh'],
	['a lone digit', 'Z'],
	['the letters of the other alphabet', '+/8'],
])('base64url refuses %s', (_, text) => {
	expect(decodeBase64Url(text)).toBeNull();
});

test.each([
	['a letter that could be read as another', 'z0'],
	['more letters than a key or a signature has', 'z'.repeat(257)],
])('base58 refuses %s', (_, text) => {
	expect(decodeBase58(text)).toBeNull();
});

test('base58 keeps leading noughts', () => {
	expect(encodeBase58(encodeUtf8('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
	expect(encodeBase58(Uint8Array.of(0, 0, 0x28, 0x7f, 0xb4, 0xcd))).toBe('11233QC4');
});

test('hex refuses capitals and half bytes', () => {
	expect([decodeHex('AB'), decodeHex('abc')]).toEqual([null, null]);
});
