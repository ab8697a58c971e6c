/** A file to import: opened at any place, gzip or not, and recognised by its first bytes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { COSING_COLUMNS } from './cosing-row.ts';
import { OBF_COLUMNS } from './obf-row.ts';
import { splitCells, splitRecords } from './record.ts';

export type ImportShape =
	| { readonly kind: 'cosing'; readonly delimiter: string; readonly quoted: true }
	| { readonly kind: 'obf-table'; readonly delimiter: string; readonly quoted: boolean }
	| { readonly kind: 'obf-lines'; readonly quoted: false };

export type ImportFile = {
	readonly path: string;
	readonly size: number;
	readonly gzip: boolean;
	/** The same for the same content: what a checkpoint belongs to. */
	readonly fingerprint: string;
	/** Null where nothing we know looks like this. */
	readonly shape: ImportShape | null;
	/** Bytes of the decompressed file from an offset on; tells how many bytes of the file itself were read. */
	readonly read: (offset: number, seen: (bytes: number) => void) => AsyncIterable<Uint8Array>;
};

const HEAD = 64 * 1024;
/** Notes stand above the header of the CosIng export. */
const HEADER_WITHIN = 40;

/** Looks at a file. @throws Error of the file system when it is not there. */
export async function openImportFile(path: string): Promise<ImportFile> {
	const { size } = await stat(path);
	const head = await readHead(path);
	const gzip = head[0] === 0x1f && head[1] === 0x8b;
	const fingerprint = createHash('sha256').update(head).update(String(size)).digest('hex');
	const read: ImportFile['read'] = (offset, seen) => readFrom(path, gzip, offset, seen);
	const shape = await shapeOf(read(0, () => undefined));
	return { path, size, gzip, fingerprint: fingerprint.slice(0, 32), shape, read };
}

async function readHead(path: string): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

async function* readFrom(
	path: string,
	gzip: boolean,
	offset: number,
	seen: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
	// Into a compressed file there is no short way: it is decompressed up to the place, which is quick.
	const raw = createReadStream(path, gzip ? {} : { start: offset });
	let skip = gzip ? offset : 0;
	raw.on('data', (chunk) => seen(chunk.length));
	const bytes: AsyncIterable<Uint8Array> = gzip ? raw.pipe(createGunzip()) : raw;
	// A stream that breaks must break whoever reads what comes out of it.
	raw.on('error', (error) => gzip && raw.destroy(error));
	try {
		for await (const chunk of bytes) {
			if (skip >= chunk.length) skip -= chunk.length;
			else {
				yield chunk.subarray(skip);
				skip = 0;
			}
		}
	} finally {
		raw.destroy();
	}
}

async function shapeOf(bytes: AsyncIterable<Uint8Array>): Promise<ImportShape | null> {
	let looked = 0;
	for await (const records of splitRecords(bytes, false, { offset: 0, line: 1 })) {
		for (const { text } of records) {
			const shape = text === null ? null : shapeOfLine(text);
			looked += 1;
			if (shape !== null || looked >= HEADER_WITHIN) return shape;
		}
	}
	return null;
}

function shapeOfLine(line: string): ImportShape | null {
	if (line.startsWith('{') && /"code"\s*:/.test(line)) return { kind: 'obf-lines', quoted: false };
	for (const delimiter of [',', ';', '\t']) {
		const columns = columnsOf(line, delimiter);
		if (COSING_COLUMNS.slice(0, 2).every((name) => columns.includes(name))) {
			return { kind: 'cosing', delimiter, quoted: true };
		}
		if (OBF_COLUMNS.every((name) => columns.includes(name))) {
			// The table parted by tabs quotes nothing; a quote in it is an inch sign.
			return { kind: 'obf-table', delimiter, quoted: delimiter !== '\t' };
		}
	}
	return null;
}

/** The names of a header, folded. */
export function columnsOf(line: string, delimiter: string): readonly string[] {
	const bare = line.replace(/^\uFEFF/, '');
	return splitCells(bare, delimiter, true).map((name) => name.trim().toLowerCase());
}
