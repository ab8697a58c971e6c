#!/usr/bin/env node
/**
 * Writes src/verify/page/limit-table.ts from data/batch/limits.tsv and data/batch/limit-sources.tsv.
 *
 *   node tools/generate-batch.mjs            writes it
 *   node tools/generate-batch.mjs --check    exit 1 where it is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { tsvRows } from './tsv-rows.mjs';

const ROOT = new URL('..', import.meta.url);
const TARGET = new URL('src/verify/page/limit-table.ts', ROOT);
const WIDTH = 100;

const rowsOf = (file) => tsvRows(`batch/${file}`);

const number = (cell) => (cell === '' ? 'null' : String(Number(cell)));
const word = (cell) => (cell === '' ? 'null' : `'${cell.replaceAll("'", "\\'")}'`);

function limitLine({ field, kind, least, most, exclusive, unit, text, source }) {
	const cells = {
		kind: word(kind),
		least: number(least),
		most: number(most),
		isExclusive: String(exclusive === 'yes'),
		unit: word(unit),
		text: word(text),
		source: word(source),
	};
	const written = Object.entries(cells).map(([name, cell]) => `\t\t${name}: ${cell},`);
	return [`\t${field}: {`, ...written, '\t},'].join('\n');
}

function sourceLine({ id, title, url, date, status }) {
	const cells = { id, title, url, date, status };
	const written = Object.entries(cells).map(([name, cell]) => laid(name, word(cell)));
	return ['\t{', ...written, '\t},'].join('\n');
}

/** As the formatter lays it: a value that is too long stands under its name. */
function laid(name, cell) {
	const line = `\t\t${name}: ${cell},`;
	const columns = line.length - 2 + 4;
	return columns > WIDTH && name.length > 4 ? `\t\t${name}:\n\t\t\t${cell},` : line;
}

async function table() {
	const [limits, sources] = await Promise.all([rowsOf('limits.tsv'), rowsOf('limit-sources.tsv')]);
	return `/** What values are held against. Made from data/batch/limits.tsv and limit-sources.tsv by tools/generate-batch.mjs. */
import type { Limit, LimitSource } from './limit-figure.ts';

export const LIMITS: Readonly<Record<string, Limit>> = {
${limits.map(limitLine).join('\n')}
};

export const LIMIT_SOURCES: readonly LimitSource[] = [
${sources.map(sourceLine).join('\n')}
];
`;
}

const text = await table();
const known = await readFile(TARGET, 'utf8').catch(() => null);
if (known !== text) {
	if (process.argv.includes('--check')) {
		console.error('src/verify/page/limit-table.ts is stale. Run: node tools/generate-batch.mjs');
		process.exitCode = 1;
	} else await writeFile(TARGET, text);
}
