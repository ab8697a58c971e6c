/** Reading a log: a folder of tiles, or anything else that gives bytes for a path. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8 } from '../encoding/index.ts';
import {
	type Checkpoint,
	consistencyProof,
	inclusionProof,
	type ProofBuilding,
	parseCheckpoint,
	parseEntryBundle,
	parseNote,
	type ReadResource,
	type ReadTile,
	TILE_WIDTH,
	tilePath,
	tileReader,
	tileWidth,
} from '../log/index.ts';
import { isMissingFile } from './durable-file.ts';
import { nodeEngine } from './node-engine.ts';
import type { Sequenced } from './sequence-store.ts';

/** The log holds less than its checkpoint says. `path` is what is missing or cut. */
export class LogDamaged extends Error {
	override readonly name = 'LogDamaged';
	readonly path: string;

	constructor(path: string) {
		super(`The log is damaged at ${path}: run \`exoproof log fsck\`.`);
		this.path = path;
	}
}

export type LogReader = {
	readonly readTile: ReadTile;
	/** The signed note, letter by letter; null before the first. */
	readonly checkpoint: () => Promise<string | null>;
	/** What it says, nothing of it verified; of an empty tree before the first. */
	readonly head: () => Promise<Pick<Checkpoint, 'size' | 'root'> | null>;
	readonly entry: (index: number, size: number) => Promise<Uint8Array | null>;
	/** Entries of a log of `size`, from `from` on. */
	readonly entries: (from: number, size: number) => AsyncIterable<Sequenced>;
	readonly inclusion: (index: number, size: number) => Promise<readonly Uint8Array[]>;
	readonly consistency: (from: number, size: number) => Promise<readonly Uint8Array[]>;
};

/** The files of a folder as resources of a log. */
export const openResource =
	(folder: string): ReadResource =>
	async (path) => {
		try {
			return await readFile(join(folder, ...path.split('/')));
		} catch (error) {
			if (isMissingFile(error)) return null;
			throw error;
		}
	};

/** A log in a folder. */
export const openLogReader = (folder: string): LogReader => logReader(openResource(folder));

/** A log behind any reader of resources. */
export function logReader(read: ReadResource): LogReader {
	const readTile = tileReader(read);
	const readBundle = bundleReader(read);
	const checkpoint = async () => {
		const bytes = await read('checkpoint');
		return bytes === null ? null : decodeUtf8(bytes);
	};
	return {
		readTile,
		checkpoint,
		head: async () => headOf(await checkpoint()),
		entry: async (index, size) => {
			if (index >= size) return null;
			const bundle = await readBundle(Math.floor(index / TILE_WIDTH), size);
			return bundle[index % TILE_WIDTH] ?? null;
		},
		entries: (from, size) => entriesOf(readBundle, from, size),
		inclusion: async (index, size) =>
			hashesOf(await inclusionProof(readTile, index, size, nodeEngine)),
		consistency: async (from, size) =>
			hashesOf(await consistencyProof(readTile, from, size, nodeEngine)),
	};
}

function headOf(note: string | null): Checkpoint | null {
	const parsed = note === null ? null : parseNote(note);
	return parsed === null ? null : parseCheckpoint(parsed.text);
}

function hashesOf(built: ProofBuilding): readonly Uint8Array[] {
	if (built.kind === 'built') return built.hashes;
	throw new LogDamaged(built.path);
}

type ReadBundle = (index: number, size: number) => Promise<readonly Uint8Array[]>;

/** A partial bundle may be gone once it is full: then the full one is cut. */
const bundleReader =
	(read: ReadResource): ReadBundle =>
	async (index, size) => {
		const width = tileWidth(0, index, size);
		const path = tilePath({ kind: 'entries', index, width });
		const own = await read(path);
		const found =
			own === null
				? {
						bytes: await read(tilePath({ kind: 'entries', index, width: TILE_WIDTH })),
						width: TILE_WIDTH,
					}
				: { bytes: own, width };
		const entries = found.bytes === null ? null : parseEntryBundle(found.bytes, found.width);
		if (entries === null) throw new LogDamaged(path);
		return entries.slice(0, width);
	};

async function* entriesOf(
	readBundle: ReadBundle,
	from: number,
	size: number,
): AsyncIterable<Sequenced> {
	for (let index = from; index < size; ) {
		const bundle = await readBundle(Math.floor(index / TILE_WIDTH), size);
		for (const bytes of bundle.slice(index % TILE_WIDTH)) {
			yield { index, bytes };
			index += 1;
		}
	}
}
