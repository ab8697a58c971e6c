/** How the command line ends: each answer with its own code, wrong use with 64, a fault of ours with 70. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { capture, ROOT } from '../../tools/run.mjs';

const YES = 'Water, Centella Asiatica Leaf Vesicles';
const NO = 'Water, Glycerin, Panthenol';
const UNCLEAR = 'Water, Centella Asiatica Exosome';
const run = (...words: readonly string[]) =>
	capture(process.execPath, ['bin/exoproof.mjs', ...words]);

describe.each(['read', 'check'])('%s', (verb) => {
	test.each([
		['0 where the list names vesicles', 0, ['--text', YES]],
		['0 where none is named and none is claimed', 0, ['--text', NO]],
		[
			'3 where vesicles are claimed and the list names none',
			3,
			['--text', NO, '--product', 'Exosome Serum'],
		],
		['4 where it stays unclear', 4, ['--text', UNCLEAR]],
		['64 for an option that is none', 64, ['--texts', YES]],
	])('ends with %s', async (_name, code, words) => {
		expect((await run(verb, ...words, '--json')).code).toBe(code);
	});

	test('ends with 0 over lines, whatever they say', async () => {
		const lines = [
			{ id: 1, ingredients_text: NO, product: 'Exosome Serum' },
			{ id: 2, ingredients_text: UNCLEAR },
			{ id: 3, ingredients_text: 7 },
		];
		const input = lines.map((line) => JSON.stringify(line)).join('\n');
		const line = `node bin/exoproof.mjs ${verb} --ndjson <<'INPUT'\n${input}\nINPUT`;
		const { code, stdout } = await capture('bash', ['-c', line]);
		const answers = stdout
			.trim()
			.split('\n')
			.map((text) => JSON.parse(text));
		expect(code).toBe(0);
		expect(answers.map((answer) => answer.id)).toEqual([1, 2, 3]);
		expect(answers[2]).toMatchObject({
			error: { path: expect.stringContaining('ingredients_text') },
		});
	});
});

test('ends with 64 without a verb, and for a verb that is none', async () => {
	expect((await run()).code).toBe(64);
	expect((await run('reed')).code).toBe(64);
});

test('says what is wrong, and where help is, in the language of the person', async () => {
	const env = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };
	const words = ['bin/exoproof.mjs', 'raed'];
	const { output } = await capture(process.execPath, words, { env });
	expect(output).toContain('n’est pas une de nos commandes');
	expect(output).toContain('read');
	expect(output).toContain('--help');
	expect(output).not.toContain('unknown');
});

test('ends with 0 for help and the version', async () => {
	expect((await run('--help')).code).toBe(0);
	expect((await run('read', '--help')).code).toBe(0);
	expect((await run('--version')).code).toBe(0);
});

test('ends with 70, never 1, where an error escapes', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'exoproof-fault-'));
	try {
		mkdirSync(join(folder, 'bin'));
		mkdirSync(join(folder, 'dist/bundle/cli'), { recursive: true });
		copyFileSync(join(ROOT, 'bin/exoproof.mjs'), join(folder, 'bin/exoproof.mjs'));
		writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
		for (const crash of [
			"throw new Error('early');",
			"export const run = async () => { setTimeout(() => { throw new Error('late'); }); };",
		]) {
			writeFileSync(join(folder, 'dist/bundle/cli/main.js'), crash);
			const { code, output } = await capture(process.execPath, ['bin/exoproof.mjs'], {
				cwd: folder,
			});
			expect(code).toBe(70);
			expect(output).toMatch(/early|late/);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('ends quietly when its reader leaves early', async () => {
	const lines = `yes '{"id":1,"ingredients_text":"Water"}' | head -20000`;
	const command = `set -o pipefail; ${lines} | (node bin/exoproof.mjs read --ndjson; echo $? >&2) | head -1 >/dev/null`;
	const { output } = await capture('bash', ['-c', command]);
	expect(output.trim()).toBe('0');
});
