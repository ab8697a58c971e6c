/** ECDSA on P-384, with SHA-384: other issuers use it; we verify it and never make it. */
import { p384 } from '@noble/curves/nist.js';

declare const enrolled: unique symbol;

/** The 49 bytes of a compressed point that is on the curve. */
export type P384Key = Uint8Array & { readonly [enrolled]: 'P-384' };

/** The key of a compressed point (SEC 1 clause 2.3.3); null for anything else. */
export function parseP384Key(bytes: Uint8Array): P384Key | null {
	if (bytes.length !== 49) return null;
	try {
		return p384.Point.fromBytes(bytes).toBytes(true) as P384Key;
	} catch {
		return null; // Thrown for bytes that are no point of the curve.
	}
}

/** Is the signature, r and s of 48 bytes each, one of this key over the SHA-384 of the message (FIPS 186-5 clause 6.4.2)? */
export const verifyP384 = (key: P384Key, message: Uint8Array, signature: Uint8Array): boolean =>
	signature.length === 96 &&
	p384.verify(signature, message, key, { format: 'compact', lowS: false, prehash: true });
