/** Is the larger tree the smaller one with leaves added behind? */
import { equalBytes } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { half, isOdd, sidesOfPath } from './audit-path.ts';
import { isCount } from './decimal.ts';
import { areHashes, nodeHash } from './merkle-hash.ts';

export type TreeHead = { readonly size: number; readonly root: Uint8Array };

function isPowerOfTwo(value: number): boolean {
	let power = 1;
	while (power < value) power *= 2;
	return power === value;
}

export type PrefixRoots = { readonly older: Uint8Array; readonly newer: Uint8Array };

/**
 * What a path says: the root of the first `from` leaves, and that of all `to` (RFC 9162 clause 2.1.4.2 steps 3 to 7, both
 * right edges climbed at once). Null for a path of another length. The second root is what makes the first one count.
 */
export function rootsOfPrefix(
	from: number,
	to: number,
	path: readonly Uint8Array[],
	engine: ProofEngine,
): PrefixRoots | null {
	const [seed, ...rest] = path;
	if (seed === undefined) return null;
	let [fn, sn] = [from - 1, to - 1];
	while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
	const sides = sidesOfPath(fn, sn, rest.length);
	if (sides === null) return null;
	let [older, newer] = [seed, seed];
	for (const [step, hash] of rest.entries())
		if (sides[step] === 'left') {
			older = nodeHash(hash, older, engine);
			newer = nodeHash(hash, newer, engine);
		} else newer = nodeHash(newer, hash, engine);
	return { older, newer };
}

/**
 * Does the proof show `to` to begin with all of `from` (RFC 9162 clause 2.1.4.2)? Trees of one size need one root and no
 * proof. A proof from a tree without leaves says nothing, so none stands: whoever starts from nothing compares nothing.
 */
export function verifyConsistency(
	from: TreeHead,
	to: TreeHead,
	proof: readonly Uint8Array[],
	engine: ProofEngine,
): boolean {
	if (!isCount(from.size) || !isCount(to.size) || from.size === 0) return false;
	if (from.size === to.size) return proof.length === 0 && equalBytes(from.root, to.root);
	if (!areHashes(from.root, to.root, ...proof)) return false;
	if (from.size > to.size || proof.length === 0) return false;
	// Step 2: the smaller tree stands whole in the larger one, so its root is the first hash and is left out.
	const path = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof;
	const roots = rootsOfPrefix(from.size, to.size, path, engine);
	return roots !== null && equalBytes(roots.older, from.root) && equalBytes(roots.newer, to.root);
}
