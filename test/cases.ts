/** Cases that lie outside the repository: large files, pictures, kept truth. Tests that need them are skipped by name without them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of cases; `EXOPROOF_CASES` names another. */
export const CASES = resolve(ROOT, process.env['EXOPROOF_CASES'] ?? '../shared/data');

export const hasCases = existsSync(CASES);

/** Rows of a JSONL file in the folder of cases. */
export function readCases(path: string): readonly unknown[] {
	const lines = readFileSync(join(CASES, path), 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
}
