/** Text signed by one or more keys (C2SP signed-note). */
import { concatBytes, decodeBase64, encodeBase64, isWellFormed } from '../encoding/index.ts';

export type NoteSignature = {
	readonly name: string;
	/** 32 bits that, with the name, say which key and algorithm made it. */
	readonly id: number;
	readonly signature: Uint8Array;
};

export type Note = {
	/** Ends in a newline. It is nothing until a signature of a trusted key was verified. */
	readonly text: string;
	/** At least one. */
	readonly signatures: readonly NoteSignature[];
};

/** A checkpoint with sixteen post-quantum cosignatures has 60,000 characters. */
const MOST_UNITS = 500_000;
const MOST_SIGNATURES = 100;

const DASH = '\u2014 ';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these.
const CONTROL = /[\x00-\x09\x0b-\x1f]/;
const KEY_NAME = /^[^\p{White_Space}+]+$/u;

/** May the text name a key: not empty, no blank of Unicode, no plus? */
export const isKeyName = (text: string): boolean => KEY_NAME.test(text) && !CONTROL.test(text);

/** One line `— <name> base64(<id> || <signature>)` with its newline. */
export function printSignatureLine({ name, id, signature }: NoteSignature): string {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, id);
	return `${DASH}${name} ${encodeBase64(concatBytes(bytes, signature))}\n`;
}

function parseSignatureLine(line: string): NoteSignature | null {
	if (!line.startsWith(DASH)) return null;
	const [name = '', base64, ...more] = line.slice(DASH.length).split(' ');
	const bytes = base64 === undefined || more.length > 0 ? null : decodeBase64(base64);
	if (bytes === null || bytes.length < 5 || !isKeyName(name)) return null;
	const id = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
	return { name, id, signature: bytes.slice(4) };
}

/** The signatures of one or more lines, each with its newline, as a witness answers; null for anything else. */
export function parseSignatureLines(text: string): readonly NoteSignature[] | null {
	if (text.length > MOST_UNITS || !text.endsWith('\n') || !isPlain(text)) return null;
	const lines = text.slice(0, -1).split('\n');
	if (lines.length > MOST_SIGNATURES) return null;
	const signatures = lines.map(parseSignatureLine);
	return signatures.every((one) => one !== null) ? signatures : null;
}

const isPlain = (text: string): boolean => !CONTROL.test(text) && isWellFormed(text);

/** The note as it is sent: text, blank line, signature lines. */
export const printNote = ({ text, signatures }: Note): string =>
	`${text}\n${signatures.map(printSignatureLine).join('')}`;

/** Text and signatures, none of them checked; null for anything that `printNote` does not print. */
export function parseNote(note: string): Note | null {
	if (note.length > MOST_UNITS || !isPlain(note)) return null;
	const split = note.lastIndexOf('\n\n');
	if (split === -1) return null;
	const signatures = parseSignatureLines(note.slice(split + 2));
	return signatures === null ? null : { text: note.slice(0, split + 1), signatures };
}
