/** Packs the tables of `data/inci` into the one file that phones and processes open. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FACT_TABLES, type VocabularyFacts } from '../vocabulary-facts.ts';

type Row = Readonly<Record<string, string>>;

/** Rows of a TSV file with a header line, by column name. */
async function readTable(folder: string, file: string): Promise<Row[]> {
	const text = await readFile(join(folder, file), 'utf8');
	const [header = '', ...lines] = text.replace(/\n$/u, '').split('\n');
	const columns = header.split('\t');
	return lines.map((line, at) => {
		const cells = line.split('\t');
		if (cells.length !== columns.length)
			throw new Error(`${file}:${at + 2}: ${cells.length} cells, the header has ${columns.length}`);
		return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
	});
}

const pack = (rows: readonly Row[], columns: readonly string[]) =>
	rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).join('\n');

/** Reads `dataFolder/inci` and answers the packed facts. @throws Error with file and line where a table is malformed. */
export async function compileFacts(dataFolder: string): Promise<VocabularyFacts> {
	const folder = join(dataFolder, 'inci');
	const read = (file: string) => readTable(folder, file);
	const [vocabulary, extra, aliases, organisms, cjk, words, chemical, vesicles, markers] =
		await Promise.all(
			[
				'vocabulary',
				'extra-names',
				'aliases',
				'organisms',
				'organisms-cjk',
				'words',
				'chemical-words',
				'names-vesicle',
				'order-markers',
			].map((file) => read(`${file}.tsv`)),
		);
	const names = [
		...new Set([...(vocabulary ?? []), ...(extra ?? [])].map((row) => row['name'] ?? '')),
	];
	const tables = {
		names: names.join('\n'),
		aliases: packAliases(aliases ?? [], names),
		organisms: pack(organisms ?? [], ['latin', 'common', 'kingdom']),
		organismsCjk: pack(cjk ?? [], ['name', 'latin', 'kingdom']),
		words: pack(words ?? [], ['word', 'class']),
		chemicalWords: pack(chemical ?? [], ['word', 'place']),
		vesicles: pack((vesicles ?? []).map(withList), [
			'name',
			'verdict',
			'kind',
			'kingdom',
			'source_detail',
			'form',
			'list',
		]),
		markers: pack((markers ?? []).map(withBasis), ['name', 'percent', 'basis']),
	};
	const date = newest([...(extra ?? []), ...(markers ?? [])]);
	const hash = createHash('sha256');
	for (const table of FACT_TABLES) hash.update(tables[table]).update('\0');
	return { version: `${date}.${hash.digest('hex').slice(0, 8)}`, date, ...tables };
}

function packAliases(rows: readonly Row[], names: readonly string[]): string {
	const numbers = new Map(names.map((name, at) => [name, at]));
	return rows
		.map((row) => {
			const number = numbers.get(row['name'] ?? '');
			if (number === undefined)
				throw new Error(
					`aliases.tsv: "${row['alias']}" stands for "${row['name']}", which no table holds`,
				);
			return `${row['alias']}\t${number}`;
		})
		.join('\n');
}

function withList(row: Row): Row {
	const source = row['source'] ?? '';
	const list = /kcia|korean list/iu.test(`${source} ${row['rule_note'] ?? ''}`)
		? 'kcia'
		: /cosing/iu.test(source)
			? 'cosing'
			: 'other';
	return { ...row, list };
}

function withBasis(row: Row): Row {
	return { ...row, basis: row['status'] === 'unconfirmed' ? 'use' : 'limit' };
}

function newest(rows: readonly Row[]): string {
	return rows
		.map((row) => row['date'] ?? '')
		.reduce((last, date) => (date > last ? date : last), '');
}
