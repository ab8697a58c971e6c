/** One step of a log: what the entries that were fixed last add to its tiles, its bundles of entries and its root. */
import type { ProofEngine } from '../signature/index.ts';
import { printEntryBundle } from './entry-bundle.ts';
import { leafHash } from './merkle-hash.ts';
import { TILE_WIDTH, tilePath } from './tile-path.ts';
import { growTree, rootOfEdge, type TreeEdge } from './tree-edge.ts';

export type LogState = {
	readonly edge: TreeEdge;
	/** Entries of the bundle that is not full yet. */
	readonly tail: readonly Uint8Array[];
};

export type LogStep = {
	readonly state: LogState;
	readonly root: Uint8Array;
	/** Files to be kept before any checkpoint of the new size: path and bytes. */
	readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
	/** Folders of partial tiles that full ones have taken the place of. */
	readonly spent: readonly string[];
};

/** The same entries on the same state make the same files and the same root, so a writer that starts again cannot differ. */
export function growLog(
	{ edge, tail }: LogState,
	entries: readonly Uint8Array[],
	engine: ProofEngine,
): LogStep {
	const leaves = entries.map((entry) => leafHash(entry, engine));
	const grown = growTree(edge, leaves, engine);
	const bundles = bundlesOf(edge.size - tail.length, [...tail, ...entries]);
	const tiles = grown.tiles.map(({ level, index, width, bytes }) => ({
		path: { kind: 'hashes', level, index, width } as const,
		bytes,
	}));
	const made = [...tiles, ...bundles];
	const { size } = grown.edge;
	return {
		state: { edge: grown.edge, tail: tailOf([...tail, ...entries], size) },
		root: rootOfEdge(grown.edge, engine),
		files: made.map(({ path, bytes }) => [tilePath(path), bytes]),
		spent: made
			.filter(({ path }) => path.width === TILE_WIDTH)
			.map(({ path }) => `${tilePath(path)}.p`),
	};
}

const tailOf = (entries: readonly Uint8Array[], size: number): readonly Uint8Array[] =>
	entries.slice(entries.length - (size % TILE_WIDTH));

/** Bundles of entries from the one that begins at `start` on. */
function bundlesOf(start: number, entries: readonly Uint8Array[]) {
	const first = start / TILE_WIDTH;
	const count = Math.ceil(entries.length / TILE_WIDTH);
	return Array.from({ length: count }, (_, place) => {
		const part = entries.slice(place * TILE_WIDTH, (place + 1) * TILE_WIDTH);
		const path = { kind: 'entries', index: first + place, width: part.length } as const;
		return { path, bytes: printEntryBundle(part) };
	});
}
