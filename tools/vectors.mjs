#!/usr/bin/env node
// `npm run vectors -- DIR` runs every folder of published test vectors in a directory, one folder a standard.
// Prints `folder: N passed, N failed, N unsupported`; ends with 70 where one failed or may not be unsupported.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { ROOT, run } from './run.mjs';
import { isStale } from './stale.mjs';
import { allowedIn } from './vectors/allowed.mjs';
import { openFolder } from './vectors/folder.mjs';

const USAGE = 64;
const FAULT = 70;
const say = (line) => process.stdout.write(`${line}\n`);

/** A file that no result speaks of was skipped without a word. */
function withSilent(folder, results) {
	const spoken = new Set(results.map(({ file }) => file));
	const silent = folder.files.filter((file) => !spoken.has(file));
	return [
		...results,
		...silent.map((file) => ({ file, outcome: 'failed', why: 'no runner reads this file' })),
	];
}

async function runFolder(folder, runners) {
	const runner = runners[folder.name];
	if (runner === undefined) say(`${folder.name}: no runner knows this folder`);
	const results = runner === undefined ? [] : await runner(folder).catch((fault) => [fault]);
	const fault = results.find((one) => one instanceof Error);
	if (fault !== undefined) return withSilent(folder, [{ file: '', ...failure(fault) }]);
	return withSilent(folder, results);
}

const failure = (fault) => ({ outcome: 'failed', why: fault.stack ?? fault.message });
const nameOf = (folder, { file, at }) =>
	`${folder.name}/${file}${at === undefined ? '' : ` ${at}`}`;

function report(folder, results) {
	const some = (outcome) => results.filter((one) => one.outcome === outcome);
	const counts = ['passed', 'failed', 'unsupported'].map(
		(outcome) => `${some(outcome).length} ${outcome}`,
	);
	say(`${folder.name}: ${counts.join(', ')}`);
	for (const one of some('unsupported')) say(`unsupported: ${folder.name}/${one.file}`);
	for (const one of some('failed')) say(`failed: ${nameOf(folder, one)}: ${one.why}`);
}

/** What may not stay: failures, and what is unsupported without being allowed to be. */
function faultsOf(folder, results, isAllowed) {
	const open = results.filter(
		(one) => one.outcome === 'unsupported' && !isAllowed(`${folder.name}/${one.file}`, one),
	);
	for (const one of open) say(`not allowed to be unsupported: ${folder.name}/${one.file}`);
	return results.filter((one) => one.outcome === 'failed').length + open.length;
}

async function main() {
	const [directory, ...more] = process.argv.slice(2);
	const root = resolve(directory ?? '');
	if (directory === undefined || more.length > 0 || !existsSync(root)) {
		process.stderr.write('Name one directory of vectors: npm run vectors -- DIR\n');
		return USAGE;
	}
	if (await isStale()) await run(process.execPath, [join(ROOT, 'tools/build.mjs')]);
	const { RUNNERS } = await import('./vectors/runners.mjs');
	const isAllowed = allowedIn(root);
	const names = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
	let faults = 0;
	for (const name of names.sort()) {
		const folder = openFolder(root, name);
		const results = await runFolder(folder, RUNNERS);
		report(folder, results);
		faults += faultsOf(folder, results, isAllowed);
	}
	return faults === 0 && names.length > 0 ? 0 : FAULT;
}

process.exitCode = await main().catch((fault) => {
	process.stderr.write(`${fault.stack}\n`);
	return FAULT;
});
