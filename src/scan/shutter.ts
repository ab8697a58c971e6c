/** When the shutter may press itself, and for which frame: once sharpness has stopped rising under a hand that rests. */
import {
	type FrameQuality,
	type FrameWord,
	frameWord,
	isWorthTaking,
	SHARP,
} from './frame-quality.ts';

export type SeenFrame = {
	readonly quality: FrameQuality;
	/** Mean step in lightness from the frame before; null for the first. */
	readonly motion: number | null;
};

type Held = {
	readonly sharpness: number;
	/** Frames seen since. */
	readonly age: number;
};

/** What is remembered from one frame to the next. */
export type Shutter = {
	/** Sharpness of the last frames, moving ones too, the newest first. */
	readonly lately: readonly number[];
	/** The frame that would be taken. */
	readonly held: Held | null;
	/** Frames in a row that were still, and softer than a sharp one. */
	readonly soft: number;
};

/** What the one who holds the phone is told: of this frame, or that frames stay soft. */
export type ShutterWord = FrameWord | 'soft';

/** What one more frame changes. */
export type ShutterStep = {
	readonly shutter: Shutter;
	readonly word: ShutterWord;
	/** This frame is the one to keep from now on. */
	readonly isHeld: boolean;
	/** The frame that is kept may be taken. */
	readonly isReady: boolean;
};

export const RESTING: Shutter = { lately: [], held: null, soft: 0 };

/** A larger mean step is a hand that moves, not one that sways. */
const STILL = 9;
/** A frame this much sharper than the one held takes its place: less is the sensor's noise. */
const SHARPER = 1.03;
/** Frames that must follow the sharpest without beating it. */
const UNBEATEN = 4;
/** Frames that are remembered; a frame held longer shows something else by now. */
const LATELY = 16;
/** Less than this share of the sharpest seen lately is a lens still looking for its focus. */
const NEAR_BEST = 0.85;
/** Softer than this no letter can be read. */
const SOFTEST = 0.04;
/** Soft frames in a row before it is said, and before one is taken all the same: this camera does no better. */
const SOFT = { told: 10, taken: 28 } as const;

/** Weighs one more frame. */
export function nextShutter(before: Shutter, { quality, motion }: SeenFrame): ShutterStep {
	const word = frameWord(quality);
	const lately = [quality.sharpness, ...before.lately].slice(0, LATELY);
	const isSoft = word === 'blurred' && quality.sharpness >= SOFTEST;
	const isStill = motion !== null && motion < STILL;
	if (!isStill || !(isSoft || isWorthTaking(word))) {
		return { shutter: { lately, held: null, soft: 0 }, word, isHeld: false, isReady: false };
	}
	const isHeld = isBest(quality.sharpness, before.held);
	const held = isHeld ? { sharpness: quality.sharpness, age: 0 } : older(before.held);
	const shutter = { lately, held, soft: isSoft ? before.soft + 1 : 0 };
	return {
		shutter,
		word: shutter.soft >= SOFT.told ? 'soft' : word,
		isHeld,
		isReady: hasSettled(shutter),
	};
}

function isBest(sharpness: number, held: Held | null): boolean {
	return held === null || held.age >= LATELY || sharpness > held.sharpness * SHARPER;
}

function older(held: Held | null): Held | null {
	return held === null ? null : { ...held, age: held.age + 1 };
}

function hasSettled({ lately, held, soft }: Shutter): boolean {
	if (held === null || held.age < UNBEATEN) return false;
	if (held.sharpness < NEAR_BEST * Math.max(...lately)) return false;
	return held.sharpness >= SHARP || soft >= SOFT.taken;
}
