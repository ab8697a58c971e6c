/** A signed log in memory, for tests of whoever reads, watches or witnesses one. */
import {
	type Ed25519Signer,
	encodeUtf8,
	growLog,
	printCheckpoint,
	printNote,
	type ReadResource,
	signNote,
	type TreeHead,
} from '../src/verify/index.ts';
import { nodeEngine } from '../src/verify/shell/node-engine.ts';

export type MemoryLog = {
	readonly head: TreeHead;
	readonly note: string;
	readonly read: ReadResource;
};

/** Everything that a server of this log would give out. */
export function memoryLog(
	origin: string,
	signer: Ed25519Signer,
	entries: readonly (string | Uint8Array)[],
): MemoryLog {
	const bytes = entries.map((entry) => (typeof entry === 'string' ? encodeUtf8(entry) : entry));
	const step = growLog({ edge: { size: 0, tiles: [] }, tail: [] }, bytes, nodeEngine);
	const head = { size: bytes.length, root: step.root };
	const text = printCheckpoint({ origin, ...head, extensions: [] });
	const note = printNote({ text, signatures: [signNote(text, origin, signer, nodeEngine)] });
	const files = new Map([...step.files, ['checkpoint', encodeUtf8(note)] as const]);
	return { head, note, read: (path) => files.get(path) ?? null };
}
