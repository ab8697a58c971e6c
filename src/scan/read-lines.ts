/** From line images to words of the photo: what the engine saw, where it stands, and how sure it is. */
import { densityOf, type Measured, nominalWidth } from './density.ts';
import type { Label } from './label-stage.ts';
import { type LineImage, lineImage, type Look, type Stretch } from './line-image.ts';
import { mergeWords, type WordJudge } from './merge-words.ts';
import type { Point, TextEngine } from './schema.ts';
import { unflatten } from './warp.ts';

export type ReadWord = {
	readonly text: string;
	readonly confidence: number;
	/** Columns of the photo. */
	readonly left: number;
	readonly right: number;
};

/** Capitals of 32 pixels suit the engine best; a tenth of the depth is grain. */
const PLAIN: Look = { cap: 32, floor: 0.1, gain: 1 / 0.9 };
const SHARP: Look = { cap: 26, floor: 0.15, gain: 1.1 };

/** The words of one line under one look. */
export async function readLine(
	label: Label,
	at: number,
	look: Look,
	stretch: Stretch,
	engine: TextEngine,
): Promise<readonly ReadWord[]> {
	const line = label.lines[at];
	if (line === undefined) return [];
	const image = lineImage(line, label.source, label.warp, stretch, look);
	const words = await engine.recognise(image, 'line');
	return words.map((word) => ({
		text: word.text,
		confidence: word.confidence,
		left: columnAt(image, word.left),
		right: columnAt(image, word.right),
	}));
}

function columnAt({ columns }: LineImage, x: number): number {
	return columns[Math.min(columns.length - 1, Math.max(0, Math.round(x)))] ?? 0;
}

export type Watch = {
	readonly onLine: (done: number) => void;
	readonly isCancelled: () => boolean;
};

/**
 * Every line of the label: a first pass over all, then a second one, by the letter widths that the first has taught, over
 * those that were not read surely.
 */
export async function readLines(
	label: Label,
	engine: TextEngine,
	judge: WordJudge,
	watch: Watch,
): Promise<readonly (readonly ReadWord[])[]> {
	const first: (readonly ReadWord[])[] = [];
	for (let at = 0; at < label.lines.length && !watch.isCancelled(); at += 1) {
		watch.onLine(at);
		first.push(await readLine(label, at, PLAIN, label.stretch, engine));
	}
	const stretch = stretchOf(label, first);
	const lines: (readonly ReadWord[])[] = [];
	for (const [at, words] of first.entries()) {
		if (watch.isCancelled() || isSure(words, judge)) {
			lines.push(words);
			continue;
		}
		const second = await readLine(label, at, SHARP, stretch, engine);
		lines.push(mergeWords([words, second], judge));
	}
	return lines;
}

const SURE = 0.9;

function isSure(words: readonly ReadWord[], judge: WordJudge): boolean {
	return words.length > 0 && words.every((word) => word.confidence >= SURE || judge.isKnown(word.text));
}

/** The label's stretch, with the density that words read so far tell. */
function stretchOf(label: Label, lines: readonly (readonly ReadWord[])[]): Stretch {
	const measured = lines.flatMap((words, at): Measured[] => {
		const cap = label.lines[at]?.cap ?? 1;
		return words
			.filter((word) => word.confidence > 0.5)
			.map((word) => ({
				x: (word.left + word.right) / 2,
				width: (word.right - word.left) / cap,
				nominal: nominalWidth(word.text),
			}));
	});
	const density = densityOf(measured);
	return density === null ? label.stretch : { ...label.stretch, density };
}

const OVER = 1.15;
const UNDER = 0.25;
const STEP = 40;

/** The band of the photo that a word stands in, following the curve of the bottle. */
export function outlineOf({ left, right }: ReadWord, at: number, label: Label): Point[] {
	const { base, cap } = label.lines[at] ?? { base: 0, cap: 0 };
	const steps = Math.max(1, Math.ceil((right - left) / STEP));
	const xs = Array.from({ length: steps + 1 }, (_, place) => left + ((right - left) * place) / steps);
	const above = xs.map((x): Point => [x, unflatten(label.warp, x, base - cap * OVER)]);
	const below = xs.map((x): Point => [x, unflatten(label.warp, x, base + cap * UNDER)]);
	return [...above, ...below.reverse()];
}
