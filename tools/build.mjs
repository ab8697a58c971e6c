#!/usr/bin/env node
// Builds everything that runs into dist/: code, facts, words, command line, web app. A stage that fails ends the build.
// `npm run build -- facts words` runs only these stages.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT, run } from './run.mjs';
import { buildScanParts } from './scan-parts.mjs';
import { markBuilt } from './stale.mjs';

const at = (path) => join(ROOT, path);

const STAGES = [
	{ name: 'code', make: buildCode },
	{ name: 'words', make: buildWords },
	{ name: 'command-line', make: buildCommandLine },
	{ name: 'facts', make: buildFacts },
	{ name: 'scan-parts', make: buildScanParts },
	{ name: 'web', make: buildWeb },
];

async function buildCode() {
	const tsc = at('node_modules/typescript/bin/tsc');
	if (!existsSync(tsc)) throw new Error('TypeScript is not installed: run `npm ci --include=dev`');
	await run(process.execPath, [tsc, '-p', 'tsconfig.build.json']);
	for (const folder of ['src', 'apps', 'testing']) await sweep(folder);
}

/** Takes away what was compiled from a source that is gone, so that nothing runs that nobody can read. */
async function sweep(folder) {
	const compiled = await readdir(at(`dist/${folder}`), {
		recursive: true,
		withFileTypes: true,
	}).catch(ifMissing);
	for (const entry of compiled.filter((one) => one.isFile())) {
		const output = join(entry.parentPath, entry.name);
		const source = at(relative(at('dist'), output)).replace(/\.(d\.ts|js)$/, '');
		if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) await rm(output);
	}
}

function ifMissing(error) {
	if (error.code === 'ENOENT') return [];
	throw error;
}

/** Each room that carries facts, and what packs its tables of data/. */
const FACTS = { read: 'compileFacts', report: 'compileReportFacts' };

async function buildFacts() {
	for (const [room, name] of Object.entries(FACTS)) {
		const module = at(`dist/src/${room}/shell/compile-facts.js`);
		const { [name]: compile } = await import(pathToFileURL(module).href);
		await writeWhole(at(`dist/facts/${room}.json`), JSON.stringify(await compile(at('data'))));
	}
}

/** A reader sees the old file or the new one, never half of it. */
async function writeWhole(file, text) {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(`${file}.new`, text);
	await rename(`${file}.new`, file);
}

async function buildWords() {
	const { compileMessages } = await import('./compile-messages.mjs');
	await compileMessages();
}

/** Packages that every start of the command line needs: as part of the bundle they are read and parsed in part only. */
const IN_BUNDLE = /^(?:zod|commander)(?:\/|$)/;

/** Few files and no unused code: a person waits for every start. Decision 0004 tells what it saves. */
async function buildCommandLine() {
	const { build } = await import('vite');
	const isApart = (id) => !(IN_BUNDLE.test(id) || id.startsWith('.') || isAbsolute(id));
	// The server is not bundled: it starts a worker of its own and is started rarely.
	const serverApart = {
		name: 'exoproof-server-apart',
		enforce: 'pre',
		resolveId: (id) =>
			id.endsWith('/server/main.js') ? { id: '../../apps/server/main.js', external: true } : null,
	};
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		plugins: [serverApart],
		ssr: { noExternal: ['zod', 'commander'] },
		build: {
			ssr: at('dist/apps/cli/main.js'),
			outDir: at('dist/bundle/cli'),
			// Not emptied first: a command that starts meanwhile finds the old chunks or the new ones.
			emptyOutDir: false,
			minify: false,
			target: 'node20',
			rolldownOptions: {
				external: isApart,
				output: { entryFileNames: 'main.js', chunkFileNames: '[name].[hash].js' },
			},
		},
	});
	const kept = new Set(built.output.map(({ fileName }) => fileName));
	for (const name of await readdir(at('dist/bundle/cli'))) {
		if (!kept.has(name)) await rm(at(`dist/bundle/cli/${name}`));
	}
}

async function buildWeb() {
	await run(process.execPath, [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
}

async function build(asked) {
	const unknown = asked.filter((name) => !STAGES.some((stage) => stage.name === name));
	if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no stage is called that`);
	for (const { name, make } of STAGES.filter(
		(one) => asked.length === 0 || asked.includes(one.name),
	)) {
		const started = performance.now();
		await make().catch((cause) => {
			throw new Error(`${name}: ${cause.message}`, { cause });
		});
		process.stderr.write(`build: ${name} ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
	}
	if (asked.length === 0) await markBuilt();
}

try {
	await build(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`build failed at ${error.message}\n`);
	process.exitCode = 1;
}
