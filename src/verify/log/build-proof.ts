/** Proofs out of tiles: each tile is read once, all at the same time, and nothing else is held. */
import type { ProofEngine } from '../signature/index.ts';
import { isCount } from './decimal.ts';
import { HASH_BYTES } from './merkle-hash.ts';
import type { ReadTile } from './read-tile.ts';
import { tilePath, tileWidth } from './tile-path.ts';
import {
	foldHashes,
	joinSubtrees,
	type LeafRange,
	slicesOf,
	splitOf,
	type TileSlice,
} from './tree-nodes.ts';

export type ProofBuilding =
	| { readonly kind: 'built'; readonly hashes: readonly Uint8Array[] }
	/** A tile is missing or not as wide as the tree needs it. */
	| { readonly kind: 'tile-missing'; readonly path: string };

/** PATH(m, D[n]) of RFC 9162 clause 2.1.3.1: whose hashes prove the leaf, from its sibling up. */
function pathOf(index: number, size: number): readonly LeafRange[] {
	const path: LeafRange[] = [];
	let [start, end] = [0, size];
	while (end - start > 1) {
		const middle = start + splitOf(end - start);
		if (index < middle) {
			path.push({ start: middle, end });
			end = middle;
		} else {
			path.push({ start, end: middle });
			start = middle;
		}
	}
	return path.reverse();
}

/** SUBPROOF(m, D[n], false) of RFC 9162 clause 2.1.4.1: whose hashes show both roots, the smaller tree's right edge first. */
function prefixOf(from: number, size: number): readonly [edge: LeafRange, ...path: LeafRange[]] {
	const path: LeafRange[] = [];
	let [start, end] = [0, size];
	while (from !== end) {
		const middle = start + splitOf(end - start);
		if (from <= middle) {
			path.push({ start: middle, end });
			end = middle;
		} else {
			path.push({ start, end: middle });
			start = middle;
		}
	}
	return [{ start, end }, ...path.reverse()];
}

/** SUBPROOF(m, D[n], true): the edge is left out where it is the whole of the smaller tree, whose root everyone has. */
function growthOf(from: number, size: number): readonly LeafRange[] {
	const [edge, ...path] = prefixOf(from, size);
	return edge.start === 0 ? path : [edge, ...path];
}

/** The hash of every range in a tree of `size` leaves. */
export async function hashRanges(
	ranges: readonly LeafRange[],
	size: number,
	readTile: ReadTile,
	engine: ProofEngine,
): Promise<ProofBuilding> {
	const slices = ranges.map(slicesOf);
	const wanted = new Map(slices.flat().map((slice) => [keyOf(slice), slice]));
	const tiles = new Map<string, Uint8Array>();
	const read = [...wanted].map(async ([key, { level, index }]) => {
		const width = tileWidth(level, index, size);
		const bytes = await readTile(level, index, width);
		if (bytes?.length === width * HASH_BYTES) tiles.set(key, bytes);
	});
	await Promise.all(read);
	for (const [key, { level, index }] of wanted)
		if (!tiles.has(key)) return missing(level, index, size);
	const hashOf = (slice: TileSlice): Uint8Array =>
		foldHashes(cut(tiles.get(keyOf(slice)), slice), engine);
	const hashes = slices.flatMap((run) => joinSubtrees(run.map(hashOf), engine) ?? []);
	return { kind: 'built', hashes };
}

const keyOf = ({ level, index }: TileSlice): string => `${level}/${index}`;

const cut = (tile: Uint8Array | undefined, { at, count }: TileSlice): Uint8Array =>
	(tile ?? new Uint8Array(0)).subarray(at * HASH_BYTES, (at + count) * HASH_BYTES);

const missing = (level: number, index: number, size: number): ProofBuilding => ({
	kind: 'tile-missing',
	path: tilePath({ kind: 'hashes', level, index, width: tileWidth(level, index, size) }),
});

/**
 * Proves that the leaf at `index` is in the tree of `size` leaves. Reads at most one tile a level on the leaf's way and one
 * a level on the tree's right edge; hand in `heldEdge` and the second kind costs nothing.
 * @throws RangeError for an index that the tree does not have.
 */
export function inclusionProof(
	readTile: ReadTile,
	index: number,
	size: number,
	engine: ProofEngine,
): Promise<ProofBuilding> {
	if (!isCount(index) || !isCount(size) || index >= size)
		throw new RangeError(`"index" expected integer in [0, ${size}), got ${index}`);
	return hashRanges(pathOf(index, size), size, readTile, engine);
}

/** Proves that the tree of `size` leaves begins with that of `from`. @throws RangeError unless 0 < from <= size. */
export function consistencyProof(
	readTile: ReadTile,
	from: number,
	size: number,
	engine: ProofEngine,
): Promise<ProofBuilding> {
	expectPrefix(from, size);
	return hashRanges(growthOf(from, size), size, readTile, engine);
}

/** Shows which root the first `from` leaves have in the tree of `size`, whatever anyone says of them. @throws RangeError unless 0 < from <= size. */
export function prefixProof(
	readTile: ReadTile,
	from: number,
	size: number,
	engine: ProofEngine,
): Promise<ProofBuilding> {
	expectPrefix(from, size);
	return hashRanges(prefixOf(from, size), size, readTile, engine);
}

function expectPrefix(from: number, size: number): void {
	if (!isCount(from) || !isCount(size) || from < 1 || from > size)
		throw new RangeError(`"from" expected integer in [1, ${size}], got ${from}`);
}
