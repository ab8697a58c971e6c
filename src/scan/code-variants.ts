/** Other looks at a region in which a code was not read: which there are, and in which order they pay. */
import { barBands } from './code-bars.ts';
import { looksLikeBars, looksLikeMatrix } from './code-likeness.ts';
import { BARRED, type CodePose } from './code-pose.ts';
import { isSquarish, MARGIN, movedBy, startedAt, viewOf } from './code-quad.ts';
import { inverted, isLightOnDark, sharpened } from './code-tone.ts';
import {
	type Bend,
	betweenView,
	type CodeView,
	lookAt,
	pictureAt,
	type Quad,
	turnedView,
} from './code-view.ts';
import { cropped } from './grey.ts';
import type { Box, CodeEffort, CodeFamily, GreyImage, Point } from './schema.ts';

/** One look: the image to decode, and how a place in it leads back to the picture. */
export type CodeLook = {
	readonly image: GreyImage;
	readonly toPicture: (place: Point) => Point;
	readonly effort: CodeEffort;
	readonly family: CodeFamily;
};

type Variant = {
	readonly scale: number;
	readonly effort: CodeEffort;
	readonly isPlain?: boolean;
	readonly bend?: Bend;
};

/** Half the angle of a bottle's side, in radians: a label that goes half, and one that goes two thirds around. */
const [SLIM, ROUND] = [0.52, 0.73] as const;

/**
 * What follows a first look at the straightened and sharpened region, ordered by codes read for a millisecond. Measured
 * on 124 photographs of testing/code-photo.mjs that the quick pass does not read: the first look reads 108, the next 7,
 * then 2; without sharpening the first reads 72.
 */
const MATRIX_VARIANTS: readonly Variant[] = [
	{ scale: 1.3, effort: 'quick', bend: { way: 'across', half: SLIM } },
	{ scale: 1, effort: 'quick', bend: { way: 'down', half: SLIM } },
	{ scale: 1.5, effort: 'hard', bend: { way: 'across', half: ROUND } },
	{ scale: 1.5, effort: 'hard' },
	{ scale: 1.5, effort: 'hard', bend: { way: 'down', half: ROUND } },
	{ scale: 1.5, effort: 'hard', isPlain: true },
	{ scale: 2, effort: 'hard', isPlain: true },
];
const BAR_TONES = [
	{ spread: 3, strength: 2 },
	{ spread: 4, strength: 4 },
] as const;

/** The longest side of a view: what is larger is shown smaller. */
const LONGEST = 640;
const LONGEST_BARS = 1_400;
/** A code that fills more of a picture than this many pixels is large enough to be read as it is. */
const MOST_SHARPENED = 700_000;

/** The looks at a region, one after another as they are asked for; they end where the first shows no code. */
export function* codeLooks(picture: GreyImage, box: Box, pose: CodePose): Generator<CodeLook> {
	if (pose.barred > BARRED) yield* barLooks(picture, box, pose);
	else yield* matrixLooks(picture, box, pose);
}

const backThrough =
	(view: CodeView, [left, top]: Point = [0, 0]) =>
	(place: Point): Point => {
		const [x, y] = pictureAt(view, place);
		return [x + left, y + top];
	};

function* matrixLooks(picture: GreyImage, box: Box, pose: CodePose): Generator<CodeLook> {
	const sheet = pose.corners === null ? null : sheetOf(picture, box, pose.corners, pose.angle);
	if (sheet === null) return;
	const { plain, sharp, quad, first, origin } = sheet;
	const family = 'matrix' as const;
	const toPicture = backThrough(first, origin);
	yield { image: lookAt(sharp, first), toPicture, effort: 'quick', family };
	if (!looksLikeMatrix(lookAt(plain, first))) return;
	for (const { scale, effort, isPlain = false, bend = null } of MATRIX_VARIANTS) {
		const flat = viewOf(quad, scale, LONGEST) ?? first;
		const view = { ...flat, bend };
		const image = lookAt(isPlain ? plain : sharp, view);
		yield { image, toPicture: backThrough(view, origin), effort, family };
	}
	// The corners may be wrong where something else adjoins the code.
	const turned = turnedView([0, 0, sharp.width, sharp.height], pose.angle, [1.5, 1.5]);
	const image = lookAt(sharp, turned);
	yield { image, toPicture: backThrough(turned, origin), effort: 'hard', family };
}

/** What carries a matrix code: the part of the picture, dark on light, as it is and sharpened, and where it lies there. */
type Sheet = {
	readonly plain: GreyImage;
	readonly sharp: GreyImage;
	readonly origin: Point;
	readonly quad: Quad;
	readonly first: CodeView;
};

/** Null where the corners are those of no square thing. */
function sheetOf(picture: GreyImage, box: Box, corners: Quad, angle: number): Sheet | null {
	if (!isSquarish(corners)) return null;
	const { image, origin } = partOf(picture, box, corners);
	const quad = startedAt(movedBy(corners, origin), angle);
	const first = quad === null ? null : viewOf(quad, 1, LONGEST);
	if (quad === null || first === null) return null;
	const plain = isLightOnDark(lookAt(image, first), MARGIN) ? inverted(image) : image;
	const isLarge = plain.data.length > MOST_SHARPENED;
	return { plain, sharp: isLarge ? plain : sharpened(plain), origin, quad, first };
}

type Part = { readonly image: GreyImage; readonly origin: Point };

/** The part of the picture in which both the region and its corners lie. */
function partOf(picture: GreyImage, [left, top, wide, high]: Box, corners: Quad): Part {
	const xs = [left, left + wide, ...corners.map(([x]) => x)];
	const ys = [top, top + high, ...corners.map(([, y]) => y)];
	const [x, y] = [Math.min(...xs) - 2 * MARGIN, Math.min(...ys) - 2 * MARGIN].map((one) =>
		Math.max(0, Math.floor(one)),
	);
	const [right, bottom] = [Math.max(...xs) + 2 * MARGIN, Math.max(...ys) + 2 * MARGIN];
	const origin: Point = [x ?? 0, y ?? 0];
	return { image: cropped(picture, origin[0], origin[1], right, bottom), origin };
}

function* barLooks(
	picture: GreyImage,
	box: Box,
	{ corners, angle }: CodePose,
): Generator<CodeLook> {
	const quad = corners === null ? null : startedAt(corners, angle);
	const flat = quad === null ? null : viewOf(quad, 1, LONGEST);
	if (quad === null || flat === null) return;
	const look = { effort: 'quick', family: 'bars' } as const;
	const image = lookAt(picture, flat);
	yield { image, toPicture: backThrough(flat), ...look };
	if (!looksLikeBars(image)) return;
	for (const view of barViews(box, quad, angle)) {
		for (const tone of BAR_TONES) {
			yield { image: barBands(picture, view, tone), toPicture: backThrough(view), ...look };
		}
	}
}

/** The whole region upright; only what surely is label, upright; the label straightened. */
function barViews(box: Box, quad: Quad, angle: number): readonly CodeView[] {
	const scale = [Math.min(2, LONGEST_BARS / Math.max(box[2], box[3])), 1] as const;
	const squared = viewOf(quad, 2, LONGEST_BARS);
	return [
		turnedView(grown(box), angle, scale),
		betweenView(quad, angle, scale, MARGIN),
		...(squared === null ? [] : [squared]),
	];
}

const grown = ([left, top, wide, high]: Box): Box => [
	left - MARGIN,
	top - MARGIN,
	wide + 2 * MARGIN,
	high + 2 * MARGIN,
];
