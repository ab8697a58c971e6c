import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { makeLabelPhoto } from '../../../testing/label-photo/label-photo.mjs';
import { ownVocabulary } from '../../../testing/vocabulary.ts';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { openSay } from '../../kit/index.ts';
import type { Vocabulary } from '../../read/index.ts';
import { scanAnswerSchema } from '../scan-schema.ts';
import { registerScan } from './command.ts';

let folder: string;
let vocabulary: Vocabulary;
let truth: Awaited<ReturnType<typeof makeLabelPhoto>>['truth'];
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'scan-'));
	vocabulary = await ownVocabulary();
	const made = await makeLabelPhoto({ seed: 1, level: 'easy' });
	({ truth } = made);
	const paper = { width: 300, height: 200, channels: 3 as const, background: '#fff' };
	await Promise.all([
		writeFile(join(folder, 'label.jpg'), made.jpeg),
		writeFile(join(folder, 'cut.jpg'), made.jpeg.subarray(0, made.jpeg.length / 2)),
		writeFile(join(folder, 'page.jpg'), '<!doctype html><title>x</title>'),
		sharp({ create: paper }).png().toFile(join(folder, 'blank.png')),
	]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], input = '') {
	let output = '';
	let code = 0;
	const host: CommandHost = {
		input: piped(input),
		output: {
			write: (text) => {
				output += text;
				return true;
			},
			once: () => undefined,
		},
		complain: (text) => {
			throw new Error(text);
		},
		env: {},
		language: 'en',
		words: async (...areas) => openSay('en', [await loadCatalogue('en', areas)]),
		clock: { now: () => new Date(0) },
		exit: (ended) => {
			code = ended;
		},
	};
	const program = new Command('exoproof').exitOverride();
	await registerScan(program, host, async () => vocabulary);
	await program.parseAsync(['scan', ...args], { from: 'user' });
	return { output, code };
}

async function* piped(text: string): AsyncGenerator<Uint8Array> {
	if (text !== '') yield new TextEncoder().encode(text);
}

const at = (name: string) => join(folder, name);
const lineSchema = z.looseObject({ id: z.unknown() });
const linesOf = (output: string) =>
	output
		.trimEnd()
		.split('\n')
		.map((line) => lineSchema.parse(JSON.parse(line)));

describe('scan', () => {
	it('answers line by line in the published shape, bad lines named, and ends with 0', async () => {
		const requests = [
			{ id: 1, image: at('label.jpg') },
			{ id: 'two', image: at('nowhere.png') },
			{ id: 3, image: at('page.jpg') },
			{ id: 4, image: at('cut.jpg') },
			{ id: 5 },
			{ id: 6, image: at('blank.png'), only: 'codes' },
			{ id: 7, image: at('blank.png'), only: 'faces' },
			{ id: 8, image: at('blank.png') },
			{ id: 9, image: folder },
		].map((request) => JSON.stringify(request));
		const { output, code } = await run(['--ndjson'], `${requests.join('\n')}\nno json\n`);
		const lines = linesOf(output);
		expect(lines).toMatchObject([
			{
				id: 1,
				reading: { ingredients: truth.ingredients.map(() => ({ by: expect.any(String) })) },
			},
			{ id: 'two', error: { code: 'picture-missing', path: 'image' } },
			{ id: 3, error: { code: 'not-a-picture', message: expect.stringContaining('web page') } },
			{ id: 4, error: { code: 'picture-truncated', path: 'image' } },
			{ id: 5, error: { path: 'image' } },
			{ id: 6, text: '', lines: [], codes: [], reading: null },
			{ id: 7, error: { path: 'only' } },
			{ id: 8, text: '', findings: [{ code: 'no-text' }] },
			{ id: 9, error: { code: 'picture-missing' } },
			{ id: null, error: { code: 'not-json' } },
		]);
		for (const line of lines.filter((one) => !('error' in one))) {
			expect(scanAnswerSchema.safeParse(line).error).toBeUndefined();
		}
		expect(code).toBe(0);
	}, 60_000);

	it('prints for people what stands on a photo, and says what to do next', async () => {
		const { output } = await run([at('label.jpg'), at('blank.png')]);
		expect(output).toContain(at('label.jpg'));
		expect(output).toContain('What the list names');
		expect(output).toContain('No letters were found.');
	}, 60_000);

	it('prints one object for one photo with --json, and all of several in one', async () => {
		const one = JSON.parse((await run([at('blank.png'), '--json'])).output);
		expect(one).toMatchObject({ image: at('blank.png'), lines: [] });
		const two = JSON.parse((await run([at('blank.png'), at('blank.png'), '--json'])).output);
		expect(two.photos).toHaveLength(2);
	}, 60_000);
});

describe('scan refuses', () => {
	it.each([
		['nothing', [], 'no photo to read'],
		['a photo that is not there', ['nowhere.jpg'], 'cannot be opened'],
		['a language without letters', ['a.jpg', '--pack', 'tlh'], 'Use one of eng'],
	])('%s', async (_what, args, says) => {
		const refused = run(args);
		await expect(refused).rejects.toBeInstanceOf(UsageError);
		await expect(refused).rejects.toThrow(says);
	});

	it('a photo cut off, by its name', async () => {
		await expect(run([at('cut.jpg')])).rejects.toThrow(`${at('cut.jpg')}: The file ends`);
	});
});
