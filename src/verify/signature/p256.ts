/** ECDSA on P-256: other issuers use it; we verify it and never make it. */
import { p256 } from '@noble/curves/nist.js';

declare const enrolled: unique symbol;

/** The 33 bytes of a compressed point that is on the curve. */
export type P256Key = Uint8Array & { readonly [enrolled]: true };

/** The key of a compressed point (SEC 1 clause 2.3.3); null for anything else. */
export function parseP256Key(bytes: Uint8Array): P256Key | null {
	if (bytes.length !== 33) return null;
	try {
		return p256.Point.fromBytes(bytes).toBytes(true) as P256Key;
	} catch {
		return null; // Thrown for bytes that are no point of the curve.
	}
}

/** Is the signature, r and s of 32 bytes each, one of this key over the SHA-256 of the message (FIPS 186-5 clause 6.4.2)? */
export const verifyP256 = (key: P256Key, message: Uint8Array, signature: Uint8Array): boolean =>
	signature.length === 64 &&
	p256.verify(signature, message, key, { format: 'compact', lowS: false, prehash: true });
