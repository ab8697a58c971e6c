/** The log entries of a bundle, each with its proof: read, signed by whom it names, and under the one checkpoint. */
import { decodeUtf8 } from '../encoding/index.ts';
import {
	type Checkpoint,
	leafHash,
	type NoteEngine,
	parseCheckpoint,
	parseNote,
	parseProofFile,
	verifyInclusion,
} from '../log/index.ts';
import type { BundleFiles } from './bundle.ts';
import type { BundleManifest } from './bundle-schema.ts';
import { isEntrySigned, parseEntry } from './log-entry.ts';
import type { Logged } from './registry.ts';

/** An entry with what shows that it stands in the log. */
export type ProvenEntry = Logged & {
	readonly leaf: Uint8Array;
	readonly proof: readonly Uint8Array[];
};

export type EntriesReading =
	| { readonly entries: readonly ProvenEntry[] }
	/** The file that is not what it should be. */
	| { readonly broken: string }
	/** Index of an entry that does not stand under the checkpoint's root. */
	| { readonly outside: number };

type Contents = {
	readonly files: BundleFiles;
	readonly manifest: BundleManifest;
	readonly note: string;
	readonly checkpoint: Checkpoint;
};

const ENTRY_PATH = /^entries\/(0|[1-9]\d{0,15})\.json$/;

/** What the text of a signed checkpoint says, nothing of it verified; null for anything else. */
export function checkpointIn(note: string): Checkpoint | null {
	const parsed = parseNote(note);
	return parsed === null ? null : parseCheckpoint(parsed.text);
}

/** Every entry of the bundle, in the order of the log. */
export function readEntries(contents: Contents, engine: NoteEngine): EntriesReading {
	const entries: ProvenEntry[] = [];
	const { size, root } = contents.checkpoint;
	const { files } = contents.manifest;
	for (const path of Object.keys(files)) {
		if (isOrphan(path, files)) return { broken: path };
		if (!path.startsWith('entries/')) continue;
		const read = readEntry(path, contents, engine);
		if (read === null) return { broken: path };
		const { index, leaf, proof } = read;
		if (!verifyInclusion({ leaf, index, size, proof }, root, engine)) return { outside: index };
		entries.push(read);
	}
	return { entries: entries.sort((one, other) => one.index - other.index) };
}

const PROOF_PATH = /^proofs\/(.*)\.tlog-proof$/;

/** A proof without its entry: something was taken out of the log's part. */
function isOrphan(path: string, files: BundleManifest['files']): boolean {
	const digits = PROOF_PATH.exec(path)?.[1];
	return digits !== undefined && files[`entries/${digits}.json`] === undefined;
}

function readEntry(path: string, contents: Contents, engine: NoteEngine): ProvenEntry | null {
	const digits = ENTRY_PATH.exec(path)?.[1];
	const bytes = contents.files.get(path);
	const reading = bytes === undefined ? null : parseEntry(bytes);
	if (digits === undefined || bytes === undefined || reading === null || 'refused' in reading)
		return null;
	const proof = readProof(`proofs/${digits}.tlog-proof`, Number(digits), contents);
	if (proof === null || !isEntrySigned(reading.json, reading.entry, engine)) return null;
	return { index: Number(digits), entry: reading.entry, leaf: leafHash(bytes, engine), proof };
}

/** The hashes of the proof file, if it is about this index and this checkpoint. */
function readProof(
	path: string,
	index: number,
	{ files, note }: Contents,
): readonly Uint8Array[] | null {
	const bytes = files.get(path);
	const text = bytes === undefined ? null : decodeUtf8(bytes);
	const file = text === null ? null : parseProofFile(text);
	return file?.index === index && file.checkpoint === note ? file.hashes : null;
}
