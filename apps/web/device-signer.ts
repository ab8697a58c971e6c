/** Signing in the browser, with a secret that this device made for itself. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Ed25519Signer, parseEd25519Key } from '../../src/verify/index.ts';

/** The signer of a secret of 32 bytes. @throws RangeError for another length. */
export function signerOf(secret: Uint8Array): Ed25519Signer {
	if (secret.length !== 32)
		throw new RangeError(`"secret" expected 32 bytes, got ${secret.length}`);
	const key = parseEd25519Key(ed25519.getPublicKey(secret));
	if (key === null) throw new RangeError('"secret" makes no usable key'); // None does: secrets are clamped.
	return { key, sign: (message) => ed25519.sign(message, secret) };
}
