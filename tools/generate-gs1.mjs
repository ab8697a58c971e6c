#!/usr/bin/env node
/**
 * Writes src/kit/gs1/ai-table.ts from data/gs1/*.tsv: what the GS1 syntax dictionary says, packed for a phone.
 *
 *   node tools/generate-gs1.mjs            writes it
 *   node tools/generate-gs1.mjs --check    exit 1 and its name if it is stale
 */
import { readFile, writeFile } from 'node:fs/promises';

const ROOT = new URL('..', import.meta.url);
const PATH = 'src/kit/gs1/ai-table.ts';

async function rowsOf(name) {
	const text = await readFile(new URL(`data/gs1/${name}.tsv`, ROOT), 'utf8');
	const [head, ...lines] = text.trimEnd().split('\n');
	const names = head.split('\t');
	return lines.map((line) => {
		const cells = line.split('\t');
		return Object.fromEntries(names.map((column, at) => [column, cells[at] ?? '']));
	});
}

const isYes = (cell) => cell === 'yes';
const flagsOf = (row) =>
	[
		isYes(row.separator) ? '' : 'f',
		isYes(row.attribute) ? 'a' : '',
		isYes(row.primary) ? 'k' : '',
	].join('');

function tableText(identifiers, lists, codes) {
	const rows = identifiers.map((row) =>
		[row.ai, flagsOf(row), row.format, row.excludes, row.requires, row.qualifiers].join(';'),
	);
	return `/** Application identifiers and code lists of GS1. Made from data/gs1 by tools/generate-gs1.mjs. */

/** ai; f fixed length, a attribute of a link, k primary key; format; excludes; requires; qualifiers of the key. */
export const AI_ROWS: readonly string[] = [
${rows.map((row) => `\t'${row}',`).join('\n')}
];

/** Codes of each list, a blank between two. */
export const CODE_LISTS = {
${lists.map((row) => `\t${row.list}:\n\t\t'${row.codes}',`).join('\n')}
} as const;

/** Code of a run of identifiers in a compressed address, and the run, a blank between two. */
export const COMPRESSION_ROWS: readonly string[] = [
${codes.map((row) => `\t'${row.code} ${row.identifiers}',`).join('\n')}
];
`;
}

const text = tableText(
	await rowsOf('application-identifiers'),
	await rowsOf('code-lists'),
	await rowsOf('compression-codes'),
);
const file = new URL(PATH, ROOT);
if (process.argv.includes('--check')) {
	if (text !== (await readFile(file, 'utf8').catch(() => ''))) {
		console.error(`${PATH} is stale. Run: node tools/generate-gs1.mjs`);
		process.exitCode = 1;
	}
} else await writeFile(file, text);
