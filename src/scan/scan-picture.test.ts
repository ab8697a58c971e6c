import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawPlainLabel, makeLabelPhoto } from '../../testing/label-photo/label-photo.mjs';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { greyOf } from './grey.ts';
import { scanPicture } from './scan-picture.ts';
import type { GreyImage, Picture } from './schema.ts';
import { viewOf } from './view.ts';

const vocabulary = await ownVocabulary();
const noCodes = { decode: async () => [] };

async function pictureOf(file: Uint8Array): Promise<Picture> {
	const { data, info } = await sharp(file)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

function drawn(width: number, height: number, of: (x: number, y: number) => number): Picture {
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let at = 0; at < width * height; at += 1) {
		data.fill(of(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
	}
	return { width, height, data };
}

/** An engine that reads nothing and counts how often it was asked. */
function blindEngine() {
	const asked: GreyImage[] = [];
	return {
		asked,
		recognise: async (image: GreyImage) => {
			asked.push(image);
			return [];
		},
	};
}

describe('the lines of a label are found', () => {
	test.each(['easy', 'medium'] as const)('%s', async (level) => {
		for (const seed of [1, 2, 4]) {
			const { jpeg, truth } = await makeLabelPhoto({ seed, level });
			const label = viewOf(greyOf(await pictureOf(jpeg)), 0)?.label;
			const lines = truth.truth_text.split('\n').length;
			expect(Math.abs((label?.lines.length ?? 0) - lines)).toBeLessThanOrEqual(1);
		}
	});

	test('upside down, in the same order seen the other way', async () => {
		const { png, truth } = await drawPlainLabel({ seed: 5, level: 'easy' });
		const { width, height, data } = greyOf(await pictureOf(png));
		const upended = { width, height, data: data.slice().reverse() };
		const view = viewOf(upended, 180);
		expect(view?.label.lines).toHaveLength(truth.truth_text.split('\n').length);
		expect(view?.toPhoto(0, 0)).toEqual([width, height]);
	});
});

/** Noise that is the same on every machine (Park and Miller). */
function noise(): () => number {
	let state = 7;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

describe('a picture without a label', () => {
	const random = noise();
	let pictures: Readonly<Record<string, Picture>>;
	beforeAll(() => {
		pictures = {
			white: drawn(600, 400, () => 255),
			'one pixel': drawn(1, 1, () => 0),
			noise: drawn(900, 700, () => random() * 255),
			chequers: drawn(900, 700, (x, y) => (((x >> 3) + (y >> 3)) % 2) * 255),
			stripes: drawn(900, 700, (_, y) => ((y >> 3) % 2) * 255),
		};
	});

	test.each(['white', 'one pixel', 'noise', 'chequers', 'stripes'])(
		'%s: says that there is no text, after a few looks and with no verdict of no',
		async (name) => {
			const engine = blindEngine();
			const picture = pictures[name];
			if (picture === undefined) throw new RangeError(name);
			const answer = await scanPicture(picture, { text: engine, codes: noCodes }, vocabulary);
			expect(answer.text).toBe('');
			expect(answer.findings.map((one) => one.code)).toContain('no-text');
			expect(answer.reading.verdict.has_vesicle).toBe('unclear');
			expect(engine.asked.length).toBeLessThanOrEqual(16);
		},
	);
});

test('a scan that is cancelled asks the engine no more', async () => {
	const { png } = await drawPlainLabel({ seed: 4, level: 'easy' });
	const engine = blindEngine();
	const host = { text: engine, codes: noCodes, isCancelled: () => true };
	await scanPicture(await pictureOf(png), host, vocabulary);
	expect(engine.asked).toHaveLength(0);
});
