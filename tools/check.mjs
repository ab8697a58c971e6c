#!/usr/bin/env node
// Everything that can be checked without running a test: format, lint, types, boundaries, dead code, stale artefacts.
// `npm run check -- words types` runs only these; the whole of it stays under 60 s.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { capture, ROOT } from './run.mjs';

const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const node = (...args) => [process.execPath, args];
const types = (config, cache) => [
	bin('tsc'),
	['-p', config, '--incremental', '--tsBuildInfoFile', `.cache/${cache}.tsbuildinfo`],
];
const TREES = ['src', 'apps', 'test', 'testing', 'bench', 'tools'].filter((tree) =>
	existsSync(join(ROOT, tree)),
);

/** The longest first, so that the two cores stay busy to the end. */
const CHECKS = [
	{ name: 'types', run: types('tsconfig.json', 'types') },
	{ name: 'types-pure', run: types('tsconfig.pure.json', 'types-pure') },
	{ name: 'dead-code', run: [bin('knip'), ['--no-progress', '--treat-config-hints-as-errors']] },
	{
		name: 'boundaries',
		run: [bin('depcruise'), ['--config', '.dependency-cruiser.mjs', ...TREES]],
	},
	{
		name: 'lint',
		run: [bin('biome'), ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=20', '.']],
	},
	{ name: 'duplicates', run: [bin('jscpd'), ['--silent', 'src', 'apps', 'tools', 'testing']] },
	{ name: 'package', run: [bin('publint'), ['--strict', '--pack', 'false']] },
	{ name: 'words', run: node('tools/compile-messages.mjs', '--check', '--strict') },
	{ name: 'artefacts', run: node('tools/artefacts.mjs', '--check') },
];
const AT_ONCE = 2;

async function runCheck({ name, run: [program, args] }) {
	const started = performance.now();
	const { code, output } = await capture(program, args);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} ${seconds} s\n`);
	if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
	return { name, good: code === 0 };
}

async function runAll(checks) {
	const waiting = [...checks];
	const results = [];
	const worker = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			results.push(await runCheck(next));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return results;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
	process.stderr.write(
		`No check is called ${unknown.join(', ')}: ${CHECKS.map((one) => one.name).join(', ')}.\n`,
	);
	process.exit(64);
}
const results = await runAll(
	CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name)),
);
const failed = results.filter((one) => !one.good).map((one) => one.name);
process.stdout.write(failed.length === 0 ? 'All checks hold.\n' : `Failed: ${failed.join(', ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
