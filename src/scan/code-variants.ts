/** Other looks at a region in which a code was not read: which there are, and in which order they pay. */
import { barBands } from './code-bars.ts';
import { looksLikeBars, looksLikeMatrix } from './code-likeness.ts';
import { BARRED, type CodePose } from './code-pose.ts';
import { inverted, isLightOnDark, smoothed } from './code-tone.ts';
import {
	type Bend,
	type CodeView,
	lookAt,
	type Quad,
	squaredView,
	turnedView,
} from './code-view.ts';
import type { Box, CodeEffort, CodeFamily, GreyImage, Point } from './schema.ts';

/** One look: the image to decode, and the view through which its places lead back to the picture. */
export type CodeLook = {
	readonly image: GreyImage;
	readonly view: CodeView;
	readonly effort: CodeEffort;
	readonly family: CodeFamily;
};

type Variant = {
	readonly scale: number;
	readonly isSmooth?: boolean;
	readonly bend?: Bend;
};

/** Half the angle of a bottle's side, in radians: a label that goes half, and one that goes two thirds around. */
const [SLIM, ROUND] = [0.52, 0.73] as const;

/**
 * What follows a first look at the straightened region, ordered by codes read for a millisecond. Measured on photographs
 * of testing/code-photo.mjs that the quick pass does not read: of 71 the first look reads 40, the next 10, and so on.
 */
const MATRIX_VARIANTS: readonly Variant[] = [
	{ scale: 1.5 },
	{ scale: 1.5, bend: { way: 'across', half: SLIM } },
	{ scale: 1.5, isSmooth: true },
	{ scale: 1.5, bend: { way: 'down', half: SLIM } },
	{ scale: 2, isSmooth: true },
	{ scale: 1.5, bend: { way: 'across', half: ROUND } },
	{ scale: 1.5, bend: { way: 'down', half: ROUND } },
	{ scale: 3 },
];
const BAR_TONES = [
	{ spread: 3, strength: 2 },
	{ spread: 4, strength: 4 },
] as const;

/** The longest side of a view: what is larger is shown smaller. */
const LONGEST = 640;
const LONGEST_BARS = 1_400;
/** Pixels of the picture around what was found: an edge that was missed lies there. */
const MARGIN = 6;

/** A matrix code is no longer than this many times its width, even in steep perspective. */
const SLIMMEST = 2.2;

/** The looks at a region, one after another as they are asked for; they end where the first shows no code. */
export function* codeLooks(picture: GreyImage, box: Box, pose: CodePose): Generator<CodeLook> {
	if (pose.barred > BARRED) yield* barLooks(picture, box, pose);
	else yield* matrixLooks(picture, pose);
}

function* matrixLooks(picture: GreyImage, { corners, angle }: CodePose): Generator<CodeLook> {
	const quad = corners === null ? null : startedAt(corners, angle);
	const first = quad === null || !isSquarish(quad) ? null : viewOf(quad, 1, LONGEST);
	if (quad === null || first === null) return;
	const seen = lookAt(picture, first);
	const tone = isLightOnDark(seen, MARGIN) ? inverted : plain;
	yield { image: tone(seen), view: first, effort: 'quick', family: 'matrix' };
	if (!looksLikeMatrix(seen)) return;
	for (const { scale, isSmooth = false, bend = null } of MATRIX_VARIANTS) {
		const flat = viewOf(quad, scale, LONGEST);
		if (flat === null) return;
		const view = { ...flat, bend };
		const shown = lookAt(picture, view);
		const image = tone(isSmooth ? smoothed(shown) : shown);
		yield { image, view, effort: 'hard', family: 'matrix' };
	}
}

const plain = (image: GreyImage): GreyImage => image;

function* barLooks(
	picture: GreyImage,
	box: Box,
	{ corners, angle }: CodePose,
): Generator<CodeLook> {
	const quad = corners === null ? null : startedAt(corners, angle);
	const flat = quad === null ? null : viewOf(quad, 1, LONGEST);
	const look = { effort: 'quick', family: 'bars' } as const;
	if (flat !== null) {
		const image = lookAt(picture, flat);
		yield { image, view: flat, ...look };
		if (!looksLikeBars(image)) return;
	}
	const [left, top, wide, high] = box;
	const grown: Box = [left - MARGIN, top - MARGIN, wide + 2 * MARGIN, high + 2 * MARGIN];
	const scale = Math.min(2, LONGEST_BARS / Math.max(wide, high));
	const turned = turnedView(grown, angle, [scale, 1]);
	for (const tone of BAR_TONES) {
		yield { image: barBands(picture, turned, tone), view: turned, ...look };
	}
	const squared = quad === null ? null : viewOf(quad, 2, LONGEST_BARS);
	if (squared === null) return;
	for (const tone of BAR_TONES) {
		yield { image: barBands(picture, squared, tone), view: squared, ...look };
	}
}

const lengthOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** The same four corners, begun where the first side runs most nearly along the angle. */
function startedAt(corners: Quad, angle: number): Quad | null {
	const turns = corners.map((_, at) => {
		const [one, two] = [corners[at], corners[(at + 1) % 4]];
		if (one === undefined || two === undefined) return -1;
		return Math.cos(Math.atan2(two[1] - one[1], two[0] - one[0]) - angle);
	});
	const first = turns.indexOf(Math.max(...turns));
	const [one, two, three, four] = [...corners.slice(first), ...corners.slice(0, first)];
	return one && two && three && four ? [one, two, three, four] : null;
}

function isSquarish([one, two, three, four]: Quad): boolean {
	const wide = lengthOf(one, two) + lengthOf(four, three);
	const high = lengthOf(two, three) + lengthOf(one, four);
	return wide < SLIMMEST * high && high < SLIMMEST * wide;
}

function viewOf(quad: Quad, scale: number, longest: number): CodeView | null {
	const [one, two, three, four] = quad;
	const width = Math.max(lengthOf(one, two), lengthOf(four, three));
	const height = Math.max(lengthOf(two, three), lengthOf(one, four));
	const used = Math.min(scale, longest / Math.max(width, height));
	const size = [Math.round(width * used), Math.round(height * used)] as const;
	return squaredView(quad, size, Math.round(MARGIN * used));
}
