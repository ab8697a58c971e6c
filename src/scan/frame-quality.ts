/** Whether a frame of the camera is worth taking: how sharp its edges are, and how much of it light has washed out. */
import type { GreyImage } from './schema.ts';

export type FrameQuality = {
	/** Energy of the gradient over one pixel, by that over four; about 0.25 where edges are as sharp as pixels allow. */
	readonly sharpness: number;
	/** Share of the pixels at which something is drawn at all: a blank wall has none. */
	readonly detail: number;
	/** Share of the pixels that are as bright as the sensor knows, in patches. */
	readonly glare: number;
};

const NEAR = 1;
const FAR = 4;
/** Smaller steps are the sensor's noise. */
const LEAST_STEP = 12;
const BRIGHTEST = 252;

/** Measures a part of a frame at its own size: made smaller, any photo is sharp. */
export function frameQuality({ width, height, data }: GreyImage): FrameQuality {
	let near = 0;
	let far = 0;
	let drawn = 0;
	let bright = 0;
	let counted = 0;
	for (let y = FAR; y < height - FAR; y += 1) {
		for (let x = FAR; x < width - FAR; x += 1) {
			const at = y * width + x;
			const [across, down] = [stepOf(data, at, FAR), stepOf(data, at, FAR * width)];
			counted += 1;
			if (across + down > 0) drawn += 1;
			far += across * across + down * down;
			near += stepOf(data, at, NEAR) ** 2 + stepOf(data, at, NEAR * width) ** 2;
			if (isWashedOut(data, at, width)) bright += 1;
		}
	}
	const share = (count: number): number => (counted === 0 ? 0 : count / counted);
	return { sharpness: far === 0 ? 0 : near / far, detail: share(drawn), glare: share(bright) };
}

function stepOf(data: Uint8Array, at: number, reach: number): number {
	const step = Math.abs((data[at + reach] ?? 0) - (data[at - reach] ?? 0));
	return step < LEAST_STEP ? 0 : step;
}

/** The pixel and those around it: a single one may be a speck, a patch is light that hides letters. */
function isWashedOut(data: Uint8Array, at: number, width: number): boolean {
	return [0, -FAR, FAR, -FAR * width, FAR * width].every(
		(step) => (data[at + step] ?? 0) >= BRIGHTEST,
	);
}

export const FRAME_WORDS = ['nothing', 'blurred', 'glare', 'some-glare', 'sharp'] as const;
/** What the one who holds the phone is told. */
export type FrameWord = (typeof FRAME_WORDS)[number];

const LEAST_DETAIL = 0.02;
/** Least sharpness at which letters read. */
export const SHARP = 0.09;
const GLARE = { some: 0.02, much: 0.2 } as const;

/** A frame in a word. `sharp` and `some-glare` may be taken. */
export function frameWord({ sharpness, detail, glare }: FrameQuality): FrameWord {
	if (glare > GLARE.much) return 'glare';
	if (detail < LEAST_DETAIL) return 'nothing';
	if (sharpness < SHARP) return 'blurred';
	return glare > GLARE.some ? 'some-glare' : 'sharp';
}

/** Whether the frame may be taken by itself. */
export function isWorthTaking(word: FrameWord): boolean {
	return word === 'sharp' || word === 'some-glare';
}

/** How much two frames differ: mean step in lightness. Asked of frames made smaller, it tells whether a hand rests. */
export function frameMotion(one: GreyImage, other: GreyImage): number {
	if (one.data.length !== other.data.length || one.data.length === 0) return 255;
	let sum = 0;
	for (let at = 0; at < one.data.length; at += 1)
		sum += Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
	return sum / one.data.length;
}
