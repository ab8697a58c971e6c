import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeCameraVideo } from './camera-video.mjs';
import { drawPlainLabel, makeLabelPhoto } from './label-photo.mjs';
import { seedsOf } from './levels.mjs';

const LEVELS = ['easy', 'medium', 'hard'] as const;
/** Narrow pictures: what is tested here does not depend on their size. */
const width = 400;

test('the same seed makes the same photograph, another seed another', async () => {
	const once = await makeLabelPhoto({ seed: 7, level: 'medium', width });
	const again = await makeLabelPhoto({ seed: 7, level: 'medium', width });
	const other = await makeLabelPhoto({ seed: 8, level: 'medium', width });
	expect(again).toEqual(once);
	expect(other.truth.truth_text).not.toBe(once.truth.truth_text);
});

test.each([...LEVELS, 'wild'] as const)(
	'a label of level %s holds each ingredient',
	async (level) => {
		for (const seed of [1, 2, 4, 5, 7, 8, 10, 11, 13]) {
			const { truth } = await drawPlainLabel({ seed, level, side: 'back' });
			const text = truth.truth_text.replaceAll('\n', ' ');
			expect(truth.ingredients.length).toBeGreaterThan(5);
			for (const name of truth.ingredients) {
				expect(text).toContain(truth.upper ? name.toUpperCase() : name);
			}
		}
	},
);

test('a photograph and its plain label say the same', async () => {
	const photo = await makeLabelPhoto({ seed: 2, level: 'hard', width });
	const plain = await drawPlainLabel({ seed: 2, level: 'hard', width });
	expect(plain.truth).toEqual(photo.truth);
});

test('a front names brand, product and claims, and no ingredient', async () => {
	const { truth } = await makeLabelPhoto({ seed: 1, level: 'easy', side: 'front', width });
	const text = truth.truth_text.replaceAll('\n', ' ');
	expect(truth.ingredients).toEqual([]);
	for (const part of [truth.brand, truth.product, ...(truth.claims ?? [])]) {
		expect(text).toContain(part);
	}
});

test('a film is JPEG frames of one size, thirty a second', async () => {
	const size = { width: 320, height: 240 };
	const options = { ...size, seed: 1, format: 'mjpeg', seconds: 0.4, rate: 15 } as const;
	const { bytes } = await makeCameraVideo(options);
	const starts = Buffer.from(bytes).toString('latin1').split('\xff\xd8\xff').length - 1;
	expect(starts).toBe(12);
	expect(await sharp(bytes).metadata()).toMatchObject(size);
});

test('closed seeds are left out unless asked for', () => {
	expect(seedsOf('open', 1, 4)).toEqual([1, 2, 4, 5]);
	expect(seedsOf('closed', 1, 2)).toEqual([3, 6]);
	expect(seedsOf('all', 2, 3)).toEqual([2, 3, 4]);
});
