/** Where in a text the list stands: the run of pieces that are names, without the prose before and after it; several for a kit. */

import { trimmed } from './bare-name.ts';
import { isCjk } from './letters.ts';
import { afterPreface, framed, isOpenedList } from './list-frame.ts';
import { type ListItem, NO_WORDS, namedItem, type Part, type Span } from './list-item.ts';
import type { Cut } from './list-scan.ts';
import { readPiece } from './piece.ts';
import type { Vocabulary } from './vocabulary.ts';

export type FoundList = { readonly heading: string | null; readonly items: readonly ListItem[] };

/** The lists of a text and the stretches of it that are no list. */
export type Zones = {
	readonly lists: readonly FoundList[];
	readonly prose: readonly Span[];
};

/** Every piece of the text in order: whole vocabulary hits as they are, the rest read slowly. */
export function partsOf(text: string, cuts: readonly Cut[], vocabulary: Vocabulary): Part[] {
	const parts: Part[] = [];
	for (const cut of cuts) {
		const hit = hitOf(text, cut, vocabulary);
		if (hit) parts.push(hit);
		else for (const part of readPiece(text, cut, vocabulary)) parts.push(part);
	}
	return parts;
}

/** A piece that is a known name as it stands, a plain gloss in brackets aside. */
function hitOf(text: string, cut: Cut, vocabulary: Vocabulary): ListItem | null {
	if (cut.number === -1 || isSigned(text, cut.start)) return null;
	const piece = trimmed(text, cut);
	if (piece === null) return null;
	const gloss = cut.bracket ? PLAIN_GLOSS.exec(text.slice(piece.start, piece.end))?.[1] : '';
	if (gloss === undefined) return null;
	const named = {
		name: vocabulary.names[cut.number] ?? '',
		number: cut.number,
		by: 'vocabulary' as const,
		synonyms: gloss === '' ? NO_WORDS : [gloss],
	};
	return namedItem(piece, named);
}

/** `[` `(` `{` `（` `【` `+` `±` */
const SIGNS = new Set([91, 40, 123, 0xff08, 0x3010, 43, 0xb1]);

/** "+/- CI 77891" has no letters but those of the name: its sign is read slowly, or it would be lost. */
function isSigned(text: string, at: number): boolean {
	return SIGNS.has(text.charCodeAt(at)) || SIGNS.has(text.charCodeAt(at + 1));
}

