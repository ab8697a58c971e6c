import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	MAX_PICTURE_BYTES,
	MAX_PICTURE_PIXELS,
	MAX_PICTURE_SIDE,
	PICTURE_FAULTS,
	readImageHeader,
} from './image-header.ts';

const text = (words: string): number[] => [...words].map((sign) => sign.charCodeAt(0));
const big = (value: number, bytes: number): number[] =>
	Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

/** A TIFF structure whose first directory holds the orientation, in either byte order. */
function tiff(orientation: number, order: 'II' | 'MM' = 'MM'): number[] {
	const number = order === 'II' ? little : big;
	const entry = [
		...number(0x0112, 2),
		...number(3, 2),
		...number(1, 4),
		...number(orientation, 2),
		0,
		0,
	];
	return [
		...text(order),
		...number(42, 2),
		...number(8, 4),
		...number(1, 2),
		...entry,
		...number(0, 4),
	];
}

const segment = (marker: number, body: readonly number[]): number[] => [
	...big(marker, 2),
	...big(body.length + 2, 2),
	...body,
];

function jpeg(width: number, height: number, before: readonly number[] = []): Uint8Array {
	const frame = segment(0xffc0, [8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]);
	return Uint8Array.from([
		0xff,
		0xd8,
		...before,
		...frame,
		0xff,
		0xda,
		0,
		8,
		1,
		1,
		0,
		0,
		0x3f,
		0,
		0xff,
		0xd9,
	]);
}

const chunk = (type: string, body: readonly number[]): number[] => [
	...big(body.length, 4),
	...text(type),
	...body,
	0,
	0,
	0,
	0,
];

function png(width: number, height: number, between: readonly number[] = []): Uint8Array {
	const header = chunk('IHDR', [...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0]);
	const signature = [0x89, ...text('PNG'), 0x0d, 0x0a, 0x1a, 0x0a];
	return Uint8Array.from([
		...signature,
		...header,
		...between,
		...chunk('IDAT', [1, 2, 3]),
		...chunk('IEND', []),
	]);
}

const block = (type: string, body: readonly number[]): number[] => [
	...text(type),
	...little(body.length, 4),
	...body,
	...(body.length % 2 === 1 ? [0] : []),
];

function webp(...blocks: readonly (readonly number[])[]): Uint8Array {
	const body = [...text('WEBP'), ...blocks.flat()];
	return Uint8Array.from([...text('RIFF'), ...little(body.length, 4), ...body]);
}

