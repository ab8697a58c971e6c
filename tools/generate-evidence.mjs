#!/usr/bin/env node
/**
 * Writes the tables of src/weigh from data/evidence.
 *
 *   node tools/generate-evidence.mjs            writes them
 *   node tools/generate-evidence.mjs --check    exit 1 where one is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';

const ROOT = new URL('..', import.meta.url);

/** Each table under data/evidence, and the file of src/weigh that carries it. */
const MADE = {
	'studies.tsv': ['ledger/study-table.ts', 'STUDY_ROWS'],
	'outcomes.tsv': ['ledger/outcome-table.ts', 'OUTCOME_ROWS'],
	'claims.tsv': ['claim/claim-table.ts', 'CLAIM_ROWS'],
};

for (const [table, [file, name]] of Object.entries(MADE)) {
	const target = new URL(`src/weigh/${file}`, ROOT);
	const rows = await readFile(new URL(`data/evidence/${table}`, ROOT), 'utf8');
	const escaped = rows
		.trimEnd()
		.replaceAll('\\', '\\\\')
		.replaceAll('`', '\\`')
		.replaceAll('${', '\\${');
	const text = `/** Rows of data/evidence/${table}, its header first. Made by tools/generate-evidence.mjs. */
export const ${name} = \`${escaped}\`;
`;
	if ((await readFile(target, 'utf8').catch(() => null)) === text) continue;
	if (process.argv.includes('--check')) {
		console.error(`src/weigh/${file} is stale. Run: node tools/generate-evidence.mjs`);
		process.exitCode = 1;
	} else await writeFile(target, text);
}
