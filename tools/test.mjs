#!/usr/bin/env node
// Runs the tests: `npm test`, `npm test -- --smoke` for the quick ones, `npm test -- src/read -t words` as vitest takes it.
// Ends with the line `N passed, N failed` on standard output; a line above names what was skipped and why.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { capture, ROOT, run } from './run.mjs';
import { isStale } from './stale.mjs';

const REPORT = join(ROOT, '.cache', `tests-${process.pid}.json`);

/** What some tests need and a machine may lack, each with what to do about it. */
async function missing() {
	const cases = process.env.EXOPROOF_CASES ?? '../shared/data';
	const lacks = [
		existsSync(resolve(ROOT, cases))
			? null
			: `the shared cases (${cases}; EXOPROOF_CASES names another folder)`,
		(await findBrowser()) === null ? 'a Chromium (CHROMIUM_PATH, or install chromium)' : null,
		(await hasPostgres()) ? null : 'PostgreSQL (install postgresql, or set TEST_DATABASE_URL)',
	];
	return lacks.filter((lack) => lack !== null);
}

async function hasPostgres() {
	if (process.env.TEST_DATABASE_URL !== undefined) return true;
	const { code } = await capture('sh', [
		'-c',
		'command -v initdb || ls /usr/lib/postgresql/*/bin/initdb',
	]);
	return code === 0;
}

/** Tests that start the command line start what is in dist/, so that has to be what the sources say. */
async function buildIfStale() {
	if (await isStale()) await run(process.execPath, ['tools/build.mjs']);
}

async function runVitest(args, smoke) {
	const env = {
		...process.env,
		EXOPROOF_TEST_REPORT: REPORT,
		...(smoke ? { EXOPROOF_SMOKE: 'on' } : {}),
	};
	const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
	const reporters = ['--reporter=default', '--reporter=./tools/test-report.mjs'];
	await run(process.execPath, [vitest, 'run', ...reporters, ...args], {
		env,
		stdio: ['ignore', 1, 2],
	});
}

function readReport() {
	try {
		return JSON.parse(readFileSync(REPORT, 'utf8'));
	} finally {
		rmSync(REPORT, { force: true });
	}
}

async function describeSkipped(skipped, smoke) {
	const files = Object.entries(skipped).map(([file, count]) => `${count} in ${file}`);
	const lacks = await missing();
	const why = [
		...(files.length > 0 && lacks.length > 0 ? [`this machine lacks ${lacks.join(', ')}`] : []),
		...(smoke ? ['--smoke leaves out every test that takes long: see vitest.config.ts'] : []),
	];
	if (files.length === 0 && why.length === 0) return 'Skipped: nothing.';
	return `Skipped: ${[files.join('; ') || 'no single test', ...why].join(' · ')}.`;
}

async function main() {
	const args = process.argv.slice(2);
	const smoke = args.includes('--smoke');
	await buildIfStale();
	const ended = await runVitest(
		args.filter((word) => word !== '--smoke'),
		smoke,
	).then(
		() => null,
		(error) => error,
	);
	if (!existsSync(REPORT)) throw ended ?? new Error('vitest left no report');
	const { passed, failed, skipped } = readReport();
	process.stdout.write(`${await describeSkipped(skipped, smoke)}\n`);
	// vitest may refuse a run whose every test passed, for an empty selection for one.
	const uncounted = ended !== null && failed === 0 ? 1 : 0;
	process.stdout.write(`${passed} passed, ${failed + uncounted} failed\n`);
	process.exitCode = ended === null ? 0 : 1;
}

try {
	await main();
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.stdout.write('0 passed, 1 failed\n');
	process.exitCode = 1;
}
