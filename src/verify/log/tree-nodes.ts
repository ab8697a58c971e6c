/** Which whole subtrees make up a run of leaves, and in which tile the hash of each is kept. */
import type { ProofEngine } from '../signature/index.ts';
import { HASH_BYTES, hashPairs, nodeHash } from './merkle-hash.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** Leaves from `start` up to but not with `end`. */
export type LeafRange = { readonly start: number; readonly end: number };

/** Levels of the tree that one tile spans: 2^8 = 256. */
const TILE_HEIGHT = Math.log2(TILE_WIDTH);

/** A run of hashes of one tile whose fold is the hash of one whole subtree. */
export type TileSlice = {
	readonly level: number;
	readonly index: number;
	/** Place of its first hash in the tile. */
	readonly at: number;
	/** A power of two. */
	readonly count: number;
};

/** The largest power of two below `size` (the k of RFC 9162 clause 2.1.1), for `size` over 1. */
export function splitOf(size: number): number {
	let split = 1;
	while (split * 2 < size) split *= 2;
	return split;
}

function sliceOf(height: number, index: number): TileSlice {
	const level = Math.floor(height / TILE_HEIGHT);
	const count = 2 ** (height % TILE_HEIGHT);
	const first = index * count;
	return { level, index: Math.floor(first / TILE_WIDTH), at: first % TILE_WIDTH, count };
}

/** The whole subtrees of the range from left to right, largest first; `start` must be a multiple of the first one's leaves. */
export function slicesOf({ start, end }: LeafRange): readonly TileSlice[] {
	const slices: TileSlice[] = [];
	let at = start;
	while (at < end) {
		let height = 0;
		while (2 ** (height + 1) <= end - at) height += 1;
		slices.push(sliceOf(height, at / 2 ** height));
		at += 2 ** height;
	}
	return slices;
}

/** MTH of `count` hashes, a power of two, that lie side by side. */
export function foldHashes(hashes: Uint8Array, engine: ProofEngine): Uint8Array {
	let level = hashes;
	while (level.length > HASH_BYTES) level = hashPairs(level, engine);
	return level;
}

/** The hash of whole subtrees of falling size (RFC 9162 clause 2.1.1): the right ones are joined first. */
export function joinSubtrees(
	hashes: readonly Uint8Array[],
	engine: ProofEngine,
): Uint8Array | undefined {
	return hashes.reduceRight<Uint8Array | undefined>(
		(right, left) => (right === undefined ? left : nodeHash(left, right, engine)),
		undefined,
	);
}
