import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { decodePDFRawStream, PDFArray, PDFDocument, type PDFPage, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, issue, report } from '../../../testing/batch-world.ts';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { openSay } from '../../kit/index.ts';
import type { CodeEngine } from '../../scan/index.ts';
import { openCodeEngine } from '../../scan/shell/zxing-engine.ts';
import { joinLabelCommand } from './label-command.ts';

const SERIALS = ['0001', '0002', '0003'];
let folder: string;
let plain: string;
let numbered: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'labels-'));
	[plain, numbered] = [join(folder, 'plain.json'), join(folder, 'numbered.json')];
	await writeFile(plain, issue());
	await writeFile(numbered, issue(draft({ report: report({ serials: SERIALS }) })));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...words: string[]): Promise<string> {
	let written = '';
	const host: CommandHost = {
		input: (async function* () {})(),
		output: {
			write: (text) => {
				written += text;
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
		exit: () => undefined,
	};
	const passport = new Command('passport').exitOverride();
	await joinLabelCommand(passport, host);
	await passport.parseAsync(['label', ...words], { from: 'user' });
	return written;
}

let engine: CodeEngine;
beforeAll(async () => {
	const wasm = await readFile(
		createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'),
	);
	engine = await openCodeEngine(Uint8Array.from(wasm).buffer);
});

/** What a phone reads on a page of SVG, at 200 dots an inch. */
async function codesOn(file: string): Promise<readonly string[]> {
	const { data, info } = await sharp(await readFile(file), { density: 200 })
		.flatten({ background: '#fff' })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const image = { width: info.width, height: info.height, data: new Uint8Array(data) };
	return (await engine.decode(image, 'hard', 'matrix')).map(({ text }) => text);
}

/** What a phone reads of the rectangles on a page of PDF, drawn at 144 dots an inch. */
async function codesOnPdf(page: PDFPage): Promise<readonly string[]> {
	const contents = page.node.Contents();
	const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
	const drawn = streams.map((one) => {
		const stream = page.doc.context.lookup(one);
		if (!(stream instanceof PDFRawStream)) throw new Error('no stream');
		return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
	});
	const scale = 2;
	const [width, height] = [page.getWidth(), page.getHeight()].map((side) =>
		Math.ceil(side * scale),
	);
	const data = new Uint8Array((width ?? 0) * (height ?? 0)).fill(255);
	for (const [, ...sides] of drawn.join('\n').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)) {
		const [x = 0, y = 0, wide = 0, tall = 0] = sides.map((side) => Number(side) * scale);
		const top = (height ?? 0) - Math.round(y + tall);
		for (let row = top; row < (height ?? 0) - Math.round(y); row += 1) {
			data.fill(0, row * (width ?? 0) + Math.round(x), row * (width ?? 0) + Math.round(x + wide));
		}
	}
	const image = { width: width ?? 0, height: height ?? 0, data };
	return (await engine.decode(image, 'hard', 'matrix')).map(({ text }) => text);
}

describe('labels of a batch', () => {
	it('fill a sheet with one address where bottles are not numbered', async () => {
		const out = join(folder, 'sheet.svg');
		const told = await run(plain, '--out', out, '--stem', 'https://id.example.org');
		expect(told).toContain('24 labels on 1 sheet');
		const codes = await codesOn(out);
		expect(codes).toHaveLength(24);
		expect(new Set(codes)).toEqual(
			new Set(['https://id.example.org/01/09521234001010/10/LS2607?17=280531']),
		);
	});

	it('carry each number of the passport once', async () => {
		const out = join(folder, 'numbered.svg');
		await run(numbered, '--out', out, '--sheet', 'a4-21');
		const codes = await codesOn(out);
		expect([...codes].sort()).toEqual(
			SERIALS.map(
				(serial) => `https://id.gs1.org/01/09521234001010/10/LS2607/21/${serial}?17=280531`,
			),
		);
	});

	it('go on to a second file of SVG, or a second page of PDF', async () => {
		const [svg, pdf] = [join(folder, 'two.svg'), join(folder, 'two.pdf')];
		const answer = await run(plain, '--out', svg, '--count', '5', '--used', '22', '--json');
		expect(JSON.parse(answer)).toEqual({
			files: [svg, join(folder, 'two-2.svg')],
			labels: 5,
			sheets: 2,
		});
		await run(plain, '--out', pdf, '--count', '5', '--used', '22');
		const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false });
		const pages = document.getPages();
		expect(pages.map((page) => page.getWidth() / page.getHeight())).toEqual([
			expect.closeTo(210 / 297, 9),
			expect.closeTo(210 / 297, 9),
		]);
		const codes = await Promise.all(pages.map(codesOnPdf));
		const address = 'https://id.gs1.org/01/09521234001010/10/LS2607?17=280531';
		expect(codes).toEqual([new Array(2).fill(address), new Array(3).fill(address)]);
	});

	it('are the same PDF, byte for byte, when printed again', async () => {
		const [one, two] = [join(folder, 'one.pdf'), join(folder, 'again.pdf')];
		for (const out of [one, two]) await run(numbered, '--out', out);
		expect(await readFile(one)).toEqual(await readFile(two));
	});

	it('take the numbers of a file', async () => {
		const [list, out] = [join(folder, 'list.txt'), join(folder, 'list.svg')];
		await writeFile(list, '0002\r\n\r\n0003\n');
		expect(await run(numbered, '--serials', list, '--out', out)).toContain('2 labels');
	});

	it.each([
		[
			'a number that the passport does not list',
			'numbered',
			'0004',
			/does not list the number 0004/,
		],
		['a number for bottles that have none', 'plain', '0001', /does not list the number 0001/],
		['a number twice', 'numbered', '0001\n0001', /0001 is there twice/],
	])('are not printed with %s', async (_, which, list, message) => {
		const file = join(folder, 'wrong.txt');
		await writeFile(file, list);
		const passport = which === 'plain' ? plain : numbered;
		const ran = run(passport, '--serials', file, '--out', join(folder, 'no.svg'));
		await expect(ran).rejects.toThrow(message);
	});

	it.each([
		['another form', ['--sheet', 'letter'], /not one of a4-24/],
		['another format', ['--out', 'labels.png'], /not one of svg, pdf/],
		['a count that is none', ['--count', 'many'], /no whole number/],
		['a full sheet gone', ['--used', '24', '--count', '1'], /A sheet has 24 labels/],
		[
			'an address that takes a code too fine',
			['--stem', `https://${'a'.repeat(300)}.example`],
			/too fine/,
		],
		['more than a batch has', ['--count', '10001'], /more than 10,000/],
	])('are not printed with %s', async (_, options, message) => {
		const ran = run(plain, '--out', join(folder, 'no.svg'), ...options);
		await expect(ran).rejects.toThrow(UsageError);
		await expect(ran).rejects.toThrow(message);
	});

	it.each([
		['no passport', 'package.json', /no batch passport/],
		['no file', 'nowhere.json', /cannot be read/],
	])('need a passport: %s', async (_, file, message) => {
		await expect(run(file, '--out', join(folder, 'no.svg'))).rejects.toThrow(message);
	});
});
