// One folder of vectors: what lies in it, and how it is read.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Says where the files come from, and is none of them. */
const SOURCE = 'SOURCE';

export function openFolder(root, name) {
	const path = join(root, name);
	const files = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile() && one.name !== SOURCE)
		.map((one) => relative(path, join(one.parentPath, one.name)))
		.sort();
	const bytes = (file) => new Uint8Array(readFileSync(join(path, file)));
	const text = (file) => readFileSync(join(path, file), 'utf8');
	return { name, files, bytes, text, json: (file) => JSON.parse(text(file)) };
}
