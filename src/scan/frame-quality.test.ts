import { describe, expect, it } from 'vitest';
import { frameMotion, frameQuality, frameWord } from './frame-quality.ts';
import type { GreyImage } from './schema.ts';

const SIDE = 96;

/** Bars of two to five pixels on paper, as letters are; `blur` is the reach of a mean taken three times. */
function page({ blur = 0, ink = 60, paper = 210, grain = 0, light = 0 } = {}): GreyImage {
	let data = new Uint8Array(SIDE * SIDE);
	for (let at = 0; at < data.length; at += 1) {
		const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
		const isInk = (x * 7 + Math.floor(y / 9) * 13) % 23 < 9 && y % 9 < 6;
		data[at] = (isInk ? ink : paper) + (((at * 7919) % 13) - 6) * grain;
	}
	for (let turn = 0; turn < (blur > 0 ? 3 : 0); turn += 1) data = blurred(data, blur);
	const lit = Math.floor(light * SIDE);
	for (let y = 0; y < SIDE; y += 1) data.fill(255, y * SIDE, y * SIDE + lit);
	return { width: SIDE, height: SIDE, data };
}

function blurred(data: Uint8Array, reach: number): Uint8Array<ArrayBuffer> {
	return data.map((_, at) => {
		let [sum, count] = [0, 0];
		for (let y = -reach; y <= reach; y += 1) {
			for (let x = -reach; x <= reach; x += 1) {
				const value = data[at + y * SIDE + x];
				if (value !== undefined) [sum, count] = [sum + value, count + 1];
			}
		}
		return sum / count;
	}) as Uint8Array<ArrayBuffer>;
}

const wordOf = (how: Parameters<typeof page>[0]) => frameWord(frameQuality(page(how)));

describe('a frame of the camera', () => {
	it.each([
		['sharp', {}],
		['sharp', { ink: 120, paper: 170 }],
		['sharp', { grain: 1 }],
		['blurred', { blur: 3 }],
		['blurred', { blur: 3, grain: 1 }],
		['some-glare', { light: 0.2 }],
		['glare', { light: 0.5 }],
		['nothing', { ink: 200, paper: 205 }],
	] as const)('is %s with %o', (word, how) => {
		expect(wordOf(how)).toBe(word);
	});

	it('is the less sharp the more it is blurred', () => {
		const sharpness = [0, 2, 3, 4].map((blur) => frameQuality(page({ blur })).sharpness);
		expect(sharpness).toEqual([...sharpness].sort((one, other) => other - one));
	});

	it('has nothing to measure where it is smaller than its own measure', () => {
		const nothing = { width: 2, height: 2, data: new Uint8Array(4) };
		expect(frameQuality(nothing)).toEqual({ sharpness: 0, detail: 0, glare: 0 });
	});

	it('moves as much as its pixels change, and wholly where its size does', () => {
		expect(frameMotion(page(), page())).toBe(0);
		expect(frameMotion(page(), page({ ink: 40 }))).toBeGreaterThan(5);
		expect(frameMotion(page(), { width: 1, height: 1, data: new Uint8Array(1) })).toBe(255);
	});
});
