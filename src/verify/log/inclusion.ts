/** Does a tree of this root hold this leaf at this place? */
import { equalBytes } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { sidesOfPath } from './audit-path.ts';
import { isCount } from './decimal.ts';
import { areHashes, nodeHash } from './merkle-hash.ts';

export type InclusionClaim = {
	/** Hash of the leaf, not its bytes. */
	readonly leaf: Uint8Array;
	readonly index: number;
	/** Leaves of the tree. */
	readonly size: number;
	/** From the leaf's sibling up to a child of the root. */
	readonly proof: readonly Uint8Array[];
};

/** The root that the proof leads to (RFC 9162 clause 2.1.3.2); null where it is too short, too long or no proof at all. */
export function rootOfInclusion(claim: InclusionClaim, engine: ProofEngine): Uint8Array | null {
	const { leaf, index, size, proof } = claim;
	if (!isCount(index) || !isCount(size) || index >= size) return null;
	if (!areHashes(leaf, ...proof)) return null;
	const sides = sidesOfPath(index, size - 1, proof.length);
	if (sides === null) return null;
	return proof.reduce(
		(found, hash, step) =>
			sides[step] === 'left' ? nodeHash(hash, found, engine) : nodeHash(found, hash, engine),
		leaf,
	);
}

/** Is the leaf the one at `index` in the tree of `size` leaves under `root`? */
export function verifyInclusion(
	claim: InclusionClaim,
	root: Uint8Array,
	engine: ProofEngine,
): boolean {
	const found = rootOfInclusion(claim, engine);
	return found !== null && equalBytes(found, root);
}
