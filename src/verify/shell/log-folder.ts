/**
 * The one writer of a log in a folder. A place is fixed before anything is made of an entry; tiles and bundles are kept
 * before the checkpoint that speaks of them; and the checkpoint is put only on top of the one that was read.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderLock } from '../../host/folder-lock.ts';
import { HostError, isDatabaseLost } from '../../host/host-error.ts';
import { encodeUtf8, equalBytes } from '../encoding/index.ts';
import {
	type Checkpoint,
	ed25519VerifierKey,
	emptyRoot,
	growLog,
	type LogState,
	MOST_ENTRY_BYTES,
	openCheckpoint,
	printCheckpoint,
	printNote,
	readEdge,
	rootOfEdge,
	signNote,
	TILE_WIDTH,
} from '../log/index.ts';
import type { Ed25519Signer } from '../signature/index.ts';
import { writeDurably } from './durable-file.ts';
import { takeInTurn } from './folder-turn.ts';
import { openJournal } from './log-journal.ts';
import { LogDamaged, type LogReader, openLogReader } from './log-reader.ts';
import { nodeEngine } from './node-engine.ts';
import type { SequencedHead, SequenceStore } from './sequence-store.ts';

export type LogPlace = { readonly index: number };

export interface LogWriter {
	/** Resolves once a signed checkpoint on disk holds the entry. @throws RangeError over 65,535 bytes; HostError `log-stopped`. */
	readonly append: (entry: Uint8Array) => Promise<LogPlace>;
	/** Waits for what is under way, and lets the folder go. */
	readonly close: () => Promise<void>;
}

export type LogParts = {
	readonly folder: string;
	readonly origin: string;
	readonly signer: Ed25519Signer;
	/** Where places are fixed; beside the folder unless given. Closed with the writer, and where none can be opened. */
	readonly store?: SequenceStore;
};

/** Beside the public folder, so that a copy of that one is the log and nothing else. */
const workOf = (folder: string): string => `${folder}.writer`;

/** Opens a log for writing, making it where there is none; what was fixed before a crash is put in first. */
export async function openLogWriter(parts: LogParts): Promise<LogWriter> {
	let [lock, store]: [FolderLock | null, SequenceStore | null] = [null, parts.store ?? null];
	try {
		lock = await takeInTurn(workOf(parts.folder));
		store ??= await openJournal(join(workOf(parts.folder), 'journal'));
		const opened = await openState(parts, await store.head());
		return await new Sequencer(parts, store, lock, opened).recover();
	} catch (error) {
		await store?.close();
		await lock?.release();
		throw error;
	}
}

type Opened = { readonly state: LogState; readonly note: string | null };

/**
 * The log as its last checkpoint says; that one must be ours, and its tiles must make its root. One that won and did not
 * reach the folder before a crash is put there now.
 */
async function openState(parts: LogParts, won: SequencedHead | null): Promise<Opened> {
	const reader = openLogReader(parts.folder);
	const here = await reader.checkpoint();
	const note = won?.note ?? here;
	if (note === null) return { state: { edge: { size: 0, tiles: [] }, tail: [] }, note };
	const { size, root } = openOwn(parts, note);
	// A folder that is ahead of the place that let checkpoints win: one of the two is a copy from before.
	if (here !== null && here !== note && openOwn(parts, here).size >= size)
		throw new HostError('log-not-ours', { folder: parts.folder });
	const edge = await readEdge(reader.readTile, size);
	if (edge === null || !equalBytes(rootOfEdge(edge, nodeEngine), root))
		throw new LogDamaged('checkpoint');
	const tail = await tailOf(reader, size);
	if (here !== note) await writeDurably(join(parts.folder, 'checkpoint'), encodeUtf8(note));
	return { state: { edge, tail }, note };
}

function openOwn({ folder, origin, signer }: LogParts, note: string): Checkpoint {
	const key = ed25519VerifierKey('ed25519', origin, signer.key, nodeEngine);
	const opening = openCheckpoint(note, [{ origin, keys: [key] }], nodeEngine);
	if (opening.kind === 'refused') throw new HostError('log-not-ours', { folder });
	return opening.checkpoint;
}

async function tailOf(reader: LogReader, size: number): Promise<readonly Uint8Array[]> {
	const tail: Uint8Array[] = [];
	for await (const { bytes } of reader.entries(size - (size % TILE_WIDTH), size)) tail.push(bytes);
	return tail;
}

type Waiting = {
	readonly entry: Uint8Array;
	readonly done: (place: LogPlace) => void;
	readonly failed: (error: unknown) => void;
};

/** Most entries of one group: more than a disk takes in a fifth of a second. */
const MOST_GROUP = 4096;
/** An entry that comes again within so many gets the place it had. */
const REMEMBERED = 65_536;

