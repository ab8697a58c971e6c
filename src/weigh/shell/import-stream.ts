/** Files of records, streamed: what each is is seen by its first signs, and no more than a record is held at a time. */
import { open } from 'node:fs/promises';
import { bibtexReader, delimiterOf, risReader } from '../index.ts';
import { peek, unpacked } from './import-bytes.ts';
import { fromJson } from './import-json.ts';
import { type ImportPart, type ImportRefusal, Refused } from './import-part.ts';
import { fromReferences } from './import-references.ts';
import { fromTable } from './import-table.ts';
import { decoded } from './import-text.ts';
import { fromXml } from './import-xml.ts';

/** Characters in which the first row of a table has to end. */
const HEAD = 8192;

/** Every record of a file, in order; a refusal is the last part. Rejects where it cannot be opened. */
export async function* importFile(path: string): AsyncGenerator<ImportPart> {
	const file = await open(path);
	const bytes = file.createReadStream();
	try {
		yield* importBytes(readable(bytes));
	} finally {
		bytes.destroy();
	}
}

async function* readable(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* bytes;
	} catch (cause) {
		throw new Refused('read-failed', { cause });
	}
}

/** As `importFile`, of any stream of bytes. */
export async function* importBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ImportPart> {
	let isEmpty = true;
	try {
		for await (const part of partsOf(decoded(unpacked(bytes)))) {
			if (part.kind === 'record' || (part.kind === 'quarantined' && part.why !== 'not-a-record'))
				isEmpty = false;
			yield part;
		}
	} catch (cause) {
		yield { kind: 'refused', code: refusalOf(cause) };
		return;
	}
	if (isEmpty) yield { kind: 'refused', code: 'nothing-read' };
}

/** A fault of the file is said as such; a fault of ours goes on. */
function refusalOf(cause: unknown): ImportRefusal {
	if (cause instanceof Refused) return cause.code;
	throw cause;
}

async function* partsOf(text: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	const { parts, all } = await peek(text, HEAD);
	yield* readerOf(parts.join('').trimStart())(all);
}

type Reader = (chunks: AsyncIterable<string>) => AsyncGenerator<ImportPart>;

function readerOf(head: string): Reader {
	if (head === '') throw new Refused('nothing-read');
	if (/^<(?:!doctype\s+)?html\b/i.test(head)) throw new Refused('format-unknown');
	if (head.startsWith('<')) return fromXml;
	if (head.startsWith('{') || head.startsWith('[')) return fromJson;
	const delimiter = delimiterOf(head.split(/[\r\n]/, 1)[0] ?? '');
	if (delimiter !== null) return (chunks) => fromTable(chunks, delimiter);
	if (/^TY {2}- /m.test(head)) return (chunks) => fromReferences(chunks, risReader());
	if (/^\s*@\w+\s*\{/m.test(head)) return (chunks) => fromReferences(chunks, bibtexReader());
	throw new Refused('format-unknown');
}
