/** ML-DSA-44 (FIPS 204) for cosignatures, in a file of its own: who needs none does not load it. */
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

/** Is it the key's signature of the message, with an empty context (FIPS 204 algorithm 3)? */
export function verifyMlDsa44(
	key: Uint8Array,
	message: Uint8Array,
	signature: Uint8Array,
): boolean {
	const { lengths } = ml_dsa44;
	if (key.length !== lengths.publicKey || signature.length !== lengths.signature) return false;
	return ml_dsa44.verify(signature, message, key);
}
