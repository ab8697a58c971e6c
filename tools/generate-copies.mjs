#!/usr/bin/env node
/**
 * Writes src/verify/copies/region-table.ts and chance-table.ts from data/copies/*.tsv.
 *
 *   node tools/generate-copies.mjs            writes them
 *   node tools/generate-copies.mjs --check    exit 1 where one is stale
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { tsvRows } from './tsv-rows.mjs';

const ROOT = new URL('..', import.meta.url);

const rowsOf = (file) => tsvRows(`copies/${file}`);

/** As many cells as go on a line. */
function filled(cells) {
	const lines = [];
	for (const cell of cells) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + cell.length + 1 <= 92)
			lines[lines.length - 1] = `${last} ${cell}`;
		else lines.push(cell);
	}
	return lines.map((line) => `\t${line}`).join('\n');
}

async function regionTable() {
	const [countries, regions] = await Promise.all([rowsOf('countries.tsv'), rowsOf('regions.tsv')]);
	const points = regions.map(
		({ region, latitude, longitude }) => `${region} ${latitude} ${longitude}`,
	);
	const smaller = countries
		.filter(({ country, region }) => country !== region)
		.map(({ country, region }) => `${country} ${region}`);
	return `/** Regions and their countries. Made from data/copies/regions.tsv and countries.tsv by tools/generate-copies.mjs. */

/** Region, latitude and longitude in degrees. */
export const REGION_POINTS = \`
${filled(points.map((point) => `${point};`))}
\`;

/** Countries that are told together, each with its region. */
export const SMALLER_COUNTRIES = \`
${filled(smaller.map((one) => `${one};`))}
\`;
`;
}

async function chanceTable() {
	const rows = await rowsOf('chances.tsv');
	const name = (step) => (step.includes('-') ? `'${step}'` : step);
	const lines = rows
		.filter(({ step }) => step !== 'share')
		.map(
			({ step, honest, local, parcels }) =>
				`\t${name(step)}: { honest: ${honest}, local: ${local}, parcels: ${parcels} },`,
		);
	const share = rows.find(({ step }) => step === 'share');
	return `/** How likely each step of a code is. Made from data/copies/chances.tsv by tools/generate-copies.mjs. */

export const CHANCES = {
${lines.join('\n')}
} as const;

/** How copies are sold. */
export const SHARES = { local: ${share.local}, parcels: ${share.parcels} } as const;
`;
}

const MADE = { 'region-table.ts': regionTable, 'chance-table.ts': chanceTable };
for (const [file, make] of Object.entries(MADE)) {
	const target = new URL(`src/verify/copies/${file}`, ROOT);
	const text = await make();
	if ((await readFile(target, 'utf8').catch(() => null)) === text) continue;
	if (process.argv.includes('--check')) {
		console.error(`src/verify/copies/${file} is stale. Run: node tools/generate-copies.mjs`);
		process.exitCode = 1;
	} else await writeFile(target, text);
}
