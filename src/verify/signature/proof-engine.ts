/** Hash and signature check as every proof needs them, pure here, with a fast path in the shell. */
import { sha256 } from '@noble/hashes/sha2.js';
import { verifyEd25519 } from './ed25519.ts';
import type { Ed25519Key } from './ed25519-key.ts';

export interface ProofEngine {
	/** SHA-256 (FIPS 180-4) of the parts joined. */
	readonly sha256: (...parts: readonly Uint8Array[]) => Uint8Array;
	/** The one rule: S below L, R not small-order, encode(sB - hA) equals R (cofactorless). */
	readonly verifyEd25519: (key: Ed25519Key, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** The same verdicts in any runtime; tests hold the shell's engine to it. */
export const pureEngine: ProofEngine = {
	sha256: (...parts) => {
		const hash = sha256.create();
		for (const part of parts) hash.update(part);
		return hash.digest();
	},
	verifyEd25519,
};
