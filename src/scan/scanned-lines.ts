/** Lines as they are answered: words with their places in the text and in the photo. */
import type { MendedWord } from './mend-text.ts';
import type { Box, Point, ScannedLine, ScannedWord } from './schema.ts';
import type { View } from './view.ts';
import { unflatten } from './warp.ts';

/** The lines of a label in reading order; those without words are left out. */
export function scannedLines(view: View, lines: readonly (readonly MendedWord[])[]): ScannedLine[] {
	const scanned: ScannedLine[] = [];
	let start = 0;
	lines.forEach((words, at) => {
		if (words.length === 0) return;
		const line = lineOf(words, start, at, view);
		scanned.push(line);
		start = line.end + 1;
	});
	return scanned;
}

function lineOf(read: readonly MendedWord[], start: number, place: number, view: View): ScannedLine {
	let at = start;
	const words = read.map((one): ScannedWord => {
		const { text, confidence } = one;
		const word = { text, start: at, end: at + text.length, confidence, outline: outlineOf(one, place, view) };
		at = word.end + 1;
		return one.read === undefined ? word : { ...word, read: one.read };
	});
	const letters = words.reduce((sum, word) => sum + word.text.length, 0);
	const sure = words.reduce((sum, word) => sum + word.text.length * word.confidence, 0);
	return {
		text: words.map((word) => word.text).join(' '),
		start,
		end: at - 1,
		box: boxAround(words.flatMap((word) => word.outline)),
		confidence: letters === 0 ? 0 : sure / letters,
		words,
	};
}

/** How far a band reaches over the capitals and under the line, in capitals; and how long a straight piece of it is. */
const OVER = 1.15;
const UNDER = 0.25;
const STEP = 40;

/** The band of the photo that a word stands in, following the curve of the bottle. */
function outlineOf({ left, right }: MendedWord, place: number, { label, toPhoto }: View): Point[] {
	const { base, cap } = label.lines[place] ?? { base: 0, cap: 0 };
	const steps = Math.max(1, Math.ceil((right - left) / STEP));
	const xs = Array.from({ length: steps + 1 }, (_, at) => left + ((right - left) * at) / steps);
	const edge = (row: number): Point[] => xs.map((x) => toPhoto(x, unflatten(label.warp, x, row)));
	return [...edge(base - cap * OVER), ...edge(base + cap * UNDER).reverse()];
}

function boxAround(points: readonly Point[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
	return [left, top, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
}
