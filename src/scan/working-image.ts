/** The part of a photo that holds letters, at the size at which they are best read. */
import type { Component } from './components.ts';
import { cropped, reduced } from './grey.ts';
import { inkOf } from './ink.ts';
import { inRows, lettersOf } from './letters.ts';
import type { GreyImage } from './schema.ts';

export type Working = {
	readonly image: GreyImage;
	/** A pixel (x, y) of it stands at (left + x * factor, top + y * factor) of the photo. */
	readonly factor: number;
	readonly left: number;
	readonly top: number;
};

/** A photo no larger than this is read as it is. */
const SMALL = 1600;
const LOOK = 1400;
const MOST_PIXELS = 3_000_000;
/** Height of a letter's mark that reads best, and which of the letters is asked: lists are set smaller than brands. */
const LETTER = 17;
const SMALLER = 0.35;
const LEAST_MARKS = 8;
const MARGIN = 4;

/** Looks at the whole photo coarsely, then takes what holds letters. Work is linear in the pixels. */
export function workingImage(photo: GreyImage): Working {
	const longest = Math.max(photo.width, photo.height);
	if (longest <= SMALL) return { image: photo, factor: 1, left: 0, top: 0 };
	const coarse = longest / LOOK;
	const view = reduced(photo, coarse);
	const marks = inRows(lettersOf(inkOf(view)).marks);
	if (marks.length < LEAST_MARKS) return { image: view, factor: coarse, left: 0, top: 0 };
	const height = share(
		marks.map((one) => one.bottom - one.top),
		SMALLER,
	);
	const box = boxOf(marks, MARGIN * height, coarse);
	const part = cropped(photo, ...box);
	const least = Math.sqrt((part.width * part.height) / MOST_PIXELS);
	const image = reduced(part, Math.max(1, least, (height * coarse) / LETTER));
	const [left, top] = box;
	return {
		image,
		factor: part.width / image.width,
		left: Math.max(0, Math.floor(left)),
		top: Math.max(0, Math.floor(top)),
	};
}

/** Around nearly all of the marks, in pixels of the photo. */
function boxOf(
	marks: readonly Component[],
	margin: number,
	scale: number,
): [left: number, top: number, right: number, bottom: number] {
	const edge = (of: (one: Component) => number, part: number, outwards: number): number =>
		(share(marks.map(of), part) + outwards) * scale;
	return [
		edge((one) => one.left, EDGE, -margin),
		edge((one) => one.top, EDGE, -margin),
		edge((one) => one.right, 1 - EDGE, margin),
		edge((one) => one.bottom, 1 - EDGE, margin),
	];
}

/** A few marks may stand far off the label: they do not widen the part. */
const EDGE = 0.004;

function share(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
