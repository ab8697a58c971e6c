/** What the documents tell a reader to type works, and what they say it prints is what it prints. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { capture, ROOT } from '../tools/run.mjs';

const SCRATCH = join(ROOT, '.cache', 'readme');
const ANSWERED = [0, 3, 4];

const rooms = readdirSync(join(ROOT, 'src')).map((room) => `src/${room}/README.md`);
const DOCUMENTS = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'docs/roadmap.md',
	...rooms,
].filter((path) => existsSync(join(ROOT, path)));

type Block = { readonly kind: string; readonly text: string; readonly prints: string | null };

/** Fenced blocks; a `text` block right below an example is what it prints. */
function blocksOf(path: string): readonly Block[] {
	const text = readFileSync(join(ROOT, path), 'utf8');
	const fenced = /^```(\w+)\n([\s\S]*?)^```(?:\n+```text\n([\s\S]*?)^```)?/gm;
	return [...text.matchAll(fenced)].map(([, kind = '', body = '', prints]) => ({
		kind,
		text: body,
		prints: prints ?? null,
	}));
}

const scripts = new Set(
	Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts),
);
/** A command of ours that answers; `serve` goes on until it is stopped, the running tests start it. */
const isAnswer = (line: string) => /\bnode bin\/exoproof\.mjs (?!serve)/.test(line);
const commandsOf = (block: Block) =>
	block.text
		.replace(/\\\n\s*/g, ' ')
		.split('\n')
		.filter(isAnswer);

afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

describe.each(DOCUMENTS)('%s', (path) => {
	const blocks = blocksOf(path);

	test('names only scripts that exist', () => {
		const text = readFileSync(join(ROOT, path), 'utf8');
		const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
		expect(named.filter((name) => !scripts.has(name))).toEqual([]);
	});

	test('links only to files that exist', () => {
		const text = readFileSync(join(ROOT, path), 'utf8');
		const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
			([, to = '']) => to,
		);
		const folder = join(ROOT, path, '..');
		expect(links.filter((to) => !existsSync(join(folder, to)))).toEqual([]);
	});

	const examples = blocks.filter((block) => block.kind === 'sh' && commandsOf(block).length > 0);
	if (examples.length > 0) {
		test('gives commands that answer', async () => {
			for (const block of examples) await runExample(block);
		}, 60_000);
	}

	const programs = blocks.filter((block) => block.kind === 'js');
	if (programs.length > 0) {
		test('gives programs that run', async () => {
			for (const [at, block] of programs.entries()) await runProgram(block, `${path}-${at}`);
		}, 60_000);
	}
});

async function runExample(block: Block): Promise<void> {
	for (const command of commandsOf(block)) {
		const { code, stdout, output } = await capture('bash', ['-c', command], { cwd: ROOT });
		expect(ANSWERED, `${command}\n${output}`).toContain(code);
		if (block.prints !== null) expect(stdout.trim(), command).toBe(block.prints.trim());
	}
}

/** Programs import `exoproof/…` as a stranger's would: by the package's own name. */
async function runProgram(block: Block, name: string): Promise<void> {
	mkdirSync(SCRATCH, { recursive: true });
	const file = join(SCRATCH, `${name.replaceAll('/', '-')}.mjs`);
	writeFileSync(file, block.text);
	const { code, stdout, output } = await capture(process.execPath, [file]);
	expect(code, output).toBe(0);
	if (block.prints !== null) expect(stdout.trim()).toBe(block.prints.trim());
}
