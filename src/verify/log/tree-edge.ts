/** The right edge of a tree: all that must be held to make it grow, whatever its size. */

import { concatBytes } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { emptyRoot, HASH_BYTES, joinHashes } from './merkle-hash.ts';
import type { ReadTile } from './read-tile.ts';
import { TILE_BYTES, TILE_WIDTH, tileWidth } from './tile-path.ts';
import { foldHashes, joinSubtrees, slicesOf } from './tree-nodes.ts';

export type TreeEdge = {
	readonly size: number;
	/** The partial tile of each level, lowest first; empty where that level has only full ones. */
	readonly tiles: readonly Uint8Array[];
};

/** A tile as it is to be kept. */
export type Tile = {
	readonly level: number;
	readonly index: number;
	readonly width: number;
	readonly bytes: Uint8Array;
};

/** A tree without leaves. */
export const EMPTY_EDGE: TreeEdge = { size: 0, tiles: [] };

const NO_HASHES = new Uint8Array(0);

/** Index of the tile in which the level's right edge lies. */
const edgeIndex = (level: number, size: number): number =>
	Math.floor(size / TILE_WIDTH ** (level + 1));

/** The edge of a tree of `size` leaves out of its tiles; null where one is missing or not of its width. */
export async function readEdge(readTile: ReadTile, size: number): Promise<TreeEdge | null> {
	const tiles: Uint8Array[] = [];
	for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
		const index = edgeIndex(level, size);
		const width = tileWidth(level, index, size);
		const bytes = width === 0 ? NO_HASHES : await readTile(level, index, width);
		if (bytes?.length !== width * HASH_BYTES) return null;
		tiles.push(bytes);
	}
	return { size, tiles };
}

/** Reads the edge's own tiles from memory and the rest through `readTile`: proofs of that very size then read two tiles for ten million leaves. */
export function heldEdge(edge: TreeEdge, readTile: ReadTile): ReadTile {
	return (level, index, width) => {
		const held = index === edgeIndex(level, edge.size) ? edge.tiles[level] : undefined;
		return held?.length === width * HASH_BYTES ? held : readTile(level, index, width);
	};
}

/** The root hash of the tree (RFC 9162 clause 2.1.1). */
export function rootOfEdge({ size, tiles }: TreeEdge, engine: ProofEngine): Uint8Array {
	const hashes = slicesOf({ start: 0, end: size }).map(({ level, at, count }) =>
		foldHashes(
			(tiles[level] ?? NO_HASHES).subarray(at * HASH_BYTES, (at + count) * HASH_BYTES),
			engine,
		),
	);
	return joinSubtrees(hashes, engine) ?? emptyRoot(engine);
}

/**
 * The tree with leaf hashes added behind, and every tile that is new or wider than before. The same leaves on the same edge
 * make the same tiles, so two writers cannot differ.
 */
export function growTree(
	edge: TreeEdge,
	leaves: readonly Uint8Array[],
	engine: ProofEngine,
): { readonly edge: TreeEdge; readonly tiles: readonly Tile[] } {
	const made: Tile[] = [];
	const tiles = [...edge.tiles];
	let incoming = joinHashes(leaves);
	for (let level = 0; incoming.length > 0; level += 1) {
		const all = concatBytes(tiles[level] ?? NO_HASHES, incoming);
		const grown = cutLevel(level, edgeIndex(level, edge.size), all);
		made.push(...grown);
		const full = grown.filter(({ width }) => width === TILE_WIDTH);
		tiles[level] = all.slice(full.length * TILE_BYTES);
		incoming = joinHashes(full.map(({ bytes }) => foldHashes(bytes, engine)));
	}
	return { edge: { size: edge.size + leaves.length, tiles }, tiles: made };
}

/** The hashes of one level in tiles, the first of them number `first`. */
function cutLevel(level: number, first: number, hashes: Uint8Array): readonly Tile[] {
	const count = Math.ceil(hashes.length / TILE_BYTES);
	return Array.from({ length: count }, (_, place) => {
		const bytes = hashes.slice(place * TILE_BYTES, (place + 1) * TILE_BYTES);
		return { level, index: first + place, width: bytes.length / HASH_BYTES, bytes };
	});
}
