#!/usr/bin/env node
// `npm run bench -- check` measures every figure of a set and prints value, bar, peer of the same run, OK or MISSED.
// `npm run bench -- check speed start` measures only these files of it. Ends with 1 if a row is missed.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { capture, ROOT, run } from './run.mjs';
import { isStale } from './stale.mjs';

const BENCH = join(ROOT, 'bench');
const SETS = readdirSync(BENCH, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && !['node_modules', 'peer'].includes(entry.name))
	.map((entry) => entry.name);

/** The peers have a lock file of their own and are installed when first needed. */
async function installPeers() {
	const changed = (path) => statSync(join(BENCH, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
	await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: BENCH });
}

/** Each file is measured in a process of its own, one after the other: nothing warms or crowds the next. */
async function measureFile(set, name) {
	process.stderr.write(`measuring ${name} …\n`);
	const words = ['--expose-gc', join(BENCH, 'measure.mjs'), `./${set}/${name}.mjs`];
	const { stdout, output } = await capture(process.execPath, words);
	const line = stdout.trim().split('\n').at(-1) ?? '';
	if (!line.startsWith('[')) throw new Error(`${name} printed no rows:\n${output}`);
	return JSON.parse(line);
}

function print(rows) {
	const cells = [['what', 'value', 'bar', 'peer', ''], ...rows.map(cellsOf)];
	const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
	for (const row of cells) {
		process.stdout.write(
			`${row
				.map((cell, at) => cell.padEnd(widths[at]))
				.join('  ')
				.trimEnd()}\n`,
		);
	}
}

const cellsOf = (row) => [row.what, row.value, row.bar, row.peer, row.verdict];

async function main() {
	const [set, ...asked] = process.argv.slice(2);
	if (!SETS.includes(set)) {
		process.stderr.write(`Say which set to measure: npm run bench -- ${SETS.join(' | ')}\n`);
		process.exitCode = 64;
		return;
	}
	if (await isStale()) await run(process.execPath, ['tools/build.mjs']);
	if (!existsSync(join(ROOT, 'dist'))) throw new Error('There is no build to measure.');
	await installPeers();
	const files = readdirSync(join(BENCH, set)).map((file) => file.replace(/\.mjs$/, ''));
	const rows = [];
	for (const name of files.sort()) {
		if (asked.length === 0 || asked.includes(name)) rows.push(...(await measureFile(set, name)));
	}
	print(rows);
	const missed = rows.filter((row) => row.verdict.startsWith('MISSED')).length;
	process.stdout.write(`${rows.length - missed} OK, ${missed} MISSED\n`);
	process.exitCode = missed === 0 ? 0 : 1;
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
