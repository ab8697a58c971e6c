/** The image stage: from a grey photo to the places and shapes of its lines, and the ink to draw them from. */

import { type Component, type Polarity, visitInk } from './components.ts';
import { type Ink, inkOf } from './ink.ts';
import { leanOf } from './lean.ts';
import { inRows, lettersOf } from './letters.ts';
import { type SureEnds, withEnds } from './line-ends.ts';
import type { InkSource, LinePlace, Stretch } from './line-image.ts';
import { UNSTRETCHED } from './line-image.ts';
import { levelled, shapeOf } from './line-shape.ts';
import type { GreyImage } from './schema.ts';
import { linesOf, type TextLine } from './text-lines.ts';
import { fitWarp, type InkPoints, type Warp } from './warp.ts';

export type Label = {
	readonly polarity: Polarity;
	readonly warp: Warp;
	readonly lines: readonly (LinePlace & SureEnds & { readonly marks: readonly Component[] })[];
	/** Sharp ink, for letters that are plain already. */
	readonly source: InkSource;
	/** Lightness of the same pixels. */
	readonly photo: Uint8Array;
	readonly stretch: Stretch;
};

/** Finds the lines of the label in a photo; null where nothing looks like text. */
export function findLabel(image: GreyImage): Label | null {
	const ink = inkOf(image);
	const letters = lettersOf(ink);
	const rows = inRows(letters.marks);
	if (rows.length < 3) return null;
	const sign = letters.polarity === 'dark' ? 1 : -1;
	const points = pointsOf(rows, ink, sign);
	const warp = fitWarp(points, boxOf(rows));
	if (warp === null) return null;
	const lines = linesOf(letters.marks, pointsOf(letters.marks, ink, sign), warp).slice(
		0,
		MOST_LINES,
	);
	if (lines.length === 0) return null;
	const shapes = levelled(lines.map((line) => shapeOf(line, ink, warp, sign)));
	const placed = wholeRows(
		lines.flatMap((line, at) => {
			const shape = shapes[at];
			return shape === undefined ? [] : [{ ...line, ...shape }];
		}),
	);
	// Pieces that lay far apart may meet once their faint letters are found.
	const ended = wholeRows(placed.map((line) => withEnds(line, ink, warp, sign)));
	return {
		polarity: letters.polarity,
		warp,
		source: inkSource(image, ink, sign),
		photo: image.data,
		stretch: { ...UNSTRETCHED, lean: leanOf(ended, ink, warp, sign) },
		lines: ended,
	};
}

type Placed = TextLine & LinePlace;

/** Lines of one row joined: where a fit is a little off, a row falls into pieces at two heights. */
function wholeRows<Line extends Placed>(lines: readonly Line[]): Line[] {
	const whole: Line[] = [];
	for (const line of [...lines].sort((one, other) => other.marks.length - one.marks.length)) {
		const at = whole.findIndex((other) => isOneRow(other, line));
		const other = whole[at];
		if (other === undefined) whole.push(line);
		else whole[at] = joined(other, line);
	}
	return whole.sort((one, other) => one.base - other.base || one.left - other.left);
}

const COLUMN_GAP = 6;

function isOneRow(one: Placed, other: Placed): boolean {
	const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
	const isLevel = Math.abs(one.base - other.base) < 0.5 * one.cap;
	return isLevel && Math.abs(Math.log(one.cap / other.cap)) < 0.4 && gap < COLUMN_GAP * one.cap;
}

const joined = <Line extends Placed>(one: Line, other: Line): Line => ({
	...one,
	left: Math.min(one.left, other.left),
	right: Math.max(one.right, other.right),
	marks: [...one.marks, ...other.marks],
});

/** More lines than any label has: what lies below them is not looked at. */
const MOST_LINES = 100;
const MOST_POINTS = 5000;

/** Pixels of the letters, weighted by their depth. */
function pointsOf(marks: readonly Component[], ink: Ink, sign: number): InkPoints {
	const make = () => new Float32Array(MOST_POINTS + marks.length);
	const points = { x: make(), y: make(), weight: make(), count: 0 };
	visitInk(marks, ink, sign, MOST_POINTS, (x, y, depth) => {
		if (points.count === points.x.length) return;
		points.x[points.count] = x;
		points.y[points.count] = y;
		points.weight[points.count] = depth;
		points.count += 1;
	});
	return points;
}

function boxOf(marks: readonly Component[]): Pick<Warp, 'left' | 'right' | 'top' | 'bottom'> {
	return {
		left: Math.min(...marks.map((one) => one.left)),
		right: Math.max(...marks.map((one) => one.right)),
		top: Math.min(...marks.map((one) => one.top)),
		bottom: Math.max(...marks.map((one) => one.bottom)),
	};
}

/** Paper less pixel, from the photo as it is: softening it first would cost letters. */
function inkSource(
	{ width, height, data: photo }: GreyImage,
	{ paper }: Ink,
	sign: number,
): InkSource {
	const data = new Float32Array(width * height);
	for (let at = 0; at < data.length; at += 1)
		data[at] = ((paper[at] ?? 0) - (photo[at] ?? 0)) * sign;
	return { width, height, data };
}
