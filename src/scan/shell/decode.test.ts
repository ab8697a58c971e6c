import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../schema.ts';
import { decodePicture } from './decode.ts';

/** Red left of white, so that turns and mirrors show. */
async function halves(width: number, height: number): Promise<Sharp> {
	const red = { width: Math.floor(width / 2), height, channels: 3 as const, background: '#f00' };
	const left = await sharp({ create: red }).png().toBuffer();
	const paper = { width, height, channels: 3 as const, background: '#fff' };
	return sharp({ create: paper }).composite([{ input: left, left: 0, top: 0 }]);
}

function isRed({ width, data }: Picture, x: number, y: number): boolean {
	const at = (y * width + x) * 4;
	return (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 80;
}

async function decoded(bytes: Uint8Array): Promise<Picture> {
	const answer = await decodePicture(bytes);
	if ('fault' in answer) throw new Error(answer.fault.code);
	return answer.picture;
}

const faultOf = async (bytes: Uint8Array) => {
	const answer = await decodePicture(bytes);
	return 'fault' in answer ? answer.fault.code : null;
};

describe('a picture is decoded', () => {
	it.each(['jpeg', 'png', 'webp'] as const)('from %s, four bytes a pixel', async (format) => {
		const picture = await decoded(await (await halves(60, 40)).toFormat(format).toBuffer());
		expect(picture).toMatchObject({ width: 60, height: 40 });
		expect(picture.data.length).toBe(60 * 40 * 4);
		expect([isRed(picture, 5, 20), isRed(picture, 55, 20)]).toEqual([true, false]);
	});

	it('upright, whichever way the camera was held', async () => {
		const stored = await (await halves(60, 40)).jpeg({ quality: 95 }).toBuffer();
		const turned = await decoded(await sharp(stored).withMetadata({ orientation: 6 }).toBuffer());
		expect(turned).toMatchObject({ width: 40, height: 60 });
		expect([isRed(turned, 20, 5), isRed(turned, 20, 55)]).toEqual([true, false]);
		const mirrored = await decoded(await sharp(stored).withMetadata({ orientation: 2 }).toBuffer());
		expect([isRed(mirrored, 5, 20), isRed(mirrored, 55, 20)]).toEqual([false, true]);
	});

	it.each([
		['of greys', (image: Sharp) => image.greyscale().png()],
		['with transparency', (image: Sharp) => image.ensureAlpha(0.5).png()],
		['of inks', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
		['of 16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
	])('%s, into the same four bytes', async (_what, make) => {
		const picture = await decoded(await make(await halves(60, 40)).toBuffer());
		expect(picture.data.length).toBe(60 * 40 * 4);
	});

	it('smaller while it is decoded, where it is larger than a label needs', async () => {
		const large = { width: 8000, height: 5000, channels: 3 as const, background: '#abc' };
		const picture = await decoded(await sharp({ create: large }).jpeg().toBuffer());
		expect(picture.width * picture.height).toBeLessThanOrEqual(16_000_000);
		expect(picture.width * picture.height).toBeGreaterThan(15_900_000);
		expect(picture.width / picture.height).toBeCloseTo(1.6, 2);
	});
});

describe('a picture is refused', () => {
	it.each(['jpeg', 'png', 'webp'] as const)('where a %s was cut off', async (format) => {
		const whole = await (await halves(600, 400)).toFormat(format).toBuffer();
		for (const share of [0.5, 0.9]) {
			const cut = whole.subarray(0, Math.floor(whole.length * share));
			expect(await faultOf(cut)).toBe('picture-truncated');
		}
	});

	it('where its bytes were changed so that nothing can be drawn', async () => {
		const whole = await (await halves(600, 400)).png().toBuffer();
		const changed = Uint8Array.from(whole);
		for (let at = 60; at < changed.length - 20; at += 7) changed[at] = (changed[at] ?? 0) ^ 0x5a;
		expect(await faultOf(changed)).toBe('picture-damaged');
	});

	it('where it is a drawing with a picture’s name', async () => {
		expect(await faultOf(new TextEncoder().encode('<svg width="9" height="9"/>'))).toBe(
			'picture-format',
		);
	});

	it('where it is no picture', async () => {
		expect(await faultOf(await readFile('package.json'))).toBe('not-a-picture');
	});

	it('where HEIC cannot be decoded on this platform', async () => {
		const box = (type: string, body: Uint8Array) => {
			const size = Buffer.alloc(4);
			size.writeUInt32BE(body.length + 8);
			return Buffer.concat([size, Buffer.from(type), body]);
		};
		const size = Buffer.from([0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 30]);
		const type = box('ftyp', Buffer.from('heic\0\0\0\0mif1'));
		const meta = box('meta', Buffer.concat([Buffer.alloc(4), box('ispe', size)]));
		expect(await faultOf(Buffer.concat([type, meta]))).toBe('picture-heic');
	});
});
