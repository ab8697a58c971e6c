/** What to say of a scan: whether the photo must be taken again, of what, and why. */
import type { Finding } from '../kit/index.ts';
import { nearVesicleWord, type Reading, type Vocabulary } from '../read/index.ts';
import { finding } from './finding-of.ts';
import type { ScanCode } from './findings.ts';
import { printedLines } from './foreign-lines.ts';
import { type PhotoQuality, qualityOf } from './photo-quality.ts';
import type { ReadText } from './read-text.ts';
import type { WordJudge } from './read-word.ts';
import { isReadable } from './scanned-lines.ts';
import type { ScannedLine } from './schema.ts';

export type Seen = {
	/** Null where nothing looked like text. */
	readonly read: ReadText | null;
	readonly lines: readonly ScannedLine[];
	readonly reading: Reading;
	/** Whose letters the engine knows, as its packs are named. */
	readonly languages: readonly string[];
};

/** Of what was read, and of the photo where it was read badly. */
export function judgeScan(
	{ read, lines, reading, languages }: Seen,
	judge: WordJudge,
	vocabulary: Vocabulary,
): Finding<ScanCode>[] {
	if (read === null) return [finding('no-text', {})];
	const foreign = foreignIn(read, languages, judge);
	if (lines.length === 0) {
		return foreign.length > 0
			? foreign
			: [finding('no-text', {}), ...photoFindings(qualityOf(read.view.label))];
	}
	const unread = lostAmong(read, judge) + lines.filter((line) => isShaky(line, judge)).length;
	const named = reading.ingredients.filter(({ name, by }) => name !== null && by !== 'repair');
	const hasList = named.length >= FEWEST_NAMES;
	return [
		...unsureLines(lines, reading, vocabulary),
		...(hasList ? [] : foreign),
		...(hasList ? [] : [finding('no-list', { lines: lines.length })]),
		...(unread > 0
			? [
					finding('lines-unread', {
						count: unread,
						of: Math.max(unread, lines.length + lostAmong(read, judge)),
					}),
				]
			: []),
		...(unread > 0 || !hasList ? photoFindings(qualityOf(read.view.label)) : []),
	];
}

/** Lines that gave nothing although they stand among those that did: beside the label there is no text to miss. */
function lostAmong({ view, lines }: ReadText, judge: WordJudge): number {
	const placed = view.label.lines.map((line, at) => ({
		line,
		isRead: isReadable(lines[at] ?? [], judge),
	}));
	const read = placed.filter((one) => one.isRead).map((one) => one.line);
	const [top, bottom] = [
		Math.min(...read.map((one) => one.base)),
		Math.max(...read.map((one) => one.base)),
	];
	const [left, right] = [
		Math.min(...read.map((one) => one.left)),
		Math.max(...read.map((one) => one.right)),
	];
	return placed.filter(
		({ line, isRead }) =>
			!isRead &&
			line.base >= top &&
			line.base <= bottom &&
			line.left >= left &&
			line.right <= right,
	).length;
}

/** Print that English letters do not explain, while no other pack is there: which language it is, the person knows. */
function foreignIn(
	{ view, lines }: ReadText,
	languages: readonly string[],
	judge: WordJudge,
): Finding<ScanCode>[] {
	if (languages.some((one) => one !== 'eng')) return [];
	const printed = printedLines(view.label, (at) => !isReadable(lines[at] ?? [], judge));
	return printed >= FEWEST_PRINTED ? [finding('pack-needed', { language: null })] : [];
}

const FEWEST_PRINTED = 3;
const UNSURE = 0.6;
/** One name may stand in a claim; a list has more, and not all of them mended. */
const FEWEST_NAMES = 2;

/** A line of which most letters stand in words that were neither read surely nor known nor mended. */
function isShaky({ words }: ScannedLine, judge: WordJudge): boolean {
	const all = words.reduce((sum, word) => sum + word.text.length, 0);
	const sound = words.filter(
		({ text, confidence, read }) =>
			confidence >= UNSURE || read !== undefined || judge.isKnown(text),
	);
	return sound.reduce((sum, word) => sum + word.text.length, 0) < all / 2;
}

/** A vesicle name decides the verdict: it must have been read better than other words. */
const CLEAN = 0.75;

/** Lines with a word near a vesicle word, or with a vesicle name of which a word was not read cleanly. */
function unsureLines(
	lines: readonly ScannedLine[],
	reading: Reading,
	vocabulary: Vocabulary,
): Finding<ScanCode>[] {
	return lines.flatMap(({ text, words }, at) => {
		const near = nearVesicleWord(text, vocabulary);
		const shaky = words.find(
			(word) =>
				word.confidence < CLEAN &&
				reading.vesicles.some((one) => one.start < word.end && one.end > word.start),
		);
		if (near === null && shaky === undefined) return [];
		const unclear = words.find((word) => nearVesicleWord(word.text, vocabulary) !== null) ?? shaky;
		return [finding('line-unsure', { line: at + 1, text: unclear?.text ?? text })];
	});
}

/** Edges wider than a third of a capital, capitals under nine pixels, and a tenth of the label without any grey. */
const SOFT = 0.33;
const SMALL = 9;
const WASHED = 0.1;

function photoFindings({ cap, edge, washed }: PhotoQuality): Finding<ScanCode>[] {
	const findings: Finding<ScanCode>[] = [];
	if (cap < SMALL) findings.push(finding('too-small', { pixels: Math.round(cap) }));
	else if (edge > SOFT) findings.push(finding('blurred', {}));
	if (washed > WASHED) findings.push(finding('glare', { share: Math.round(washed * 100) / 100 }));
	return findings;
}
