import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8, isWellFormed } from './index.ts';

test('gives back any well-formed text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(decodeUtf8(encodeUtf8(text))).toBe(text);
		}),
	);
});

test('gives back any bytes that it reads, a byte order mark included', () => {
	expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			const text = decodeUtf8(bytes);
			if (text !== null) expect(encodeUtf8(text)).toEqual(bytes);
		}),
	);
});

test.each([
	['a longer form than needed', [0xc0, 0x80]],
	['half of a surrogate pair', [0xed, 0xa0, 0x80]],
	['a lone continuation', [0x80]],
	['a cut character', [0xe2, 0x82]],
	['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
])('refuses %s', (_, bytes) => {
	expect(decodeUtf8(Uint8Array.from(bytes))).toBeNull();
});

test('knows half of a surrogate pair', () => {
	expect(['a', '\ud83d\ude00', '\ud83d', '\ude00\ud83d'].map(isWellFormed)).toEqual([
		true,
		true,
		false,
		false,
	]);
});
