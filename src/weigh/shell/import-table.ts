/** A table of trials, row by row: columns are known by the names in its first row. */
import { type Parser, parse } from 'csv-parse';
import { recordOfIctrp } from '../index.ts';
import { checked, type ImportPart, MOST_RECORD, Refused } from './import-part.ts';

type Row = { readonly cells: readonly string[]; readonly line: number };

/** Every trial of a table whose cells are parted by this sign. */
export async function* fromTable(
	chunks: AsyncIterable<string>,
	delimiter: string,
): AsyncGenerator<ImportPart> {
	let names: readonly string[] | null = null;
	for await (const { cells, line } of rowsOf(chunks, delimiter)) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		if (names === null) {
			names = cells;
			continue;
		}
		const named = names.map((name, at) => [name, cells[at] ?? ''] as const);
		yield checked(recordOfIctrp(named), { kind: 'line', no: line });
	}
}

/** Rows are taken out of each piece before the next is put in, so that none waits. */
async function* rowsOf(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
	const rows: Row[] = [];
	const parser = openParser(delimiter, rows);
	try {
		for await (const chunk of chunks) {
			await written(parser, chunk);
			yield* rows.splice(0);
		}
		await written(parser, null);
		yield* rows;
	} catch (cause) {
		yield* rows;
		throw refusalOf(cause);
	} finally {
		parser.destroy();
	}
}

function openParser(delimiter: string, rows: Row[]): Parser {
	let line = 1;
	const parser = parse({
		delimiter,
		relax_column_count: true,
		max_record_size: MOST_RECORD,
		on_record: (cells: readonly string[], { lines }) => {
			rows.push({ cells, line });
			line = lines + 1;
			return null;
		},
	});
	// Each write says its failure; without a listener it would end the process.
	parser.on('error', () => undefined);
	return parser.resume();
}

const written = (parser: Parser, chunk: string | null): Promise<void> =>
	new Promise((resolve, reject) => {
		const done = (cause?: Error | null): void => (cause ? reject(cause) : resolve());
		if (chunk === null) parser.once('error', done).end(done);
		else parser.write(chunk, done);
	});

function refusalOf(cause: unknown): unknown {
	if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('CSV_')))
		return cause;
	const isLarge = cause.code === 'CSV_MAX_RECORD_SIZE';
	return new Refused(isLarge ? 'record-too-large' : 'csv-broken', { cause });
}
