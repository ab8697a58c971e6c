/** What text and codes does this picture hold? */
import { readLabel, type Vocabulary, wordsOfNames } from '../read/index.ts';
import { greyOf } from './grey.ts';
import { findLabel, type Label } from './label-stage.ts';
import { mendLines, type MendedWord } from './mend-text.ts';
import type { WordJudge } from './merge-words.ts';
import { outlineOf, readLines } from './read-lines.ts';
import type { Box, CodeEngine, Picture, ScanAnswer, ScannedLine, ScanProgress, TextEngine } from './schema.ts';
import { turnOf } from './warp.ts';

/** The engines a platform lends, and how the one who waits is kept informed. */
export type ScanHost = {
	readonly text: TextEngine;
	readonly codes: CodeEngine;
	readonly onProgress?: (progress: ScanProgress) => void;
	/** Asked between steps; true ends the scan with what was read so far. */
	readonly isCancelled?: () => boolean;
};

/** Reads a photo of a label: its lines, its codes, and what the list on it says. */
export async function scanPicture(
	picture: Picture,
	host: ScanHost,
	vocabulary: Vocabulary,
): Promise<ScanAnswer> {
	const tell = host.onProgress ?? (() => undefined);
	const grey = greyOf(picture);
	tell({ stage: 'codes', done: 1, of: 1 });
	const label = findLabel(grey);
	tell({ stage: 'label', done: 1, of: 1 });
	const lines = label === null ? [] : await linesOfLabel(label, host, vocabulary);
	const text = lines.map((line) => line.text).join('\n');
	return {
		text,
		lines,
		codes: [],
		reading: readLabel({ ingredients_text: text }, vocabulary),
		findings: [],
		shape: label === null ? null : { turned: turnOf(label.warp), curved: 0 },
	};
}

async function linesOfLabel(label: Label, host: ScanHost, vocabulary: Vocabulary): Promise<ScannedLine[]> {
	const read = await readLines(label, host.text, judgeOf(vocabulary), {
		onLine: (done) => host.onProgress?.({ stage: 'lines', done, of: label.lines.length }),
		isCancelled: host.isCancelled ?? (() => false),
	});
	host.onProgress?.({ stage: 'names', done: 0, of: 1 });
	const lines: ScannedLine[] = [];
	let start = 0;
	mendLines(read, vocabulary).forEach((words, at) => {
		if (words.length === 0) return;
		const line = lineOf(words, start, at, label);
		lines.push(line);
		start = line.end + 1;
	});
	return lines;
}

const judges = new WeakMap<Vocabulary, WordJudge>();

function judgeOf(vocabulary: Vocabulary): WordJudge {
	const made = judges.get(vocabulary);
	if (made !== undefined) return made;
	const words = wordsOfNames(vocabulary);
	const judge = { isKnown: (text: string) => words.has(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) };
	judges.set(vocabulary, judge);
	return judge;
}

function lineOf(read: readonly MendedWord[], start: number, place: number, label: Label): ScannedLine {
	let at = start;
	const words = read.map((one) => {
		const word = {
			text: one.text,
			start: at,
			end: at + one.text.length,
			confidence: one.confidence,
			outline: outlineOf(one, place, label),
			...(one.read === undefined ? {} : { read: one.read }),
		};
		at = word.end + 1;
		return word;
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

function boxAround(points: readonly (readonly [number, number])[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
	return [left, top, Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
}
