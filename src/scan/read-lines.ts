/** From line images to words of the photo: what the engine saw, where it stands, and how sure it is. */
import { densityOf, type Measured, nominalWidth } from './density.ts';
import type { Label } from './label-stage.ts';
import type { SureEnds } from './line-ends.ts';
import { type LineImage, type Look, lineImage, type Stretch } from './line-image.ts';
import { mergeWords } from './merge-words.ts';
import type { ReadWord, WordJudge } from './read-word.ts';
import type { TextEngine } from './schema.ts';

/** Capitals of 32 pixels suit the engine best; a tenth of the depth is grain. */
const PLAIN: Look = { cap: 32, floor: 0.1, gain: 1 / 0.9 };
const SHARP: Look = { cap: 26, floor: 0.15, gain: 1.1 };

export type LineReader = {
	readonly label: Label;
	readonly engine: TextEngine;
	readonly judge: WordJudge;
	readonly isCancelled: () => boolean;
};

/** The words of one line as the image stage found it. */
export const readPlainly = (reader: LineReader, at: number): Promise<readonly ReadWord[]> =>
	readLine(reader, at, PLAIN, reader.label.stretch);

async function readLine(
	{ label, engine, judge }: LineReader,
	at: number,
	look: Look,
	stretch: Stretch,
): Promise<readonly ReadWord[]> {
	const line = label.lines[at];
	if (line === undefined) return [];
	const image = lineImage(line, label.source, label.warp, stretch, look);
	const words = await engine.recognise(image, 'line');
	return trimmed(
		words.map((word) => ({
			text: word.text,
			confidence: word.confidence,
			left: columnAt(image, word.left),
			right: columnAt(image, word.right),
		})),
		line,
		judge,
	);
}

const BELIEVED = 0.7;

/** Without what grain spelled beyond the letters that were found: a word there must be sure or known. */
function trimmed(
	words: readonly ReadWord[],
	ends: SureEnds,
	judge: WordJudge,
): readonly ReadWord[] {
	const isBelieved = ({ text, confidence, left, right }: ReadWord): boolean =>
		(right > ends.sureLeft && left < ends.sureRight) ||
		(/[\p{L}\p{N}]{2}/u.test(text) && confidence >= BELIEVED) ||
		(text.length > 3 && judge.isKnown(text));
	const first = words.findIndex(isBelieved);
	const last = words.findLastIndex(isBelieved);
	return first === -1 ? [] : words.slice(first, last + 1);
}

function columnAt({ columns }: LineImage, x: number): number {
	return columns[Math.min(columns.length - 1, Math.max(0, Math.round(x)))] ?? 0;
}

/**
 * A second look, under that stretch, at the lines that were not read surely. Lines that were
 * read surely stay as they are.
 */
export async function readAgain(
	reader: LineReader,
	first: readonly (readonly ReadWord[])[],
	stretch: Stretch,
	onLine: (done: number) => void,
): Promise<readonly (readonly ReadWord[])[]> {
	const lines: (readonly ReadWord[])[] = [];
	for (const [at, words] of first.entries()) {
		onLine(at);
		if (reader.isCancelled() || isSure(words, reader.judge)) lines.push(words);
		else lines.push(mergeWords([words, await readLine(reader, at, SHARP, stretch)], reader.judge));
	}
	return lines;
}

const SURE = 0.8;

function isSure(words: readonly ReadWord[], judge: WordJudge): boolean {
	return (
		words.length > 0 && words.every((word) => word.confidence >= SURE || judge.isKnown(word.text))
	);
}

/** The label's stretch, with the density that words read so far tell. */
export function stretchOf(label: Label, lines: readonly (readonly ReadWord[])[]): Stretch {
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
