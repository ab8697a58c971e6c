#!/usr/bin/env node
/**
 * Writes src/plan/triage/emergency-table.ts from data/usage/emergency.tsv.
 *
 *   node tools/generate-emergency.mjs            writes it
 *   node tools/generate-emergency.mjs --check    exit 1 where it is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { tsvRows } from './tsv-rows.mjs';

const PATH = 'src/plan/triage/emergency-table.ts';
const TARGET = new URL(`../${PATH}`, import.meta.url);

const rows = await tsvRows('usage/emergency.tsv');
const lines = rows.map(
	({ region, number, source, status, date }) =>
		`\t${region}: ['${number}', '${source}', '${status}', '${date}'],`,
);
const text = `/** Emergency numbers by region: number, source, status, date. Made from data/usage/emergency.tsv by tools/generate-emergency.mjs. */
export const EMERGENCY_ROWS = {
${lines.join('\n')}
} as const;
`;

const isFresh = (await readFile(TARGET, 'utf8').catch(() => null)) === text;
if (!isFresh && process.argv.includes('--check')) {
	console.error(`${PATH} is stale. Run: node tools/generate-emergency.mjs`);
	process.exitCode = 1;
} else if (!isFresh) await writeFile(TARGET, text);
