import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { openSay } from '../../kit/index.ts';
import { openVocabulary, readLabel } from '../../read/index.ts';
import type { ScanAnswer } from '../../scan/index.ts';
import { answerCardSchema } from '../card-schema.ts';
import type { SeenBatch } from '../schema.ts';
import { registerCheck } from './command.ts';

/** Just enough of a vocabulary for these bottles; the product's own is tested with `read`. */
const vocabulary = openVocabulary({
	version: '2026-11-23.0123abcd',
	date: '2026-11-23',
	names: 'AQUA\nGLYCERIN\nPANTHENOL\nNIACINAMIDE',
	aliases: '',
	organisms: 'Aloe Vera\t\tplant',
	organismsCjk: '',
	words: 'vesicles\tvesicle\nexosomes\tvesicle\nexosome\tvesicle',
	chemicalWords: '',
	vesicles: 'ALOE VERA VESICLES\tyes\tvesicle\tplant\tAloe Vera\tinci\tcosing',
	markers: '',
});

const PLANT = 'Aqua, Glycerin, Aloe Vera Vesicles, Panthenol, Niacinamide';
const ORDINARY = 'Aqua, Glycerin, Panthenol, Niacinamide';

type Ran = { readonly output: string; readonly code: number };

async function run(
	args: readonly string[],
	given: { readonly input?: string; readonly env?: Record<string, string>; isTTY?: boolean } = {},
): Promise<Ran> {
	let output = '';
	let code = 0;
	const host: CommandHost = {
		input: Object.assign(piped(given.input ?? ''), { isTTY: given.input === undefined }),
		output: {
			write: (text) => {
				output += text;
				return true;
			},
			once: () => undefined,
			isTTY: given.isTTY ?? false,
			columns: 80,
		},
		complain: () => undefined,
		env: given.env ?? {},
		language: 'en',
		words: async (...areas) => openSay('en', [await loadCatalogue('en', areas)]),
		clock: { now: () => new Date(0) },
		exit: (ended) => {
			code = ended;
		},
	};
	const program = new Command('exoproof').exitOverride();
	await registerCheck(program, host, {
		vocabulary: async () => vocabulary,
		scan: async ({ photos }) => photos.map((photo) => scanOf(photo)),
		find: async (numbers) => numbers.map((gtin) => ({ gtin, product: null })),
		batches: async ({ codes, bundle }) =>
			bundle === 'proofs' && codes.length > 0 ? [RECALLED] : [],
	});
	await program.parseAsync(['check', ...args], { from: 'user' });
	return { output, code };
}

const RECALLED: SeenBatch = {
	gtin: '04006381333931',
	lot: 'L1',
	answer: {
		verdict: 'contradicted',
		headline: { code: 'batch-recalled', facts: { since: '2026-11-20T08:00:00Z' } },
		checks: [
			{ name: 'recall', outcome: 'fails', evidence: { code: 'recalled' } },
			{ name: 'parse', outcome: 'holds', evidence: {} },
		],
		findings: [],
		events: [],
	},
};

/** Photos for tests are named after what stands on them. */
function scanOf(photo: string): ScanAnswer {
	const text = photo.replace(/\.jpg$/, '');
	const reading = readLabel({ ingredients_text: text }, vocabulary);
	const codes = [{ format: 'EAN-13', text: '4006381333931', corners: [] }];
	return { text, lines: [], codes, reading, findings: [], shape: null };
}

async function* piped(text: string): AsyncGenerator<Uint8Array> {
	if (text !== '') yield new TextEncoder().encode(text);
}

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('check', () => {
	it('answers for people and ends with 0 where the list names vesicles', async () => {
		const { output, code } = await run(['--text', PLANT]);
		expect(output).toContain('Yes. Plant vesicles, not exosomes by INCI.');
		expect(code).toBe(0);
	});

	it('ends with 3 where the list contradicts the name', async () => {
		const { output, code } = await run(['--text', ORDINARY, '--product', 'Glow Exosome Serum']);
		expect(output).toContain('No. Claims exosomes, none on this list.');
		expect(code).toBe(3);
	});

	it('ends with 4 where it cannot be told', async () => {
		const { output, code } = await run(['--product', 'Glow Exosome Serum']);
		expect(output).toContain('Unclear. A claim, and no list to hold it against.');
		expect(code).toBe(4);
	});

	it('prints the card that is published, with --json', async () => {
		const { output } = await run(['--text', PLANT, '--market', 'EU', '--json']);
		const card = answerCardSchema.parse(JSON.parse(output));
		expect(card).toMatchObject({ id: null, facts_version: '2026-11-23.0123abcd' });
		const law = card.panels.find(({ kind }) => kind === 'law');
		expect(law).toMatchObject({ data: { market: 'EU' } });
		expect(law?.findings.map(({ code }) => code)).toContain('law-not-barred');
		expect(card.unknown.map(({ code }) => code)).not.toContain('law');
	});

	it('reads the list from a file, from - and from a pipe', async () => {
		const file = join(folder, 'list.txt');
		await writeFile(file, PLANT);
		const expected = (await run(['--text', PLANT])).output;
		expect((await run(['--file', file])).output).toBe(expected);
		expect((await run(['-'], { input: PLANT })).output).toBe(expected);
		expect((await run([], { input: PLANT })).output).toBe(expected);
	});

	it('does not pass over a list that is piped in beside a name', async () => {
		const { code } = await run(['--product', 'Glow Exosome Serum'], { input: ORDINARY });
		expect(code).toBe(3);
	});

	it('answers line by line, ids echoed, bad lines named, and ends with 0', async () => {
		const input = [
			JSON.stringify({ id: 1, ingredients_text: ORDINARY, product: 'Exosome Serum' }),
			JSON.stringify({ id: 'b', text: PLANT, market: 'MARS' }),
			JSON.stringify({ id: 3 }),
			JSON.stringify({ id: 4, text: PLANT, ingredients_text: PLANT }),
			'no json',
			JSON.stringify({ id: 5, text: PLANT }),
		].join('\n');
		const { output, code } = await run(['--ndjson'], { input });
		const answers: unknown[] = output
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(answers).toMatchObject([
			{ id: 1, headline: { verdict: 'contradicted' } },
			{ id: 'b', error: { path: 'market', message: expect.stringContaining('EU, UK') } },
			{ id: 3, error: { code: 'input-empty' } },
			{ id: 4, error: { path: 'text' } },
			{ id: null, error: { code: 'not-json' } },
			{ id: 5, headline: { verdict: 'shown' } },
		]);
		expect(code).toBe(0);
	});

	it('uses bold on a terminal only, and not where NO_COLOR or a dumb terminal asks for none', async () => {
		const bold = '\u001b[';
		const args = ['--text', PLANT];
		expect((await run(args, { isTTY: true })).output).toContain(bold);
		expect((await run(args)).output).not.toContain(bold);
		const env = { NO_COLOR: '1' };
		expect((await run(args, { isTTY: true, env })).output).not.toContain(bold);
		expect((await run(args, { isTTY: true, env: { TERM: 'dumb' } })).output).not.toContain(bold);
	});
});

