#!/usr/bin/env node
/**
 * Writes the tables of src/vet and src/plan/clinic from data/usage, data/fragrance, data/law, data/instead and data/clinic.
 *
 *   node tools/generate-vet.mjs            writes them
 *   node tools/generate-vet.mjs --check    exit 1 where one is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { tsvRows } from './tsv-rows.mjs';

const ROOT = new URL('..', import.meta.url);

async function ruleTable() {
	const rows = await tsvRows('usage/rules.tsv');
	const lines = rows.map(({ id, topic, severity, confidence, source, status, date }) =>
		row(id, [topic, severity, confidence, status, source, date]),
	);
	return `/** Rules of use: topic, severity, confidence, status, source, date. Made from data/usage/rules.tsv by tools/generate-vet.mjs. */
export const RULE_ROWS = {
${lines.join('\n')}
} as const;
`;
}

const WIDTH = 100;
const INDENT = 2;

/** As the formatter lays it: on a line where it fits, else a cell a line. */
function row(id, cells) {
	const written = cells.map((cell) => `'${cell}'`);
	const line = `'${id}': [${written.join(', ')}],`;
	if (line.length + INDENT <= WIDTH) return `\t${line}`;
	return `\t'${id}': [\n${written.map((cell) => `\t\t${cell},\n`).join('')}\t],`;
}

async function sourceTable() {
	const tables = await Promise.all(
		[
			'usage/sources.tsv',
			'fragrance/sources.tsv',
			'law/sources.tsv',
			'instead/sources.tsv',
			'clinic/sources.tsv',
		].map(tsvRows),
	);
	const lines = tables
		.flat()
		.map(({ id, title, url, date, status }) => [id, title, url, date, status].join('\t'));
	return `/** Titles and links of the sources that rules name, a line each, cells parted by tabs. Made from data/{usage,fragrance,law,instead,clinic}/sources.tsv by tools/generate-vet.mjs. */
export const SOURCE_ROWS = \`
${lines.join('\n').replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}
\`;
`;
}

async function fragranceTable() {
	const rows = await tsvRows('fragrance/allergens.tsv');
	const lines = rows.map(({ entry, group, name, listed, note, source, status, date }) =>
		[entry, group, name, listed, note, source, status, date].join('\t'),
	);
	return `/** Printed names of fragrance allergens: entry, group, name, listed, note, source, status, date. Made from data/fragrance/allergens.tsv by tools/generate-vet.mjs. */
export const FRAGRANCE_ROWS = \`
${lines.join('\n')}
\`;
`;
}

async function lawTable() {
	const rows = await tsvRows('law/rules.tsv');
	const lines = rows.map(({ id, market, human, animal, plant, bacteria, source, status, date }) =>
		[id, market, human, animal, plant, bacteria, source, status, date].join('\t'),
	);
	return `/** What rules say by market and origin: id, market, human, animal, plant, bacteria, source, status, date. Made from data/law/rules.tsv by tools/generate-vet.mjs. */
export const LAW_ROWS = \`
${lines.join('\n')}
\`;
`;
}

async function insteadTable() {
	const rows = await tsvRows('instead/options.tsv');
	const lines = rows.map(({ id, wish, made, evidence, source, status, date }) =>
		[id, wish, made, evidence, source, status, date].join('\t'),
	);
	return `/** What may serve the same wish: id, wish, made, evidence, source, status, date. Made from data/instead/options.tsv by tools/generate-vet.mjs. */
export const INSTEAD_ROWS = \`
${lines.join('\n')}
\`;
`;
}

async function tagTable() {
	const rows = await tsvRows('usage/ingredient-tags.tsv');
	const lines = rows.map(({ match, how, tags }) => [match, how, tags].join('\t'));
	return `/** What an ingredient means for the plan: name, how it is matched, tags. Made from data/usage/ingredient-tags.tsv by tools/generate-vet.mjs. */
export const TAG_ROWS = \`
${lines.join('\n')}
\`;
`;
}

async function controlTable() {
	const rows = await tsvRows('clinic/controls.tsv');
	const lines = rows.map((cells) => Object.values(cells).join('\t'));
	return `/** What either side of a trial got: id, procedures, people, control low and high, treated low and high, unit, measure, source, status, date. Made from data/clinic/controls.tsv by tools/generate-vet.mjs. */
export const CONTROL_ROWS = \`
${lines.join('\n')}
\`;
`;
}

const MADE = {
	'vet/instead-table.ts': insteadTable,
	'vet/law-table.ts': lawTable,
	'vet/tag-table.ts': tagTable,
	'vet/rule-table.ts': ruleTable,
	'vet/source-table.ts': sourceTable,
	'vet/fragrance-table.ts': fragranceTable,
	'plan/clinic/control-table.ts': controlTable,
};
for (const [file, make] of Object.entries(MADE)) {
	const target = new URL(`src/${file}`, ROOT);
	const text = await make();
	if ((await readFile(target, 'utf8').catch(() => null)) === text) continue;
	if (process.argv.includes('--check')) {
		console.error(`src/${file} is stale. Run: node tools/generate-vet.mjs`);
		process.exitCode = 1;
	} else await writeFile(target, text);
}
