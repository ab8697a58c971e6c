/** One look at a log: did it only grow since the checkpoint that was seen last, and what came in? */
import { equalBytes } from '../encoding/index.ts';
import {
	type Checkpoint,
	type CheckpointRefusal,
	EMPTY_EDGE,
	emptyRoot,
	type Fork,
	growTree,
	type KnownLog,
	leafHash,
	openCheckpoint,
	type ProofBuilding,
	prefixProof,
	type ReadResource,
	readEdge,
	rootOfEdge,
	rootsOfPrefix,
	TILE_WIDTH,
	type TreeEdge,
	type TreeHead,
} from '../log/index.ts';
import { LogDamaged, type LogReader, logReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';
import type { Sequenced } from './sequence-store.ts';

export type Look =
	/** It only grew, or is the same. `entries` are those behind `from` that `isWatched` picked, each proved to be there. */
	| {
			readonly kind: 'grown';
			readonly origin: string;
			readonly from: number;
			readonly size: number;
			readonly note: string;
			readonly entries: readonly Sequenced[];
	  }
	/** It signed two trees of which neither is the other one's beginning. */
	| { readonly kind: 'forked'; readonly origin: string; readonly fork: Fork }
	/** It shows fewer entries than it did: an old copy, or the log was put back. */
	| {
			readonly kind: 'shrunk';
			readonly origin: string;
			readonly from: number;
			readonly size: number;
	  }
	| { readonly kind: 'refused'; readonly code: CheckpointRefusal }
	/** A file is missing or not what the checkpoint says. */
	| { readonly kind: 'damaged'; readonly path: string };

export type LookAt = {
	readonly read: ReadResource;
	/** Whose signature counts. */
	readonly logs: readonly KnownLog[];
	/** The signed checkpoint that was seen last; null before the first look. */
	readonly seen: string | null;
	readonly isWatched: (entry: Sequenced) => boolean;
};

/** Looks once. Memory does not grow with the log: entries are read a bundle at a time. */
export async function lookAtLog(at: LookAt): Promise<Look> {
	try {
		return await look(at);
	} catch (error) {
		if (error instanceof LogDamaged) return { kind: 'damaged', path: error.path };
		throw error;
	}
}

async function look({ read, logs, seen, isWatched }: LookAt): Promise<Look> {
	const reader = logReader(read);
	const note = await reader.checkpoint();
	if (note === null) throw new LogDamaged('checkpoint');
	const opening = openCheckpoint(note, logs, nodeEngine);
	if (opening.kind === 'refused') return opening;
	const now = opening.checkpoint;
	const { origin } = now;
	const before = headOf(seen, logs, origin);
	if (before.size > now.size) return { kind: 'shrunk', origin, from: before.size, size: now.size };
	const path = await forkPath(before, now, reader);
	if (path !== null)
		return { kind: 'forked', origin, fork: { older: seen ?? '', newer: note, path } };
	const entries = await growing(before, now, reader, isWatched);
	return { kind: 'grown', origin, from: before.size, size: now.size, note, entries };
}

/** What was seen last of this log; of another one, or before the first look, nothing was. */
function headOf(seen: string | null, logs: readonly KnownLog[], origin: string): TreeHead {
	const opening = seen === null ? null : openCheckpoint(seen, logs, nodeEngine);
	return opening?.kind === 'opened' && opening.checkpoint.origin === origin
		? opening.checkpoint
		: { size: 0, root: emptyRoot(nodeEngine) };
}

/** What proves that the new tree does not begin with the old one; null where it does. */
async function forkPath(
	before: TreeHead,
	now: Checkpoint,
	{ readTile }: LogReader,
): Promise<readonly Uint8Array[] | null> {
	if (before.size === 0) return null;
	if (before.size === now.size) return equalBytes(before.root, now.root) ? null : [];
	const path = builtOf(await prefixProof(readTile, before.size, now.size, nodeEngine));
	const roots = rootsOfPrefix(before.size, now.size, path, nodeEngine);
	// Tiles that do not even make the signed root accuse nobody: they are broken.
	if (roots === null || !equalBytes(roots.newer, now.root)) throw new LogDamaged('tile');
	return equalBytes(roots.older, before.root) ? null : path;
}

function builtOf(built: ProofBuilding): readonly Uint8Array[] {
	if (built.kind === 'built') return built.hashes;
	throw new LogDamaged(built.path);
}

/** Makes the new tree out of the old one's edge and the new entries: they are the ones that the checkpoint signs, or the log is broken. */
async function growing(
	before: TreeHead,
	now: Checkpoint,
	reader: LogReader,
	isWatched: LookAt['isWatched'],
): Promise<readonly Sequenced[]> {
	const watched: Sequenced[] = [];
	let edge = await edgeAt(before, reader);
	let leaves: Uint8Array[] = [];
	const add = () => {
		edge = growTree(edge, leaves, nodeEngine).edge;
		leaves = [];
	};
	for await (const entry of reader.entries(before.size, now.size)) {
		leaves.push(leafHash(entry.bytes, nodeEngine));
		if (leaves.length === TILE_WIDTH) add();
		if (isWatched(entry)) watched.push(entry);
	}
	add();
	if (!equalBytes(rootOfEdge(edge, nodeEngine), now.root)) throw new LogDamaged('tile/entries');
	return watched;
}

async function edgeAt({ size, root }: TreeHead, { readTile }: LogReader): Promise<TreeEdge> {
	if (size === 0) return EMPTY_EDGE;
	const edge = await readEdge(readTile, size);
	if (edge === null || !equalBytes(rootOfEdge(edge, nodeEngine), root))
		throw new LogDamaged('tile');
	return edge;
}
