/** One import: record after record into vocabulary or catalogue, with a checkpoint after each batch. */
import type { Clock } from '../../host/clock.ts';
import type { CatalogueItem, CatalogueSink } from './catalogue.ts';
import { type BadRow, type ImportedName, nameOfCosing, type Row } from './cosing-row.ts';
import { addToDraft, extraNamesFile, nameKey, publishDraft } from './extra-names.ts';
import { type Checkpoint, draftOf, readCheckpoint, writeCheckpoint } from './import-checkpoint.ts';
import { columnsOf, type ImportFile, type ImportShape } from './import-file.ts';
import { productOfJson, productOfRow } from './obf-row.ts';
import { type RawRecord, splitCells, splitRecords } from './record.ts';

export type ImportParts = {
	readonly data: string;
	readonly file: ImportFile & { readonly shape: ImportShape };
	readonly clock: Clock;
	/** Where products go; asked for only when the file holds products. */
	readonly sink: () => Promise<Pick<CatalogueSink, 'putProducts'>>;
	/** Names that the product knows already, folded; asked for only when the file holds names. */
	readonly knownNames: () => Promise<ReadonlySet<string>>;
	readonly onBad: (bad: BadRecord) => void;
	/** Share of the file that was read, from 0 to 1. */
	readonly onProgress: (share: number, checkpoint: Checkpoint) => void;
};

export type BadRecord = {
	readonly line: number;
	readonly code: BadRow | NonNullable<RawRecord['bad']>;
};

export type ImportAnswer = { readonly checkpoint: Checkpoint; readonly resumed: boolean };

/** Rows of a batch: what a run that is cut short does again at most. */
const BATCH = 500;

/** Imports a file, from its beginning or from where an earlier run of the same file stopped. */
export async function runImport(parts: ImportParts): Promise<ImportAnswer> {
	const { data, file } = parts;
	const before = await readCheckpoint(data, file.fingerprint);
	const begin = before ?? emptyCheckpoint(parts);
	if (begin.done) return { checkpoint: begin, resumed: false };
	const last = await new ImportRun(parts, begin).read();
	if (file.shape.kind === 'cosing') {
		await publishDraft(draftOf(data, file.fingerprint), extraNamesFile(data));
	}
	const checkpoint = { ...last, done: true, at: parts.clock.now().toISOString() };
	await writeCheckpoint(data, checkpoint);
	return { checkpoint, resumed: begin.offset > 0 };
}

function emptyCheckpoint({ file, clock }: ImportParts): Checkpoint {
	return {
		fingerprint: file.fingerprint,
		file: file.path,
		kind: file.shape.kind,
		offset: 0,
		line: 1,
		columns: null,
		rows: 0,
		taken: 0,
		bad: 0,
		namesBytes: 0,
		done: false,
		at: clock.now().toISOString(),
	};
}

class ImportRun {
	readonly #parts: ImportParts;
	#at: Checkpoint;
	#names: ImportedName[] = [];
	#items: CatalogueItem[] = [];
	#waiting = 0;

	constructor(parts: ImportParts, begin: Checkpoint) {
		this.#parts = parts;
		this.#at = begin;
	}

	async read(): Promise<Checkpoint> {
		const { file } = this.#parts;
		let bytes = 0;
		const input = file.read(this.#at.offset, (more) => {
			bytes += more;
		});
		const skipped = file.gzip ? 0 : this.#at.offset;
		for await (const records of splitRecords(input, file.shape.quoted, this.#at)) {
			for (const record of records) {
				this.#take(record);
				if (this.#waiting >= BATCH) {
					await this.#keep();
					this.#parts.onProgress(Math.min(1, (skipped + bytes) / file.size), this.#at);
				}
			}
		}
		await this.#keep();
		this.#parts.onProgress(1, this.#at);
		return this.#at;
	}

	#take(record: RawRecord): void {
		this.#at = { ...this.#at, offset: record.end, line: record.nextLine };
		if (record.text === null) this.#reject(record.line, record.bad ?? 'not-utf8');
		else this.#takeText(record.line, record.text);
	}

	#takeText(line: number, text: string): void {
		const { file, clock } = this.#parts;
		const { shape } = file;
		const today = clock.now();
		if (shape.kind === 'obf-lines') this.#takeProduct(line, productOfJson(text, today));
		else if (this.#at.columns === null) this.#takeHeader(text, shape.delimiter, shape.kind);
		else {
			const row = rowOf(text, this.#at.columns, shape);
			if (typeof row === 'string') this.#reject(line, row);
			else if (shape.kind === 'cosing') this.#takeName(line, nameOfCosing(row));
			else this.#takeProduct(line, productOfRow(row, today));
		}
	}

	/** What stands above the header is a note of whoever made the file, and no row. */
	#takeHeader(text: string, delimiter: string, kind: 'cosing' | 'obf-table'): void {
		const columns = columnsOf(text, delimiter);
		const isHeader = columns.includes(kind === 'cosing' ? 'inci name' : 'code');
		if (isHeader) this.#at = { ...this.#at, columns: [...columns] };
	}

	#takeName(line: number, name: ImportedName | BadRow): void {
		if (typeof name === 'string') this.#reject(line, name);
		else {
			this.#names.push(name);
			this.#count({ rows: this.#at.rows + 1 });
		}
	}

	#takeProduct(line: number, item: CatalogueItem | BadRow): void {
		if (typeof item === 'string') this.#reject(line, item);
		else {
			this.#items.push(item);
			this.#count({ rows: this.#at.rows + 1 });
		}
	}

	#reject(line: number, code: BadRecord['code']): void {
		this.#parts.onBad({ line, code });
		this.#count({ rows: this.#at.rows + 1, bad: this.#at.bad + 1 });
	}

	#count(changes: Pick<Checkpoint, 'rows'> & Partial<Checkpoint>): void {
		this.#waiting += 1;
		this.#at = { ...this.#at, ...changes };
	}

	/** First what was read, then how far: cut short in between, a batch is done again, which changes nothing. */
	async #keep(): Promise<void> {
		const { data, file, clock, sink, knownNames } = this.#parts;
		let { namesBytes, taken } = this.#at;
		if (file.shape.kind === 'cosing') {
			const known = await knownNames();
			const fresh = this.#names.filter(({ name }) => !known.has(nameKey(name)));
			namesBytes = await addToDraft(draftOf(data, file.fingerprint), namesBytes, fresh);
			taken += fresh.length;
		}
		if (this.#items.length > 0) {
			taken += await (await sink()).putProducts('open-beauty-facts', withoutTwins(this.#items));
		}
		this.#names = [];
		this.#items = [];
		this.#waiting = 0;
		this.#at = { ...this.#at, namesBytes, taken, at: clock.now().toISOString() };
		await writeCheckpoint(data, this.#at);
	}
}

/** A dump may hold a product twice; one statement may not. The later row stands. */
function withoutTwins(items: readonly CatalogueItem[]): readonly CatalogueItem[] {
	return [...new Map(items.map((item) => [item.id, item])).values()];
}

function rowOf(
	text: string,
	columns: readonly string[],
	shape: Exclude<ImportShape, { readonly kind: 'obf-lines' }>,
): Row | BadRow {
	const cells = splitCells(text, shape.delimiter, shape.quoted);
	// Spreadsheets drop empty cells at the end of a row; more cells than columns mean that the row is torn.
	if (cells.length > columns.length || cells.length < 2) return 'cells-wrong';
	return new Map(columns.map((column, at) => [column, cells[at] ?? '']));
}