const lossy = (width: number, height: number) =>
	block('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2), 0, 0]);
const lossless = (width: number, height: number) =>
	block('VP8L', [0x2f, ...little((width - 1) | ((height - 1) << 14), 4), 0, 0, 0, 0, 0]);
const extended = (width: number, height: number) =>
	block('VP8X', [8, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

function heic(brand: string, sizes: readonly (readonly [number, number])[]): Uint8Array {
	const box = (type: string, body: readonly number[]) => [
		...big(body.length + 8, 4),
		...text(type),
		...body,
	];
	const properties = sizes.flatMap(([width, height]) =>
		box('ispe', [0, 0, 0, 0, ...big(width, 4), ...big(height, 4)]),
	);
	const type = box('ftyp', [...text(brand), 0, 0, 0, 0, ...text('mif1')]);
	return Uint8Array.from([
		...type,
		...box('meta', [0, 0, 0, 0, ...properties]),
		...box('mdat', [1, 2, 3]),
	]);
}

const bytesOf = (words: string) => new TextEncoder().encode(words);
const header = (format: string, width: number, height: number, orientation = 1) => ({
	header: { format, width, height, orientation },
});
const exif = (orientation: number, order?: 'II' | 'MM') =>
	segment(0xffe1, [...text('Exif'), 0, 0, ...tiff(orientation, order)]);

describe('the header of a picture', () => {
	it.each([
		['a JPEG', jpeg(4000, 3000), header('jpeg', 4000, 3000)],
		['a JPEG with EXIF, upright', jpeg(40, 30, exif(1)), header('jpeg', 40, 30)],
		['a JPEG on its side', jpeg(40, 30, exif(6)), header('jpeg', 40, 30, 6)],
		[
			'a JPEG with EXIF of the other byte order',
			jpeg(40, 30, exif(8, 'II')),
			header('jpeg', 40, 30, 8),
		],
		['a JPEG with fill bytes', jpeg(40, 30, [0xff, 0xff, 0xff]), header('jpeg', 40, 30)],
		[
			'a JPEG with tables before its frame',
			jpeg(9, 8, segment(0xffc4, [1, 2])),
			header('jpeg', 9, 8),
		],
		['a PNG', png(1100, 820), header('png', 1100, 820)],
		['a PNG with EXIF', png(11, 8, chunk('eXIf', tiff(3))), header('png', 11, 8, 3)],
		['a lossy WebP', webp(lossy(640, 480)), header('webp', 640, 480)],
		['a lossless WebP', webp(lossless(16_000, 900)), header('webp', 16_000, 900)],
		['an extended WebP', webp(extended(700, 500), lossy(700, 500)), header('webp', 700, 500)],
		[
			'an extended WebP with EXIF',
			webp(extended(7, 5), lossy(7, 5), block('EXIF', tiff(6, 'II'))),
			header('webp', 7, 5, 6),
		],
		[
			'a HEIC by its largest part',
			heic('heic', [
				[512, 512],
				[4032, 3024],
				[320, 240],
			]),
			header('heic', 4032, 3024),
		],
	])('tells the size of %s', (_what, bytes, expected) => {
		expect(readImageHeader(bytes)).toEqual(expected);
	});

	it('is read where the file lies in a larger buffer', () => {
		const bytes = png(11, 8);
		const padded = new Uint8Array(bytes.length + 20);
		padded.set(bytes, 7);
		expect(readImageHeader(padded.subarray(7, 7 + bytes.length))).toEqual(header('png', 11, 8));
	});

	it.each([0, 9, 255])(
		'takes orientation %i, which EXIF does not know, for upright',
		(orientation) => {
			expect(readImageHeader(jpeg(40, 30, exif(orientation)))).toEqual(header('jpeg', 40, 30));
		},
	);
});

const fault = (code: string, facts: object = {}) => ({ fault: { code, facts } });

describe('the header refuses', () => {
	it.each([
		['an empty file', new Uint8Array(), fault('picture-empty')],
		[
			'an SVG posing as .png',
			bytesOf('<?xml version="1.0"?>\n<!-- x -->\n<svg onload="go()">'),
			fault('picture-format', { format: 'svg' }),
		],
		[
			'an SVG behind a byte order mark',
			bytesOf('\ufeff  <svg xmlns="x">'),
			fault('picture-format', { format: 'svg' }),
		],
		[
			'HTML posing as .jpg',
			bytesOf('<!DOCTYPE html>\n<title>x</title>'),
			fault('not-a-picture', { format: 'html' }),
		],
		[
			'a web page without a type',
			bytesOf('\n <HTML><body>'),
			fault('not-a-picture', { format: 'html' }),
		],
		[
			'other XML',
			bytesOf('<?xml version="1.0"?><feed/>'),
			fault('not-a-picture', { format: 'xml' }),
		],
		['a PDF', bytesOf('%PDF-1.7\n'), fault('not-a-picture', { format: 'pdf' })],
		['a text', bytesOf('Aqua, Glycerin'), fault('not-a-picture', { format: 'text' })],
		[
			'a ZIP',
			Uint8Array.from([...text('PK'), 3, 4, 0, 0]),
			fault('not-a-picture', { format: 'zip' }),
		],
		['a film', heic('isom', []), fault('not-a-picture', { format: 'video' })],
		['noise', Uint8Array.from([0, 1, 2, 3, 4, 250]), fault('not-a-picture', { format: 'unknown' })],
		['a GIF', bytesOf('GIF89a'), fault('picture-format', { format: 'gif' })],
		['a BMP', bytesOf('BM      '), fault('picture-format', { format: 'bmp' })],
		['a TIFF', bytesOf('II*\0'), fault('picture-format', { format: 'tiff' })],
		['an AVIF', heic('avif', [[10, 10]]), fault('picture-format', { format: 'avif' })],
		[
			'a WebP that is a sound',
			Uint8Array.from([...text('RIFF'), 4, 0, 0, 0, ...text('WAVE')]),
			fault('not-a-picture', { format: 'unknown' }),
		],
		[
			'a PNG header with 60000×60000',
			png(60_000, 60_000),
			fault('picture-too-large', { unit: 'side', size: 60_000, most: MAX_PICTURE_SIDE }),
		],
		[
			'a decompression bomb of a hundred million pixels',
			png(10_000, 10_000),
			fault('picture-too-large', { unit: 'pixels', size: 100_000_000, most: MAX_PICTURE_PIXELS }),
		],
		[
			'a JPEG larger than any phone makes',
			jpeg(16_000, 12_000),
			fault('picture-too-large', { unit: 'pixels', size: 192_000_000, most: MAX_PICTURE_PIXELS }),
		],
		['a PNG without width', png(0, 8), fault('picture-damaged')],
		['a JPEG without height', jpeg(8, 0), fault('picture-damaged')],
		[
			'a JPEG with a segment of no length',
			Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]),
			fault('picture-damaged'),
		],
		[
			'a JPEG with bytes between its segments',
			Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4]),
			fault('picture-damaged'),
		],
		[
			'a JPEG that scans before it has a frame',
			Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 8, 1, 1, 0]),
			fault('picture-damaged'),
		],
		[
			'a PNG whose first chunk is no header',
			Uint8Array.from([...png(1, 1).subarray(0, 12), ...text('IDAT'), ...png(1, 1).subarray(16)]),
			fault('picture-damaged'),
		],
		[
			'a WebP without a frame',
			webp(block('ALPH', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])),
			fault('picture-damaged'),
		],
		['a HEIC without a size', heic('heic', []), fault('picture-truncated')],
	])('%s', (_what, bytes, expected) => {
		expect(readImageHeader(bytes)).toEqual(expected);
	});

	it('a file over the cap before it looks inside', () => {
		const bytes = new Uint8Array(MAX_PICTURE_BYTES + 1);
		const facts = { unit: 'bytes', size: bytes.length, most: MAX_PICTURE_BYTES };
		expect(readImageHeader(bytes)).toEqual(fault('picture-too-large', facts));
	});

	it.each([
		['a JPEG before its frame', jpeg(40, 30, exif(6)), 40],
		['a PNG in its header', png(40, 30), 20],
		['a PNG before its end', png(40, 30), 50],
		['a WebP in its frame', webp(lossy(64, 48), block('XMP ', [1, 2, 3, 4])), 34],
	])('%s, cut off', (_what, bytes, length) => {
		expect(readImageHeader(bytes.subarray(0, length))).toEqual(fault('picture-truncated'));
	});
});

