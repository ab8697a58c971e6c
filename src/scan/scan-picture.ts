/** What text and codes does this picture hold? */
import { type Reading, readLabel, type Vocabulary, wordsOfNames } from '../read/index.ts';
import { findCodes } from './codes.ts';
import { greyOf } from './grey.ts';
import { judgeCodes } from './judge-codes.ts';
import { judgeScan } from './judge-scan.ts';
import { mendLines } from './mend-text.ts';
import { readText } from './read-text.ts';
import type { WordJudge } from './read-word.ts';
import { scannedLines } from './scanned-lines.ts';
import type {
	CodeEngine,
	Picture,
	ScanAnswer,
	ScannedLine,
	ScanProgress,
	TextEngine,
} from './schema.ts';
import { turnOf } from './warp.ts';

/** The engines a platform lends, and how the one who waits is kept informed. */
export type ScanHost = {
	readonly text: TextEngine;
	readonly codes: CodeEngine;
	/** Whose letters the text engine knows (`eng` alone unless said otherwise). */
	readonly languages?: readonly string[];
	/** For the two digits of a year in a code; without it no expiry is told. */
	readonly thisYear?: number;
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
	const onProgress = host.onProgress ?? (() => undefined);
	const isCancelled = host.isCancelled ?? (() => false);
	const languages = host.languages ?? ['eng'];
	const grey = greyOf(picture);
	onProgress({ stage: 'codes', done: 0, of: 1 });
	const codes = await findCodes(grey, host.codes);
	onProgress({ stage: 'codes', done: 1, of: 1 });
	const judge = judgeOf(vocabulary);
	const read = await readText(grey, { text: host.text, onProgress, isCancelled }, judge);
	onProgress({ stage: 'names', done: 0, of: 1 });
	const lines =
		read === null ? [] : scannedLines(read.view, mendLines(read.lines, vocabulary), judge);
	const text = lines.map((line) => line.text).join('\n');
	const reading = readLabel({ ingredients_text: text }, vocabulary);
	return {
		text,
		lines,
		codes,
		reading: mendedIn(reading, lines),
		findings: [
			...judgeScan({ read, lines, reading, languages }, judge, vocabulary),
			...judgeCodes(codes, host.thisYear ?? null),
		],
		shape: read === null ? null : { turned: turnOf(read.view.label.warp), curved: read.curved },
	};
}

/** A name of which a word was mended stands there by repair, whatever its letters are now. */
function mendedIn(reading: Reading, lines: readonly ScannedLine[]): Reading {
	const mended = lines.flatMap((line) => line.words.filter((word) => word.read !== undefined));
	const ingredients = reading.ingredients.map((one) =>
		one.by !== null && mended.some((word) => word.start < one.end && word.end > one.start)
			? { ...one, by: 'repair' as const }
			: one,
	);
	return { ...reading, ingredients };
}

const judges = new WeakMap<Vocabulary, WordJudge>();

/** Made once for a vocabulary: every word of every name. */
function judgeOf(vocabulary: Vocabulary): WordJudge {
	const made = judges.get(vocabulary);
	if (made !== undefined) return made;
	const words = wordsOfNames(vocabulary);
	const judge = {
		isKnown: (text: string) => words.has(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
	};
	judges.set(vocabulary, judge);
	return judge;
}
