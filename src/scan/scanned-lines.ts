/** Lines as they are answered: words with their places in the text and in the photo. */
import type { MendedWord } from './mend-text.ts';
import type { WordJudge } from './read-word.ts';
import type { Box, Point, ScannedLine, ScannedWord } from './schema.ts';
import type { View } from './view.ts';
import { unflatten } from './warp.ts';

/** The lines of a label in reading order; those without words are left out. */
export function scannedLines(
	view: View,
	lines: readonly (readonly MendedWord[])[],
	judge: WordJudge,
): ScannedLine[] {
	const scanned: ScannedLine[] = [];
	let start = 0;
	lines.forEach((words, at) => {
		if (!isReadable(words, judge)) return;
		const line = lineOf(words, start, at, view);
		scanned.push(line);
		start = line.end + 1;
	});
	return scanned;
}

const LEAST_LETTERS = 3;
const LEAST_SURE = 0.4;
const SURE = 0.85;

/** Grain and edges give a few letters that the engine hardly believes; a line is believed for a known or mended word, too. */
export function isReadable(words: readonly MendedWord[], judge: WordJudge): boolean {
	const confidence = confidenceOf(words);
	const letters = words.reduce(
		(sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0),
		0,
	);
	if (letters < LEAST_LETTERS) return letters > 0 && confidence >= SURE;
	if (words.length === 1) return confidence >= LEAST_SURE;
	return (
		confidence >= LEAST_SURE ||
		words.some(({ text, read }) => read !== undefined || (text.length > 3 && judge.isKnown(text)))
	);
}

/** Mean of the words, weighted by their length. */
function confidenceOf(
	words: readonly { readonly text: string; readonly confidence: number }[],
): number {
	const letters = words.reduce((sum, word) => sum + word.text.length, 0);
	const sure = words.reduce((sum, word) => sum + word.text.length * word.confidence, 0);
	return letters === 0 ? 0 : sure / letters;
}

function lineOf(
	read: readonly MendedWord[],
	start: number,
	place: number,
	view: View,
): ScannedLine {
	const { cap } = view.label.lines[place] ?? { cap: 0 };
	let text = '';
	const words = read.map((one, at): ScannedWord => {
		const before = read[at - 1];
		if (before !== undefined && isParted(before, one, cap)) text += ' ';
		const from = start + text.length;
		text += one.text;
		const { confidence } = one;
		const outline = outlineOf(one, place, view);
		const word = { text: one.text, start: from, end: start + text.length, confidence, outline };
		return one.read === undefined ? word : { ...word, read: one.read };
	});
	return {
		text,
		start,
		end: start + text.length,
		box: boxAround(words.flatMap((word) => word.outline)),
		confidence: confidenceOf(words),
		words,
	};
}

const NATIVE = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]/u;
/** A blank of Hangul is about half a capital wide; kana and Han are set wide and know no blanks but gaps. */
const HANGUL_BLANK = 0.45;
const WIDE_GAP = 1.5;

/** Hangul, kana and Han are told one by one: there is a blank between two only where the photo has one. */
function isParted(one: MendedWord, other: MendedWord, cap: number): boolean {
	const last = one.text.at(-1) ?? '';
	if (!NATIVE.test(last) || /^[\p{Script=Latin}\d]/u.test(other.text)) return true;
	const blank = /\p{Script=Hangul}/u.test(last) ? HANGUL_BLANK : WIDE_GAP;
	return other.left - one.right > blank * cap;
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
