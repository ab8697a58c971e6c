/** Where a stretch of the text stands in the photo: one band a line, following the curve of the bottle. */
import type { Point, ScannedLine, ScannedWord } from './schema.ts';

/** Closed bands, clockwise from their top left; a name that goes on in the next line has two. */
export function outlinesOf(
	lines: readonly ScannedLine[],
	start: number,
	end: number,
): readonly (readonly Point[])[] {
	return lines.flatMap((line) => {
		if (line.end <= start || line.start >= end) return [];
		const words = line.words.filter((word) => word.start < end && word.end > start);
		return words.length === 0 ? [] : [bandOf(words)];
	});
}

/** Upper edges from left to right, then lower edges back. */
function bandOf(words: readonly ScannedWord[]): readonly Point[] {
	const upper = words.flatMap(({ outline }) => outline.slice(0, Math.ceil(outline.length / 2)));
	const lower = words.map(({ outline }) => outline.slice(Math.ceil(outline.length / 2)));
	return [...upper, ...lower.reverse().flat()];
}

export type Frame = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/** The part of a photo that holds these points, with a margin around it, kept inside the photo. */
export function frameAround(
	points: readonly Point[],
	photo: { readonly width: number; readonly height: number },
	margin: number,
): Frame {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const left = Math.max(0, Math.min(...xs, photo.width) - margin);
	const top = Math.max(0, Math.min(...ys, photo.height) - margin);
	const right = Math.min(photo.width, Math.max(...xs, 0) + margin);
	const bottom = Math.min(photo.height, Math.max(...ys, 0) + margin);
	if (right <= left || bottom <= top) return { left: 0, top: 0, ...photo };
	return { left, top, width: right - left, height: bottom - top };
}
