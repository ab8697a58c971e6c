/** Other looks at a region in which a code was not read: which there are, and in which order they pay. */
import { barBands } from './code-bars.ts';
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
	readonly effort: CodeEffort;
	readonly isSmooth?: boolean;
	readonly bend?: Bend;
};

/** Half the angle of a bottle's side, in radians: a label that goes half, and one that goes two thirds around. */
const [SLIM, ROUND] = [0.52, 0.73] as const;

/**
 * Ordered by codes read for a millisecond, measured on photographs of testing/code-photo.mjs: 40 of 71 by the first,
 * 10 more by the second and so on.
 */
const MATRIX_VARIANTS: readonly Variant[] = [
	{ scale: 1, effort: 'quick' },
	{ scale: 1.5, effort: 'hard' },
	{ scale: 1.5, effort: 'hard', bend: { way: 'across', half: SLIM } },
	{ scale: 1.5, effort: 'hard', isSmooth: true },
	{ scale: 1.5, effort: 'hard', bend: { way: 'down', half: SLIM } },
	{ scale: 2, effort: 'hard', isSmooth: true },
	{ scale: 1.5, effort: 'hard', bend: { way: 'across', half: ROUND } },
	{ scale: 1.5, effort: 'hard', bend: { way: 'down', half: ROUND } },
	{ scale: 3, effort: 'hard' },
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

/** The looks at a region, one after another as they are asked for. */
export function* codeLooks(picture: GreyImage, box: Box, pose: CodePose): Generator<CodeLook> {
	if (pose.barred > BARRED) yield* barLooks(picture, box, pose);
	else yield* matrixLooks(picture, pose);
}

function* matrixLooks(picture: GreyImage, { corners, angle }: CodePose): Generator<CodeLook> {
	const quad = corners === null ? null : startedAt(corners, angle);
	if (quad === null) return;
	let isDark: boolean | null = null;
	for (const { scale, effort, isSmooth = false, bend = null } of MATRIX_VARIANTS) {
		const view = viewOf(quad, scale, LONGEST);
		if (view === null) return;
		const seen = lookAt(picture, { ...view, bend });
		isDark ??= isLightOnDark(seen, MARGIN);
		const soft = isSmooth ? smoothed(seen) : seen;
		const image = isDark ? inverted(soft) : soft;
		yield { image, view: { ...view, bend }, effort, family: 'matrix' };
	}
}

function* barLooks(
	picture: GreyImage,
	box: Box,
	{ corners, angle }: CodePose,
): Generator<CodeLook> {
	const quad = corners === null ? null : startedAt(corners, angle);
	const flat = quad === null ? null : viewOf(quad, 1, LONGEST);
	const look = { effort: 'quick', family: 'bars' } as const;
	if (flat !== null) yield { image: lookAt(picture, flat), view: flat, ...look };
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

function viewOf(quad: Quad, scale: number, longest: number): CodeView | null {
	const [one, two, three, four] = quad;
	const width = Math.max(lengthOf(one, two), lengthOf(four, three));
	const height = Math.max(lengthOf(two, three), lengthOf(one, four));
	const used = Math.min(scale, longest / Math.max(width, height));
	const size = [Math.round(width * used), Math.round(height * used)] as const;
	return squaredView(quad, size, Math.round(MARGIN * used));
}
