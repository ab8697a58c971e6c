/** The one rule for Ed25519 signatures. Libraries disagree on odd ones; everything here gives one verdict. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../encoding/index.ts';
import { type Ed25519Key, pointOf } from './ed25519-key.ts';

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;
const NEUTRAL = Point.ZERO.toBytes();

/** Makes signatures that the rule accepts. */
export interface Ed25519Signer {
	readonly key: Ed25519Key;
	readonly sign: (message: Uint8Array) => Uint8Array;
}

/**
 * The form that every engine asks for before it looks at the equation: 64 bytes, S below L (RFC 8032 clause 5.1.7), R not
 * of small order. With a key of prime order the equation leaves R no other small order than the neutral point's.
 */
export const isSoundSignature = (signature: Uint8Array): boolean =>
	signature.length === 64 &&
	littleEndian(signature.subarray(32)) < ORDER &&
	!equalBytes(signature.subarray(0, 32), NEUTRAL);

/** Cofactorless, as OpenSSL has it: the encoding of sB - hA must be R, byte by byte. */
export function verifyEd25519(
	key: Ed25519Key,
	message: Uint8Array,
	signature: Uint8Array,
): boolean {
	if (!isSoundSignature(signature)) return false;
	const r = signature.subarray(0, 32);
	const s = littleEndian(signature.subarray(32));
	const h = littleEndian(sha512(concatBytes(r, key, message))) % ORDER;
	const found = Point.BASE.multiplyUnsafe(s).subtract(pointOf(key).multiplyUnsafe(h));
	return equalBytes(found.toBytes(), r);
}

function littleEndian(bytes: Uint8Array): bigint {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let value = 0n;
	for (let at = bytes.length - 8; at >= 0; at -= 8)
		value = (value << 64n) | view.getBigUint64(at, true);
	return value;
}
