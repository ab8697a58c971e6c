/** `extra-names.tsv`: names that this machine imported, laid over the vocabulary that the product brings. */
import { appendFile, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportedName } from './cosing-row.ts';

const HEADER = 'name\tcas\tfunctions\tsource\tstatus\tdate';
const SOURCE = 'CosIng export, imported on this machine';

/** Where the vocabulary looks for them. */
export function extraNamesFile(data: string): string {
	return join(data, 'extra-names.tsv');
}

/** Puts rows at the end of a draft; how many bytes it holds then. */
export async function addToDraft(
	draft: string,
	kept: number,
	names: readonly ImportedName[],
): Promise<number> {
	await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
	const text = names.map((name) => `${rowOf(name)}\n`).join('');
	// Rows that a run wrote before it was cut short, but never counted, are written again.
	if (kept === 0) await writeFile(draft, '');
	else await truncate(draft, kept);
	await appendFile(draft, text);
	return kept + Buffer.byteLength(text);
}

function rowOf({ name, cas, functions, date }: ImportedName): string {
	return [name, cas, functions, SOURCE, 'confirmed', date]
		.map((cell) => cell.replace(/[\t\n\r]/g, ' '))
		.join('\t');
}

/** Joins a whole draft with what was imported before; the newer row of a name stands. */
export async function publishDraft(draft: string, file: string): Promise<number> {
	const rows = new Map<string, string>();
	for (const path of [file, draft]) {
		for (const row of (await readRows(path)).filter((one) => one !== HEADER)) {
			rows.set(nameKey(row.slice(0, row.indexOf('\t'))), row);
		}
	}
	await writeFile(`${file}.new`, `${[HEADER, ...rows.values()].join('\n')}\n`);
	await rename(`${file}.new`, file);
	return rows.size;
}

/** How many names this machine imported. */
export async function countExtraNames(file: string): Promise<number> {
	return Math.max(0, (await readRows(file)).length - 1);
}

/** Names differ in more than capitals. */
export function nameKey(name: string): string {
	return name.toLowerCase();
}

async function readRows(path: string): Promise<string[]> {
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
		throw error;
	});
	return text.split('\n').filter((row) => row !== '');
}
