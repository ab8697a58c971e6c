/** The hashes of a Merkle tree (RFC 6962 clause 2.1, RFC 9162 clause 2.1.1): prefixes keep leaves and nodes apart. */
import type { ProofEngine } from '../signature/index.ts';

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

const LEAF = 0x00;
const NODE = 0x01;
const NOTHING = new Uint8Array(0);

/** MTH({d}) = HASH(0x00 || d). */
export function leafHash(entry: Uint8Array, engine: ProofEngine): Uint8Array {
	const input = new Uint8Array(1 + entry.length);
	input[0] = LEAF;
	input.set(entry, 1);
	return engine.sha256(input);
}

/** HASH(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, engine: ProofEngine): Uint8Array {
	const input = new Uint8Array(1 + left.length + right.length);
	input[0] = NODE;
	input.set(left, 1);
	input.set(right, 1 + left.length);
	return engine.sha256(input);
}

/** HASH(0x01 || left || right) for every pair of hashes that lie side by side: one level of a tree from the one below. */
export function hashPairs(hashes: Uint8Array, engine: ProofEngine): Uint8Array {
	const above = new Uint8Array(hashes.length / 2);
	const input = new Uint8Array(1 + 2 * HASH_BYTES);
	input[0] = NODE;
	for (let at = 0; at < above.length; at += HASH_BYTES) {
		input.set(hashes.subarray(2 * at, 2 * at + 2 * HASH_BYTES), 1);
		above.set(engine.sha256(input), at);
	}
	return above;
}

/** MTH({}) = HASH(): the root of a tree without leaves. */
export const emptyRoot = (engine: ProofEngine): Uint8Array => engine.sha256(NOTHING);

/** Are all of them 32 bytes? A shorter one is no hash, whatever the arithmetic makes of it. */
export const areHashes = (...hashes: readonly Uint8Array[]): boolean =>
	hashes.every((hash) => hash.length === HASH_BYTES);

/** The hashes one after another, as a tile holds them; there may be hundreds of thousands. */
export function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
	const joined = new Uint8Array(hashes.length * HASH_BYTES);
	for (const [place, hash] of hashes.entries()) joined.set(hash, place * HASH_BYTES);
	return joined;
}
