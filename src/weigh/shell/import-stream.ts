/** Files of records, streamed: what each is is seen by its first signs, and no more than a record is held at a time. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';
import {
	type Imported,
	importedSchema,
	isFindable,
	jatsMapper,
	pubmedMapper,
	recordOfEuropePmc,
	recordOfIctrp,
	recordOfTrial,
	recordsOfBibtex,
	recordsOfRis,
	type XmlMapper,
} from '../index.ts';
import { jsonElements } from './json-elements.ts';

/** Why a file, or the rest of one, cannot be read; words under `weigh.import.<code>`. */
export const IMPORT_REFUSALS = [
	'not-utf8',
	'xml-broken',
	'xml-entities',
	'json-broken',
	'json-cut-off',
	'csv-broken',
	'record-too-large',
	'format-unknown',
	'nothing-read',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

export type ImportPart =
	| { readonly kind: 'record'; readonly record: Imported }
	/** No identifier, or more than a record may hold. */
	| {
			readonly kind: 'quarantined';
			readonly title: string;
			readonly why: 'no-identifier' | 'too-long';
	  }
	| { readonly kind: 'refused'; readonly code: ImportRefusal };

const HEAD = 400;
/** Largest file of references that is read at once, in characters. */
const MOST_REFERENCES = 20_000_000;

/** Every record of a file, in order; a refusal is the last part. */
export async function* importFile(path: string): AsyncGenerator<ImportPart> {
	const raw = createReadStream(path);
	const bytes: AsyncIterable<Uint8Array> = path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
	yield* importBytes(bytes);
}

/** As `importFile`, of any stream of bytes. */
export async function* importBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ImportPart> {
	let count = 0;
	try {
		const { head, chunks } = await peek(decoded(bytes));
		for await (const part of partsOf(head, chunks)) {
			count += part.kind === 'refused' ? 0 : 1;
			yield part;
			if (part.kind === 'refused') return;
		}
	} catch (cause) {
		yield { kind: 'refused', code: refusalOf(cause) };
		return;
	}
	if (count === 0) yield { kind: 'refused', code: 'nothing-read' };
}

class Refused extends Error {
	override readonly name = 'Refused';
	readonly code: ImportRefusal;
	constructor(code: ImportRefusal, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

/** A fault of the file is said as such; a fault of ours goes on. */
function refusalOf(cause: unknown): ImportRefusal {
	if (cause instanceof Refused) return cause.code;
	throw cause;
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
		yield decoder.decode();
	} catch (cause) {
		if (cause instanceof TypeError) throw new Refused('not-utf8', { cause });
		throw cause;
	}
}

type Peeked = { readonly head: string; readonly chunks: AsyncIterable<string> };

async function peek(chunks: AsyncGenerator<string>): Promise<Peeked> {
	let head = '';
	while (head.trimStart().length < HEAD) {
		const { value, done } = await chunks.next();
		if (done === true) break;
		head += value;
	}
	async function* all(): AsyncGenerator<string> {
		yield head;
		yield* chunks;
	}
	return { head: head.trimStart(), chunks: all() };
}

function partsOf(head: string, chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	if (head.startsWith('<')) return fromXml(chunks);
	if (head.startsWith('{') || head.startsWith('[')) return fromJson(chunks);
	if (/^(?:\s*\w+\s*,)+/.test(head) && /trial ?id/i.test(head.split('\n')[0] ?? ''))
		return fromCsv(chunks);
	if (/^TY {2}- /m.test(head)) return fromReferences(chunks, recordsOfRis);
	if (/^@\w+\s*\{/m.test(head)) return fromReferences(chunks, recordsOfBibtex);
	throw new Refused('format-unknown');
}

/** What is handed on: whole, within its caps, and to be found again by anybody. */
function checked(record: Imported): ImportPart {
	const parsed = importedSchema.safeParse(record);
	const title = record.title.slice(0, 200);
	if (!parsed.success) return { kind: 'quarantined', title, why: 'too-long' };
	return isFindable(record.identifiers)
		? { kind: 'record', record: parsed.data }
		: { kind: 'quarantined', title, why: 'no-identifier' };
}

async function* fromXml(chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	const found: Imported[] = [];
	const parser = new SaxesParser();
	let mapper: XmlMapper | null = null;
	parser.on('doctype', (text) => {
		// Entities of a document's own are how a few bytes become many.
		if (text.includes('<!ENTITY')) throw new Refused('xml-entities');
	});
	parser.on('opentag', ({ name, attributes }) => {
		mapper ??=
			name === 'article' ? jatsMapper() : name.startsWith('Pubmed') ? pubmedMapper() : null;
		mapper?.open(name, attributes);
	});
	parser.on('text', (text) => mapper?.text(text));
	parser.on('cdata', (text) => mapper?.text(text));
	parser.on('closetag', ({ name }) => {
		const record = mapper?.close(name) ?? null;
		if (record !== null) found.push(record);
	});
	parser.on('error', (cause) => {
		throw new Refused('xml-broken', { cause });
	});
	for await (const chunk of chunks) {
		try {
			parser.write(chunk);
		} catch (cause) {
			yield* found.splice(0).map(checked);
			throw cause;
		}
		yield* found.splice(0).map(checked);
	}
	parser.close();
	yield* found.splice(0).map(checked);
}

async function* fromJson(chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	for await (const part of jsonElements(chunks)) {
		if (part.kind === 'refused') {
			yield { kind: 'refused', code: part.code };
			return;
		}
		const value = parsed(part.text);
		const record = recordOfTrial(value) ?? recordOfEuropePmc(value);
		if (record !== null) yield checked(record);
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Refused('json-broken', { cause });
	}
}

async function* fromCsv(chunks: AsyncIterable<string>): AsyncGenerator<ImportPart> {
	const rows = parse({
		columns: true,
		bom: true,
		relax_column_count: true,
		max_record_size: 1_000_000,
	});
	const feed = (async () => {
		for await (const chunk of chunks) rows.write(chunk);
		rows.end();
	})();
	// Its failure is the failure of the rows, which are read below.
	feed.catch((cause: unknown) => rows.destroy(cause instanceof Error ? cause : new Error('csv')));
	try {
		for await (const row of rows) {
			const record = recordOfIctrp(row);
			if (record !== null) yield checked(record);
		}
	} catch (cause) {
		if (cause instanceof Refused) throw cause;
		throw new Refused('csv-broken', { cause });
	}
	await feed;
}

async function* fromReferences(
	chunks: AsyncIterable<string>,
	read: (text: string) => Imported[],
): AsyncGenerator<ImportPart> {
	let text = '';
	for await (const chunk of chunks) {
		text += chunk;
		if (text.length > MOST_REFERENCES) throw new Refused('record-too-large');
	}
	yield* read(text).map(checked);
}
