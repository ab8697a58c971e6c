/** Fixed entries in one file that only grows: a record each, synced before it counts; a torn end is passed over. */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { concatBytes } from '../encoding/index.ts';
import { nodeEngine } from './node-engine.ts';
import type { Sequenced, SequenceStore } from './sequence-store.ts';

/** Index in 8 bytes, length in 4, first 4 bytes of the SHA-256 of index, length and entry. */
const HEAD = 16;
const MARK = 4;
/** A file whose entries all stand in the log is begun anew behind so many bytes. */
const LONG = 4 * 1024 * 1024;

/** Opens the journal; what was written behind a crash's torn record is cut off. */
export async function openJournal(file: string): Promise<SequenceStore> {
	await mkdir(dirname(file), { recursive: true });
	const handle = await open(file, 'a+');
	const bytes = await handle.readFile();
	const { records, end } = parseRecords(bytes);
	if (end < bytes.length) await handle.truncate(end);
	return new Journal(handle, end, records);
}

class Journal implements SequenceStore {
	readonly #handle: FileHandle;
	#length: number;
	#found: readonly Sequenced[];

	constructor(handle: FileHandle, length: number, found: readonly Sequenced[]) {
		this.#handle = handle;
		this.#length = length;
		this.#found = found;
	}

	readonly from = async (index: number): Promise<readonly Sequenced[]> => {
		const start = this.#found.findLastIndex((record) => record.index === index);
		return start === -1 ? [] : this.#found.slice(start);
	};

	readonly append = async (index: number, entries: readonly Uint8Array[]): Promise<void> => {
		const records = concatBytes(
			...entries.map((bytes, place) => printRecord({ index: index + place, bytes })),
		);
		await this.#handle.appendFile(records);
		await this.#handle.datasync();
		this.#length += records.length;
	};

	readonly forget = async (): Promise<void> => {
		this.#found = [];
		if (this.#length < LONG) return;
		await this.#handle.truncate(0);
		this.#length = 0;
	};

	/** The folder's lock lets one writer in, and its own checkpoint is the one that won. */
	readonly head = async (): Promise<null> => null;
	readonly swap = async (): Promise<true> => true;

	readonly close = (): Promise<void> => this.#handle.close();
}

function printRecord({ index, bytes }: Sequenced): Uint8Array {
	const head = new Uint8Array(HEAD);
	const view = new DataView(head.buffer);
	view.setBigUint64(0, BigInt(index));
	view.setUint32(8, bytes.length);
	head.set(nodeEngine.sha256(head.subarray(0, 12), bytes).subarray(0, MARK), 12);
	return concatBytes(head, bytes);
}

/** Whole records from the start, and where the last of them ends. Only a run without a gap to the end counts. */
function parseRecords(file: Uint8Array): {
	readonly records: readonly Sequenced[];
	readonly end: number;
} {
	const records: Sequenced[] = [];
	let at = 0;
	for (;;) {
		const record = parseRecord(file.subarray(at));
		if (record === null) return { records: lastRun(records), end: at };
		records.push(record);
		at += HEAD + record.bytes.length;
	}
}

function parseRecord(file: Uint8Array): Sequenced | null {
	if (file.length < HEAD) return null;
	const view = new DataView(file.buffer, file.byteOffset);
	const length = view.getUint32(8);
	const bytes = file.slice(HEAD, HEAD + length);
	if (bytes.length !== length) return null;
	const mark = nodeEngine.sha256(file.subarray(0, 12), bytes).subarray(0, MARK);
	if (!mark.every((byte, place) => byte === file[12 + place])) return null;
	return { index: Number(view.getBigUint64(0)), bytes };
}

function lastRun(records: readonly Sequenced[]): readonly Sequenced[] {
	const start = records.findLastIndex(
		({ index }, place) => place > 0 && records[place - 1]?.index !== index - 1,
	);
	return start === -1 ? records : records.slice(start);
}
