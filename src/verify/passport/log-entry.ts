/** One statement in the public log: its bytes are the canonical JSON text, its signature is part of it. */
import {
	canonicalJson,
	decodeUtf8,
	encodeUtf8,
	type Json,
	parseStrictJson,
} from '../encoding/index.ts';
import { type Ed25519Signer, type ProofEngine, printDidKey } from '../signature/index.ts';
import { type LogEntry, logEntrySchema } from './log-entry-schema.ts';
import { isSignedByDid, signJson } from './signed-json.ts';

/** C2SP tlog-tiles: the length of an entry is a uint16. */
export const MOST_ENTRY_BYTES = 65_535;
const HEADING = 'exoproof log entry v1';

export type EntryRefusal = 'too-large' | 'not-utf8' | 'not-json' | 'not-canonical' | 'not-an-entry';
export type EntryReading =
	| { readonly entry: LogEntry; readonly json: Json }
	| { readonly refused: EntryRefusal };

/** Reads the bytes of an entry; anything but what `printEntry` prints is refused. Who signed it is not asked here. */
export function parseEntry(bytes: Uint8Array): EntryReading {
	if (bytes.length > MOST_ENTRY_BYTES) return { refused: 'too-large' };
	const text = decodeUtf8(bytes);
	if (text === null) return { refused: 'not-utf8' };
	const read = parseStrictJson(text);
	if ('refused' in read) return { refused: 'not-json' };
	if (canonicalJson(read.value) !== text) return { refused: 'not-canonical' };
	const parsed = logEntrySchema.safeParse(read.value);
	return parsed.success ? { entry: parsed.data, json: read.value } : { refused: 'not-an-entry' };
}

export const printEntry = (entry: LogEntry): Uint8Array => encodeUtf8(canonicalJson(jsonOf(entry)));

type Unsigned<Entry> = Entry extends LogEntry ? Omit<Entry, 'issuer' | 'signature'> : never;
/** An entry before somebody answers for it. */
export type EntryDraft = Unsigned<LogEntry>;

/** The entry of a draft, signed. @throws RangeError for a draft that is no entry. */
export function signEntry(draft: EntryDraft, signer: Ed25519Signer): LogEntry {
	const json = jsonOf({ ...draft, issuer: printDidKey(signer.key) });
	const parsed = logEntrySchema.safeParse(signJson(HEADING, json, signer));
	if (!parsed.success) throw new RangeError('"draft" expected what an entry may hold');
	return parsed.data;
}

/** Did the issuer that the entry names sign it? */
export const isEntrySigned = (json: Json, { issuer }: LogEntry, engine: ProofEngine): boolean =>
	isSignedByDid(HEADING, json, issuer, engine);

/** Without members that are undefined, which JSON does not have. */
const jsonOf = (value: object): { readonly [name: string]: Json } =>
	JSON.parse(JSON.stringify(value));
