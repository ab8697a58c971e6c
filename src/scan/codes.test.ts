import { readFile } from 'node:fs/promises';
import bwip from 'bwip-js/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCodePhoto } from '../../testing/code-photo.mjs';
import { type FoundCode, findCodes } from './codes.ts';
import type { CodeEngine, GreyImage } from './schema.ts';
import { openCodeEngine } from './shell/zxing-engine.ts';

let engine: CodeEngine;
beforeAll(async () => {
	const file = new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
	const wasm = await readFile(file);
	engine = await openCodeEngine(new Uint8Array(wasm).buffer);
});

async function greyOf(picture: Uint8Array): Promise<GreyImage> {
	const { data, info } = await sharp(picture)
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * channels] ?? 0);
	return { width, height, data: grey };
}

const draw = (bcid: string, text: string, rest = {}) =>
	bwip.toBuffer({ bcid, text, scale: 4, padding: 10, backgroundcolor: 'FFFFFF', ...rest });

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#b0b0b0' } });

/** Symbols side by side on a grey ground. */
async function sheetOf(...symbols: readonly Uint8Array[]): Promise<GreyImage> {
	const layers = symbols.map((input, at) => ({
		input: Buffer.from(input),
		left: 20 + 420 * at,
		top: 40,
	}));
	return greyOf(
		await plain(440 * symbols.length, 440)
			.composite(layers)
			.png()
			.toBuffer(),
	);
}

const textsOf = (codes: readonly FoundCode[]) => codes.map(({ text }) => text);

/** Seeds of every level and family; the bench measures more. */
describe('a photograph of a code', () => {
	it.each([1, 4, 5, 7, 11, 14, 26, 35, 40])('of seed %i is read as what it holds', async (seed) => {
		const { jpeg, truth } = await makeCodePhoto({ seed });
		const codes = await findCodes(await greyOf(jpeg), engine);
		expect(codes.map(({ format, text }) => ({ format, text }))).toEqual([
			{ format: truth.format, text: truth.text },
		]);
		expect(codes[0]?.gs1.kind).toBe('gs1');
	});

	it('is the same for the same seed', async () => {
		expect(await makeCodePhoto({ seed: 5 })).toEqual(await makeCodePhoto({ seed: 5 }));
	});

	it('is told with corners around it, in pixels of the photo', async () => {
		const sheet = await sheetOf(await draw('qrcode', 'https://id.gs1.org/01/09521234567899'));
		const [code] = await findCodes(sheet, engine);
		const xs = code?.corners.map(([x]) => x) ?? [];
		expect(xs).toHaveLength(4);
		expect(Math.min(...xs)).toBeGreaterThan(30);
		expect(Math.max(...xs)).toBeLessThan(300);
	});
});

describe('every kind of symbol', () => {
	it.each([
		['ean13', '9521234567899', 'EAN-13', '9521234567899'],
		['ean8', '96385074', 'EAN-8', '96385074'],
		['upca', '812345678901', 'EAN-13', '0812345678901'],
		['upce', '04252614', 'UPC-E', '0042100005264'],
		['itf14', '10614141543219', 'ITF-14', '10614141543219'],
		['gs1-128', '(01)09521234567899(10)A', 'Code128', '010952123456789910A'],
		['gs1datamatrix', '(01)09521234567899(10)A(21)7', 'DataMatrix', '010952123456789910A\u001d217'],
		['gs1qrcode', '(01)09521234567899(10)A', 'QRCode', '010952123456789910A'],
		['databaromni', '(01)09521234567899', 'DataBarOmni', '0109521234567899'],
	])('%s %s is read and is GS1', async (bcid, text, format, expected) => {
		const isMatrix = /qr|matrix/.test(bcid);
		const symbol = await draw(bcid, text, isMatrix ? {} : { scale: 2, height: 25 });
		const codes = await findCodes(await sheetOf(symbol), engine);
		expect(codes).toMatchObject([{ format, text: expected, gs1: { kind: 'gs1' } }]);
	});
});

it('tells both of two codes in one picture', async () => {
	const bars = await draw('ean13', '9521234567899', { scale: 3, height: 25 });
	const matrix = await draw('datamatrix', 'https://id.gs1.org/01/09521234567899');
	const codes = await findCodes(await sheetOf(bars, matrix), engine);
	expect(textsOf(codes).sort()).toEqual(['9521234567899', 'https://id.gs1.org/01/09521234567899']);
});

it('tells an address outside GS1 as an address, whatever it asks for', async () => {
	const address = 'https://paypa1.example/login?next=/01/09521234567899';
	const codes = await findCodes(await sheetOf(await draw('qrcode', address)), engine);
	expect(codes).toMatchObject([{ text: address, gs1: { kind: 'other', is: 'address' } }]);
});

it('tells what is wrong with a Digital Link whose check digit was changed', async () => {
	const address = 'https://id.gs1.org/01/09521234567898';
	const codes = await findCodes(await sheetOf(await draw('qrcode', address)), engine);
	expect(codes).toMatchObject([
		{ text: address, gs1: { kind: 'refused', findings: [{ code: 'bad-check-digit' }] } },
	]);
});

describe('nothing is told of', () => {
	it.each([
		['an even picture', () => 128],
		['noise', (at: number) => (at * 2654435761) >>> 24],
		['stripes', (at: number) => (at % 7 < 3 ? 20 : 230)],
		['a chessboard', (at: number) => (((at >> 3) + Math.floor(at / 5_120)) % 2 === 0 ? 30 : 220)],
	])('%s', async (_, value) => {
		const data = Uint8Array.from({ length: 640 * 480 }, (_unused, at) => value(at));
		expect(await findCodes({ width: 640, height: 480, data }, engine)).toEqual([]);
	});

	it('a picture of one pixel', async () => {
		const codes = await findCodes({ width: 1, height: 1, data: new Uint8Array(1) }, engine);
		expect(codes).toEqual([]);
	});
});

describe('an engine', () => {
	const image = { width: 640, height: 480, data: new Uint8Array(640 * 480).fill(200) };

	it('that tells more than a symbol holds is not believed', async () => {
		const code = { format: 'QRCode', text: 'a'.repeat(100_000), corners: [] };
		expect(await findCodes(image, { decode: async () => [code] })).toEqual([]);
	});

	it('is asked a bounded number of times, however much there is to see', async () => {
		const data = Uint8Array.from({ length: 640 * 480 }, (_, at) => {
			const [x, y] = [at % 640, Math.floor(at / 640)];
			const isTile = x % 160 > 40 && y % 160 > 40;
			return isTile && ((x >> 2) * 7 + (y >> 2) * 13) % 5 < 2 ? 20 : 230;
		});
		let asked = 0;
		const counting: CodeEngine = {
			decode: async () => {
				asked += 1;
				return [];
			},
		};
		await findCodes({ width: 640, height: 480, data }, counting);
		expect(asked).toBeGreaterThan(1);
		expect(asked).toBeLessThanOrEqual(15);
	});
});

it('finds a small code in a photo of twelve million pixels', async () => {
	const symbol = await draw('qrcode', 'https://id.gs1.org/01/09521234567899', { scale: 6 });
	const layers = [{ input: Buffer.from(symbol), left: 2_900, top: 700 }];
	const photo = await greyOf(await plain(4_000, 3_000).composite(layers).png().toBuffer());
	const [code] = await findCodes(photo, engine);
	expect(code?.text).toBe('https://id.gs1.org/01/09521234567899');
	expect(code?.corners[0]?.[0]).toBeGreaterThan(2_900);
});
