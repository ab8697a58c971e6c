#!/usr/bin/env node
// Runs every generator of files that are kept in the repository; with --check they only say what is stale.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { capture, ROOT } from './run.mjs';

const generators = (await readdir(join(ROOT, 'tools'))).filter((name) =>
	/^generate-.+\.mjs$/.test(name),
);
for (const name of generators.sort()) {
	const { code, output } = await capture(process.execPath, [
		join('tools', name),
		...process.argv.slice(2),
	]);
	process.stderr.write(output);
	if (code !== 0) process.exitCode = 1;
}
process.stderr.write(`${generators.length} generators ran\n`);
