/** Records of a large text file: lines, or lines of CSV whose quoted cells may hold newlines (RFC 4180). */

export type RawRecord = {
	/** Line on which it begins, from 1. */
	readonly line: number;
	/** Byte after it, in the decompressed file: where reading can go on. */
	readonly end: number;
	/** Line after it. */
	readonly nextLine: number;
	readonly text: string | null;
	/** Why there is no text. */
	readonly bad: 'record-too-long' | 'not-utf8' | null;
};

export type RecordStart = { readonly offset: number; readonly line: number };

/** The longest row of the dumps is a product with its whole history: about 200 KB. */
export const MAX_RECORD = 4 * 1024 * 1024;
const NEWLINE = 0x0a;
const QUOTE = 0x22;

/**
 * Splits bytes into records. In a `quoted` file a newline ends a record only outside of quotes. A record over the cap is
 * reported, its bytes are let go, and reading goes on at the next line: a quote that is never closed costs no more.
 */
export async function* splitRecords(
	input: AsyncIterable<Uint8Array>,
	quoted: boolean,
	{ offset, line }: RecordStart,
	cap: number = MAX_RECORD,
): AsyncGenerator<readonly RawRecord[]> {
	const open = new OpenRecord(quoted, offset, line, cap);
	for await (const chunk of input) {
		const records: RawRecord[] = [];
		let from = 0;
		for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
			records.push(...open.add(chunk.subarray(from, at + 1), true));
			from = at + 1;
		}
		open.add(chunk.subarray(from), false);
		if (records.length > 0) yield records;
	}
	yield open.close();
}

class OpenRecord {
	readonly #quoted: boolean;
	readonly #cap: number;
	readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
	#parts: Uint8Array[] = [];
	#size = 0;
	#inQuotes = false;
	#offset: number;
	#begin: number;
	#line: number;

	constructor(quoted: boolean, offset: number, line: number, cap: number) {
		this.#quoted = quoted;
		this.#cap = cap;
		this.#offset = offset;
		this.#begin = line;
		this.#line = line;
	}

	/** Takes a piece of a line, up to its newline where it `ends` there; answers the record that is whole now. */
	add(piece: Uint8Array, ends: boolean): readonly RawRecord[] {
		this.#offset += piece.length;
		this.#size += piece.length;
		if (this.#size <= this.#cap) this.#parts.push(piece);
		if (this.#quoted) this.#inQuotes = oddQuotes(piece) !== this.#inQuotes;
		if (!ends) return [];
		this.#line += 1;
		return this.#inQuotes && this.#size <= this.#cap ? [] : this.close();
	}

	/** The record that ends here: none if it is blank. */
	close(): readonly RawRecord[] {
		const { text, bad } = this.#size > this.#cap ? TOO_LONG : this.#decode();
		const record = { line: this.#begin, end: this.#offset, nextLine: this.#line, text, bad };
		this.#parts = [];
		this.#size = 0;
		this.#inQuotes = false;
		this.#begin = this.#line;
		return text?.trim() === '' ? [] : [record];
	}

	#decode(): Pick<RawRecord, 'text' | 'bad'> {
		const [only = new Uint8Array()] = this.#parts;
		const bytes = this.#parts.length > 1 ? Buffer.concat(this.#parts) : only;
		try {
			return { text: this.#utf8.decode(bytes).replace(/\r?\n$/, ''), bad: null };
		} catch {
			// The only thing a fatal decoder throws for: bytes that are no UTF-8.
			return { text: null, bad: 'not-utf8' };
		}
	}
}

const TOO_LONG = { text: null, bad: 'record-too-long' } as const;

function oddQuotes(piece: Uint8Array): boolean {
	let odd = false;
	for (let at = piece.indexOf(QUOTE); at !== -1; at = piece.indexOf(QUOTE, at + 1)) odd = !odd;
	return odd;
}

/** The cells of a record; in a quoted file a doubled quote stands for one. */
export function splitCells(text: string, delimiter: string, quoted: boolean): readonly string[] {
	if (!quoted || !text.includes('"')) return text.split(delimiter);
	const cells: string[] = [];
	let cell = '';
	let inQuotes = false;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text.charAt(at);
		if (letter === '"' && inQuotes && text.charAt(at + 1) === '"') {
			cell += letter;
			at += 1;
		} else if (letter === '"') inQuotes = !inQuotes;
		else if (letter === delimiter && !inQuotes) {
			cells.push(cell);
			cell = '';
		} else cell += letter;
	}
	return [...cells, cell];
}