describe('check of photos', () => {
	const back = `INGREDIENTS: ${ORDINARY.toUpperCase()}.jpg`;

	it('answers for the list that stands on them, and waits for no other', async () => {
		const { output, code } = await run([`INGREDIENTS: ${PLANT}.jpg`], { input: ORDINARY });
		expect(output).toContain('Yes. Plant vesicles, not exosomes by INCI.');
		expect(output).toContain('On the photos: read');
		expect(code).toBe(0);
	});

	it('holds the claims of one side against the list of another', async () => {
		expect((await run(['Glow Exosome Serum.jpg', back])).code).toBe(3);
		expect((await run([back])).code).toBe(0);
	});

	it('takes a name beside them', async () => {
		expect((await run([back, '--product', 'Exosome Serum'])).code).toBe(3);
	});

	it('says what the catalogue has under the number of a code', async () => {
		const { output } = await run([back]);
		expect(output).toContain('04006381333931 is not in the catalogue.');
	});

	it('prints the card that is published, with --json', async () => {
		const { output } = await run([back, '--json']);
		const { panels } = answerCardSchema.parse(JSON.parse(output));
		expect(panels.map(({ kind }) => kind)).toEqual(['reading', 'scan']);
	});
});

describe('check refuses', () => {
	it.each([
		[
			'an address, from which nothing is fetched',
			['https://shop.example/serum'],
			'fetches nothing',
		],
		['a photo given as a text', ['--file', 'back.heic'], 'without --file'],
		['a photo and a list', ['back.jpg', '--text', 'Aqua'], 'once'],
		['a photo and standard input', ['back.jpg', '-'], 'once'],
		['a photo and an address', ['back.jpg', 'https://shop.example/a.jpg'], 'fetches nothing'],
		['a bare word', ['serum'], 'is not understood'],
		['two lists', ['--text', 'Aqua', '--file', 'x.txt'], 'once'],
		['a file that is not there', ['--file', '/nowhere/list.txt'], 'cannot be opened'],
		['a market it does not know', ['--text', 'Aqua', '--market', 'MARS'], 'Use one of EU, UK'],
		['a language it does not speak', ['--text', 'Aqua', '--lang', 'tlh'], 'Use one of en, fr'],
		['nothing at all', ['--brand', ' '], 'nothing to check'],
		['an empty list', ['--text', '  '], 'nothing to check'],
	])('%s', async (_what, args, says) => {
		const refused = run(args, { input: '' });
		await expect(refused).rejects.toBeInstanceOf(UsageError);
		await expect(refused).rejects.toThrow(says);
	});

	it('a file that is no text', async () => {
		const file = join(folder, 'binary.txt');
		await writeFile(file, Uint8Array.from([0xff, 0xfe, 0x00]));
		await expect(run(['--file', file])).rejects.toThrow('UTF-8');
	});

	it('a list longer than any label', async () => {
		const refused = run(['--text', 'a'.repeat(200_001)]);
		await expect(refused).rejects.toBeInstanceOf(UsageError);
		await expect(refused).rejects.toThrow('--text holds more than 200,000 characters');
	});

	it('a claim longer than any front', async () => {
		await expect(run(['--claims', 'a'.repeat(20_001)])).rejects.toThrow('--claims holds more');
	});
});

describe('check with the proofs of a brand', () => {
	it('says what is proved of the batch that a code names, and not that it cannot be told', async () => {
		const { output } = await run([`${PLANT}.jpg`, '--bundle', 'proofs']);
		expect(output).toContain('This batch, lot L1');
		expect(output).toContain('This batch was recalled on 20 November 2026.');
		const card = answerCardSchema.parse(
			JSON.parse((await run([`${PLANT}.jpg`, '--bundle', 'proofs', '--json'])).output),
		);
		expect(card.panels.map(({ kind }) => kind)).toEqual(['reading', 'scan', 'batch']);
		expect(card.unknown.map(({ code }) => code)).not.toContain('batch');
	});

	it('says that the batch cannot be told without them', async () => {
		const { output } = await run([`${PLANT}.jpg`, '--json']);
		expect(JSON.parse(output).unknown).toContainEqual({ code: 'batch', facts: {} });
	});
});
