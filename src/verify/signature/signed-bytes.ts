/** A signature as it comes from outside: nothing of it is checked yet. */
import { parseEd25519Key } from './ed25519-key.ts';
import type { ProofEngine } from './proof-engine.ts';

export type SignedBytes = {
	readonly key: Uint8Array;
	readonly message: Uint8Array;
	readonly signature: Uint8Array;
};

/** Is the key one that we enrol, and the signature its own by the one rule? */
export function isSigned({ key, message, signature }: SignedBytes, engine: ProofEngine): boolean {
	const enrolled = parseEd25519Key(key);
	return enrolled !== null && engine.verifyEd25519(enrolled, message, signature);
}
