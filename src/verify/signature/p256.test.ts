import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { expect, test } from 'vitest';
import { decodeBase64Url } from '../encoding/index.ts';
import { parseP256Key, verifyP256 } from './index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
const part = (text: string) => decodeBase64Url(text) ?? new Uint8Array();
const isOdd = ((part(y)[31] ?? 0) & 1) === 1;
const point = Uint8Array.of(isOdd ? 3 : 2, ...part(x));
const message = new Uint8Array(Buffer.from('lot SAMPLE-1'));
const signature = Uint8Array.from(
	sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
);

function keyOf(bytes: Uint8Array) {
	const key = parseP256Key(bytes);
	if (key === null) throw new Error('no key');
	return key;
}

test('takes what node:crypto signs, and the same signature with the other s', () => {
	const { Fn } = p256.Point;
	const s = Fn.fromBytes(signature.subarray(32));
	const other = Uint8Array.of(...signature.subarray(0, 32), ...Fn.toBytes(Fn.neg(s)));
	expect(verifyP256(keyOf(point), message, signature)).toBe(true);
	expect(verifyP256(keyOf(point), message, other)).toBe(true);
});

test.each([
	[
		'a message changed by a bit',
		Uint8Array.from(message, (byte, at) => byte ^ +(at === 0)),
		signature,
	],
	['a signature changed by a bit', message, Uint8Array.from(signature, (b, at) => b ^ +(at === 5))],
	['r and s of nought', message, new Uint8Array(64)],
	['a signature of another length', message, signature.slice(1)],
	['the hash instead of the message', createHash('sha256').update(message).digest(), signature],
])('refuses %s', (_, said, signed) => {
	expect(verifyP256(keyOf(point), said, signed)).toBe(false);
});

test.each([
	['a point off the curve', Uint8Array.of(2, ...new Uint8Array(31), 1)],
	['an uncompressed point', Uint8Array.of(4, ...part(x), ...part(y))],
	['the point at infinity', Uint8Array.of(0)],
	['a field element that is not reduced', Uint8Array.of(2, ...new Uint8Array(32).fill(255))],
])('enrols no %s', (_, bytes) => {
	expect(parseP256Key(bytes)).toBeNull();
});
