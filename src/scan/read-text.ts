/** The words of a photo, whichever way up it was taken. */

import { type LineReader, readAgain, readPlainly, stretchOf } from './read-lines.ts';
import type { ReadWord, WordJudge } from './read-word.ts';
import type { GreyImage, ScanProgress, TextEngine } from './schema.ts';
import { TURNS, type Turn, type View, viewOf } from './view.ts';

export type TextHost = {
	readonly text: TextEngine;
	readonly onProgress: (progress: ScanProgress) => void;
	readonly isCancelled: () => boolean;
};

export type ReadText = {
	readonly view: View;
	/** By line of the label. */
	readonly lines: readonly (readonly ReadWord[])[];
	/** How far the bottle turns away at the ends of the lines, in degrees. */
	readonly curved: number;
};

/** Lines were seen and none of them read. */
const unread = (view: View): ReadText => ({ view, lines: [], curved: 0 });

/** Reads the label; null where nothing looks like text, whichever way up. */
export async function readText(
	photo: GreyImage,
	host: TextHost,
	judge: WordJudge,
): Promise<ReadText | null> {
	const probes: Probe[] = [];
	for (const turn of TURNS) {
		if (host.isCancelled()) break;
		const probe = await probeOf(photo, turn, host, judge);
		if (probe === null) continue;
		probes.push(probe);
		if (probe.worth >= GOOD) break;
	}
	const [upright] = probes;
	const best = [...probes].sort((one, other) => other.worth - one.worth)[0];
	if (upright === undefined || best === undefined) return null;
	// Grain and chequers make lines, too; reading all of them would take minutes and give nothing. A photo of which nothing
	// is read either way up is taken to be upright.
	if (isHopeless([...best.read.values()], judge)) return unread(upright.view);
	const read = await readWhole(best, host);
	return isHopeless(read.lines, judge) ? unread(upright.view) : read;
}

type Probe = {
	readonly view: View;
	readonly reader: LineReader;
	readonly read: ReadonlyMap<number, readonly ReadWord[]>;
	/** Share of the letters of those lines that make words, weighted by how sure they are. */
	readonly worth: number;
};

const PROBED = 4;
const GOOD = 0.38;
/** Below this, and without a few known words, nothing was read: what a face or a wall gives. */
const HOPELESS = 0.25;
const FEWEST_KNOWN = 2;
const LONG_WORD = 5;
/** One line read plainly among much that is none is a label before a busy background. */
const PLAIN_LINE = 8;
const PLAIN = 0.5;

function isHopeless(lines: readonly (readonly ReadWord[])[], judge: WordJudge): boolean {
	const words = lines.flat();
	const known = words.filter(({ text }) => text.length >= LONG_WORD && judge.isKnown(text));
	const isPlain = (line: readonly ReadWord[]): boolean =>
		line.reduce((sum, { text }) => sum + text.length, 0) >= PLAIN_LINE &&
		worthOf(line, judge) >= PLAIN;
	return worthOf(words, judge) < HOPELESS && known.length < FEWEST_KNOWN && !lines.some(isPlain);
}

/** Reads the lines with most letters of a view: a label upside down gives no words. */
async function probeOf(
	photo: GreyImage,
	turn: Turn,
	host: TextHost,
	judge: WordJudge,
): Promise<Probe | null> {
	const view = viewOf(photo, turn);
	if (view === null) return null;
	host.onProgress({ stage: 'flatten', done: 1, of: 1 });
	const { label } = view;
	const reader = { label, engine: host.text, judge, isCancelled: host.isCancelled };
	const longest = label.lines
		.map(({ marks }, at) => ({ at, length: marks.length }))
		.sort((one, other) => other.length - one.length)
		.slice(0, PROBED);
	const read = new Map<number, readonly ReadWord[]>();
	for (const { at } of longest) read.set(at, await readPlainly(reader, at));
	return { view, reader, read, worth: worthOf([...read.values()].flat(), judge) };
}

function worthOf(words: readonly ReadWord[], judge: WordJudge): number {
	const letters = words.reduce((sum, word) => sum + word.text.length, 0);
	const good = words.reduce((sum, { text, confidence }) => {
		const known = text.length > 3 && judge.isKnown(text);
		return sum + text.length * (known ? 1 : confidence ** 2 * 0.8);
	}, 0);
	return letters === 0 ? 0 : good / letters;
}

async function readWhole({ view, reader, read }: Probe, host: TextHost): Promise<ReadText> {
	const of = reader.label.lines.length;
	const first: (readonly ReadWord[])[] = [];
	for (let at = 0; at < of && !host.isCancelled(); at += 1) {
		host.onProgress({ stage: 'lines', done: at, of });
		first.push(read.get(at) ?? (await readPlainly(reader, at)));
	}
	const stretch = stretchOf(reader.label, first);
	const lines = await readAgain(reader, first, stretch, () =>
		host.onProgress({ stage: 'lines', done: of, of }),
	);
	const { left, right } = reader.label.warp;
	const densest = Math.max(stretch.density(left), stretch.density(right));
	return { view, lines, curved: (Math.acos(1 / Math.max(1, densest)) * 180) / Math.PI };
}