/** One bracket that holds letters alone: no amount, no mark, no list. */
const PLAIN_GLOSS = /^[^([{（【［\d]+[(（]((?!nano)[\p{L}\s'’.-]+)[)\]）][^([{（【［\d]*$/iu;
const NAME = 1;
const UNKNOWN = -0.4;
/** A short native name between separators: such lists hold many that no table has. */
const NATIVE = 0.2;
const PROSE = -3;
const FEWEST = 1;

/** Finds the lists among the parts. */
export function findZones(text: string, found: readonly Part[]): Zones {
	const parts = framed(text, found);
	const runs = listRuns(text, parts);
	const sorted: Sorted = { lists: [], prose: [], marks: NO_WORDS, heading: null, open: null };
	let next = 0;
	parts.forEach((part, at) => {
		if (at >= (runs[next]?.to ?? Infinity)) next += 1;
		const inside = at >= (runs[next]?.from ?? Infinity);
		if (part.kind === 'item' && inside) addItem(sorted, part);
		else setAside(sorted, part);
	});
	return { lists: merged(sorted.lists), prose: sorted.prose };
}

type OpenList = { readonly heading: string | null; readonly items: ListItem[] };
type Sorted = {
	readonly lists: OpenList[];
	readonly prose: Span[];
	marks: readonly string[];
	heading: string | null;
	open: OpenList | null;
};

function addItem(sorted: Sorted, item: ListItem): void {
	if (sorted.open === null) {
		sorted.open = { heading: sorted.heading, items: [] };
		sorted.lists.push(sorted.open);
	}
	const { marks } = sorted;
	sorted.open.items.push(marks.length === 0 ? item : { ...item, marks: [...item.marks, ...marks] });
}

/** A heading closes its list; a sign or a heading of actives marks what follows; the rest is prose. */
function setAside(sorted: Sorted, part: Part): void {
	if (part.kind === 'may-contain' || part.kind === 'active') sorted.marks = [part.kind];
	else if (part.kind === 'inactive') sorted.marks = NO_WORDS;
	else if (part.kind !== 'header' && part.kind !== 'key') sorted.prose.push(part);
	if (part.kind !== 'heading' && part.kind !== 'header' && part.kind !== 'key') return;
	if (part.kind === 'heading') sorted.heading = part.text;
	else if (sorted.open !== null) sorted.heading = null;
	sorted.marks = NO_WORDS;
	sorted.open = null;
}

/** Lists with fewer than three names are no list of a kit: they belong to the one before. */
function merged(lists: readonly OpenList[]): FoundList[] {
	const kept: OpenList[] = [];
	for (const list of lists) {
		const last = kept.at(-1);
		const named = list.items.filter((item) => item.name !== null).length;
		if (
			last &&
			(named < MIN_KIT || last.items.filter((item) => item.name !== null).length < MIN_KIT)
		)
			for (const item of list.items) last.items.push(item);
		else kept.push({ heading: list.heading, items: [...list.items] });
	}
	return kept;
}

const MIN_KIT = 3;

/** The stretch that is surely a list, and others that a heading or the title of a product opens: a kit with prose between. */
function listRuns(text: string, parts: readonly Part[]): Run[] {
	const runs = runsOf(text, parts);
	const best = runs.reduce<Run | null>((one, run) => (run.sum > (one?.sum ?? 0) ? run : one), null);
	if (best === null || best.sum < FEWEST)
		return isUnknownList(parts) ? [{ from: 0, to: parts.length, sum: 0 }] : [];
	const wide = runs.flatMap((run) => {
		if (run !== best && (run.sum < MIN_KIT || !isOpenedList(parts, run.from))) return [];
		const { from, to } = widened(parts, run);
		return [{ from: afterPreface(parts, from, to), to, sum: run.sum }];
	});
	return wide.map((run, at) => ({ ...run, from: Math.max(run.from, wide[at - 1]?.to ?? 0) }));
}

/** Stretches with a sum above nothing: names count for it, unknown pieces a little against it, prose much. Each up to its greatest sum. */
function runsOf(text: string, parts: readonly Part[]): Run[] {
	const runs: Run[] = [];
	let sum = 0;
	let best = 0;
	let from = 0;
	let to = 0;
	for (let at = 0; at < parts.length; at += 1) {
		const part = parts[at];
		if (part) sum += weightOf(text, part);
		if (sum > best) {
			best = sum;
			to = at + 1;
		}
		if (sum > 0) continue;
		if (best > 0) runs.push({ from, to, sum: best });
		sum = 0;
		best = 0;
		from = at + 1;
	}
	if (best > 0) runs.push({ from, to, sum: best });
	return runs;
}

type Run = { readonly from: number; readonly to: number; readonly sum: number };

/** Three pieces or more and no prose among them: a list all the same, though no name on it is known. */
function isUnknownList(parts: readonly Part[]): boolean {
	return parts.filter(isUnknown).length >= 3 && parts.every((part) => part.kind !== 'prose');
}

function weightOf(text: string, part: Part): number {
	if (part.kind === 'item')
		return part.name !== null ? NAME : isCjk(text.charCodeAt(part.start)) ? NATIVE : UNKNOWN;
	return part.kind === 'prose' ? PROSE : 0;
}

/** Pieces right beside the run belong to the list too, up to prose or to more names in a row that nobody knows than a list has. */
function widened(parts: readonly Part[], zone: Run): { from: number; to: number } {
	return {
		from: zone.from - reach(parts, zone.from - 1, -1),
		to: zone.to + reach(parts, zone.to, 1),
	};
}

function reach(parts: readonly Part[], start: number, step: 1 | -1): number {
	let unknown = 0;
	let taken = 0;
	for (let at = start; parts[at]?.kind === 'item'; at += step) {
		unknown = isUnknown(parts[at]) ? unknown + 1 : 0;
		if (unknown > MOST_WIDENED) break;
		taken += 1;
	}
	return taken;
}

const MOST_WIDENED = 3;

function isUnknown(part: Part | undefined): boolean {
	return part?.kind === 'item' && part.name === null;
}