class Sequencer implements LogWriter {
	readonly #parts: LogParts;
	readonly #store: SequenceStore;
	readonly #lock: FolderLock;
	readonly #recent = new Map<string, number>();
	#state: LogState;
	#note: string | null;
	#waiting: Waiting[] = [];
	#running: Promise<void> | null = null;
	#stopped: unknown = null;

	constructor(parts: LogParts, store: SequenceStore, lock: FolderLock, { state, note }: Opened) {
		this.#parts = parts;
		this.#store = store;
		this.#lock = lock;
		this.#state = state;
		this.#note = note;
	}

	/** Puts in what was fixed and not yet signed for. A log without a checkpoint gets its first. */
	async recover(): Promise<LogWriter> {
		const fixed = await this.#store.from(this.#state.edge.size);
		if (fixed.length > 0 || this.#note === null)
			await this.#integrate(fixed.map(({ bytes }) => bytes));
		return this;
	}

	readonly append = (entry: Uint8Array): Promise<LogPlace> => {
		if (entry.length > MOST_ENTRY_BYTES)
			throw new RangeError(
				`"entry" expected at most ${MOST_ENTRY_BYTES} bytes, got ${entry.length}`,
			);
		if (this.#stopped !== null) return Promise.reject(stoppedBy(this.#stopped, this.#parts));
		const place = new Promise<LogPlace>((done, failed) => {
			this.#waiting.push({ entry, done, failed });
		});
		this.#running ??= this.#run();
		return place;
	};

	readonly close = async (): Promise<void> => {
		while (this.#running !== null) await this.#running;
		await this.#store.close();
		await this.#lock.release();
	};

	/** Entries that come while a group is written make the next one. */
	async #run(): Promise<void> {
		await Promise.resolve();
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, MOST_GROUP);
			try {
				await this.#write(group);
			} catch (error) {
				this.#stop(error, group);
			}
		}
		this.#running = null;
	}

	async #write(group: readonly Waiting[]): Promise<void> {
		const start = this.#state.edge.size;
		const fresh: Uint8Array[] = [];
		const places = group.map(({ entry }) => {
			const name = Buffer.from(nodeEngine.sha256(entry)).toString('base64');
			const known = this.#recent.get(name);
			if (known !== undefined) return known;
			fresh.push(entry);
			const index = start + fresh.length - 1;
			this.#recent.set(name, index);
			return index;
		});
		if (fresh.length > 0) {
			await this.#store.append(start, fresh);
			await this.#integrate(fresh);
		}
		for (const [at, { done }] of group.entries()) done({ index: places[at] ?? start });
		this.#forgetOld();
	}

	async #integrate(entries: readonly Uint8Array[]): Promise<void> {
		const { folder, origin, signer } = this.#parts;
		const step = growLog(this.#state, entries, nodeEngine);
		await Promise.all(step.files.map(([path, bytes]) => writeDurably(fileIn(folder, path), bytes)));
		const { size } = step.state.edge;
		const root = size === 0 ? emptyRoot(nodeEngine) : step.root;
		const text = printCheckpoint({ origin, size, root, extensions: [] });
		const note = printNote({ text, signatures: [signNote(text, origin, signer, nodeEngine)] });
		await this.#swap({ size, note });
		this.#state = step.state;
		await this.#store.forget(size);
		await Promise.all(
			step.spent.map((path) => rm(fileIn(folder, path), { recursive: true, force: true })),
		);
	}

	/** Only on top of the checkpoint that this writer knows: one that was put there meanwhile stops it. */
	async #swap(head: SequencedHead): Promise<void> {
		const { folder } = this.#parts;
		const isNext =
			(await openLogReader(folder).checkpoint()) === this.#note &&
			(await this.#store.swap(this.#note, head));
		if (!isNext) throw new HostError('log-not-ours', { folder });
		await writeDurably(join(folder, 'checkpoint'), encodeUtf8(head.note));
		this.#note = head.note;
	}

	#forgetOld(): void {
		for (const name of this.#recent.keys()) {
			if (this.#recent.size <= REMEMBERED) return;
			this.#recent.delete(name);
		}
	}

	/** Nothing is written behind a fault: what it left is put right when the log is opened again. */
	#stop(error: unknown, group: readonly Waiting[]): void {
		this.#stopped = error;
		const all = [...group, ...this.#waiting.splice(0)];
		for (const { failed } of all) failed(stoppedBy(error, this.#parts));
	}
}

const fileIn = (folder: string, path: string): string => join(folder, ...path.split('/'));

function stoppedBy(error: unknown, { folder }: LogParts): HostError {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'other';
	const own = code === 'log-not-ours' ? 'overtaken' : code;
	const reason = isDatabaseLost(error) ? 'database' : own;
	return new HostError('log-stopped', { folder, reason }, error);
}
