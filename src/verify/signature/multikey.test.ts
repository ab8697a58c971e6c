import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase58 } from '../encoding/index.ts';
import { nodeSigner } from '../shell/node-signer.ts';
import {
	didKeyMethod,
	multikeyOfMethod,
	parseDidKey,
	parseMultikey,
	printDidKey,
	printMultikey,
} from './index.ts';

const { key } = nodeSigner(new Uint8Array(32).fill(1));

test('a key gives itself back as Multikey and as did:key', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
			const { key } = nodeSigner(seed);
			expect(parseMultikey(printMultikey(key))).toBe(key);
			expect(parseDidKey(printDidKey(key))).toBe(key);
			expect(multikeyOfMethod(didKeyMethod(key))).toBe(printMultikey(key));
		}),
		{ numRuns: 20 },
	);
});

test.each([
	['another kind of key', `z${encodeBase58(Uint8Array.of(0xe7, 0x01, ...key))}`],
	['a key without its prefix', `z${encodeBase58(key)}`],
	['another base', `u${encodeBase58(Uint8Array.of(0xed, 0x01, ...key))}`],
	['a byte too many', `z${encodeBase58(Uint8Array.of(0xed, 0x01, ...key, 0))}`],
	['a key of small order', `z${encodeBase58(Uint8Array.of(0xed, 0x01, 1, ...new Uint8Array(31)))}`],
	['nothing', ''],
])('refuses a Multikey of %s', (_, text) => {
	expect(parseMultikey(text)).toBeNull();
});

test.each([
	['whose fragment names another key', `${printDidKey(key)}#z6Mkother`],
	['with two fragments', `${didKeyMethod(key)}#a`],
	['of another method', 'did:web:brand.example#key-1'],
])('refuses a verification method %s', (_, method) => {
	expect(multikeyOfMethod(method)).toBeNull();
});

test('a did:key with a fragment is a verification method, not an issuer', () => {
	expect(parseDidKey(didKeyMethod(key))).toBeNull();
});
