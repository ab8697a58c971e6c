/** Rows of a table under data/, each an object by column; what a row leaves out is empty. */
import { readFile } from 'node:fs/promises';

const DATA = new URL('../data/', import.meta.url);

export async function tsvRows(path) {
	const text = await readFile(new URL(path, DATA), 'utf8');
	const [head, ...lines] = text.trimEnd().split('\n');
	const names = head.split('\t');
	return lines.map((line) => {
		const cells = line.split('\t');
		return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
	});
}
