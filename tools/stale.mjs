// Knows whether dist/ was built from the sources as they stand.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const STAMP = join(ROOT, 'dist', '.built');
const SOURCES = ['src', 'apps', 'testing', 'data', 'locales', 'tools', 'migrations'];
const FILES = [
	'package.json',
	'package-lock.json',
	'tsconfig.base.json',
	'tsconfig.build.json',
	'vite.config.ts',
];
const NEVER_BUILT = /\.(test|case)\.tsx?$|\.md$|^data\/local\//;

/** One fingerprint of every file that a build reads; by content, because a checkout sets times as it likes. */
async function fingerprint() {
	const hash = createHash('sha256');
	for (const path of [...FILES, ...(await sources())]) {
		const bytes = await readFile(join(ROOT, path)).catch(ifMissing);
		if (bytes !== null) hash.update(path).update('\0').update(bytes).update('\0');
	}
	return hash.digest('hex');
}

async function sources() {
	const found = [];
	for (const folder of SOURCES) {
		const names = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(
			ifMissing,
		);
		for (const one of names ?? []) {
			if (one.isFile()) found.push(join(one.parentPath, one.name).slice(ROOT.length + 1));
		}
	}
	return found.filter((path) => !NEVER_BUILT.test(path)).sort();
}

function ifMissing(error) {
	if (error.code === 'ENOENT') return null;
	throw error;
}

/** Remembers that dist/ holds what the sources say now. */
export async function markBuilt() {
	await writeFile(STAMP, `${await fingerprint()}\n`);
}

/** Whether a source changed since the last whole build. */
export async function isStale() {
	const stamp = await readFile(STAMP, 'utf8').catch(ifMissing);
	return stamp?.trim() !== (await fingerprint());
}
