/** Lines that are plainly print, and yet not of the letters that the engine knows: another script, most likely. */
import type { Component } from './components.ts';
import type { Label } from './label-stage.ts';
import { median } from './text-lines.ts';

const FEWEST_MARKS = 10;
/** Print stands level: most marks of a line are of one height. Grain, faces and pictures are of all heights. */
const LIKE = { least: 0.6, most: 1.45 } as const;
const REGULAR = 0.5;
/** Smaller ones may be Latin letters that are only too small. */
const LEAST_CAP = 14;
/** Strokes are deep: what hardly stands out may be Latin in a bad light. */
const DEEP = 25;

/** How many lines of the label, of those asked for, are plainly print. */
export function printedLines({ lines }: Label, isAsked: (line: number) => boolean): number {
	return lines.filter(({ marks, cap, contrast }, at) => {
		if (!isAsked(at) || marks.length < FEWEST_MARKS || cap < LEAST_CAP || contrast < DEEP)
			return false;
		const height = median(marks.map(heightOf));
		const regular = marks.filter((mark) => {
			const share = heightOf(mark) / height;
			return share >= LIKE.least && share <= LIKE.most;
		});
		return regular.length >= REGULAR * marks.length;
	}).length;
}

const heightOf = ({ top, bottom }: Component): number => bottom - top;
