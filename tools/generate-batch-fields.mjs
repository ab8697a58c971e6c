#!/usr/bin/env node
/**
 * Writes src/verify/batch/field-table.ts from data/batch/fields.tsv.
 *
 *   node tools/generate-batch-fields.mjs            writes it
 *   node tools/generate-batch-fields.mjs --check    exit 1 where it is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { tsvRows } from './tsv-rows.mjs';

const ROOT = new URL('..', import.meta.url);
const TARGET = new URL('src/verify/batch/field-table.ts', ROOT);
const NUMBERS = ['least', 'most', 'low', 'high', 'spread'];

const rows = await tsvRows('batch/fields.tsv');

const word = (text) => `'${text.replaceAll("'", "\\'")}'`;

/** What a cell leaves open is not written at all: the table travels to phones. */
function fieldLines(row) {
	const { id, unit, required, only, dated } = row;
	const written = [
		`required: ${word(required)}`,
		...(unit === '' ? [] : [`unit: ${word(unit)}`]),
		...(only === '' ? [] : [`only: [${only.split(' ').map(word).join(', ')}]`]),
		...(dated === 'lot' ? ['isOfLot: true'] : []),
		...NUMBERS.filter((name) => row[name] !== '').map((name) => `${name}: ${Number(row[name])}`),
	];
	const line = `\t${id}: { ${written.join(', ')} },`;
	return line.length + 3 <= 100
		? line
		: `\t${id}: {\n${written.map((one) => `\t\t${one},`).join('\n')}\n\t},`;
}

const text = `/** What is known of each field of a report. Made from data/batch/fields.tsv by tools/generate-batch-fields.mjs. */
import type { BatchField } from './field-kind.ts';

export const BATCH_FIELDS: Readonly<Record<string, BatchField>> = {
${rows.map(fieldLines).join('\n')}
};
`;

const known = await readFile(TARGET, 'utf8').catch(() => null);
if (known !== text) {
	if (process.argv.includes('--check')) {
		console.error(
			'src/verify/batch/field-table.ts is stale. Run: node tools/generate-batch-fields.mjs',
		);
		process.exitCode = 1;
	} else await writeFile(TARGET, text);
}