const PICTURES = [
	jpeg(40, 30, exif(6)),
	png(40, 30, chunk('eXIf', tiff(3))),
	webp(lossy(64, 48)),
	webp(extended(64, 48), lossy(64, 48), block('EXIF', tiff(6))),
	heic('heic', [[64, 48]]),
];

describe('any bytes', () => {
	const codes: ReadonlySet<string> = new Set(PICTURE_FAULTS);
	const isSound = (bytes: Uint8Array): boolean => {
		const read = readImageHeader(bytes);
		if ('fault' in read) return codes.has(read.fault.code);
		const { width, height, orientation } = read.header;
		return (
			width > 0 &&
			height > 0 &&
			width * height <= MAX_PICTURE_PIXELS &&
			orientation >= 1 &&
			orientation <= 8
		);
	};

	it('get an answer, never an exception', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), isSound));
	});

	it('that were a picture before some of them changed get an answer too', () => {
		const change = fc.record({ at: fc.nat(500), to: fc.nat(255) });
		fc.assert(
			fc.property(
				fc.constantFrom(...PICTURES),
				fc.array(change, { maxLength: 8 }),
				(picture, changes) => {
					const bytes = picture.slice();
					for (const { at, to } of changes) bytes[at % bytes.length] = to;
					return isSound(bytes);
				},
			),
			{ numRuns: 2000 },
		);
	});

	it('of a picture cut anywhere are a picture or a file that ends too soon, or nothing yet', () => {
		for (const picture of PICTURES) {
			for (let length = 0; length < picture.length; length += 1) {
				expect(isSound(picture.subarray(0, length))).toBe(true);
			}
		}
	});
});

it('reads a file made of nothing but tiny segments in linear work', () => {
	const tiny = Uint8Array.from([
		0xff,
		0xd8,
		...Array.from({ length: 200_000 }, () => [0xff, 0xe2, 0, 2]).flat(),
	]);
	const chunks = new Uint8Array(33 + 12 * 200_000);
	chunks.set(png(4, 4).subarray(0, 33));
	expect(readImageHeader(tiny)).toEqual(fault('picture-truncated'));
	expect(readImageHeader(chunks)).toEqual(fault('picture-truncated'));
});
