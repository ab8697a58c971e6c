/** The part of a photo that holds letters, at the size at which they are best read. */
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
	const height = share(marks.map((one) => one.bottom - one.top), SMALLER);
	const margin = MARGIN * height;
	const left = (share(marks.map((one) => one.left), EDGE) - margin) * coarse;
	const right = (share(marks.map((one) => one.right), 1 - EDGE) + margin) * coarse;
	const top = (share(marks.map((one) => one.top), EDGE) - margin) * coarse;
	const bottom = (share(marks.map((one) => one.bottom), 1 - EDGE) + margin) * coarse;
	const part = cropped(photo, left, top, right, bottom);
	const least = Math.sqrt((part.width * part.height) / MOST_PIXELS);
	const factor = Math.max(1, least, (height * coarse) / LETTER);
	const image = reduced(part, factor);
	return {
		image,
		factor: part.width / image.width,
		left: Math.max(0, Math.floor(left)),
		top: Math.max(0, Math.floor(top)),
	};
}

/** A few marks may stand far off the label: they do not widen the part. */
const EDGE = 0.004;

function share(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
