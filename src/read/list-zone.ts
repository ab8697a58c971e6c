/** Where in a text the list stands: the run of pieces that are names, without the prose before and after it; several for a kit. */
import type { Part } from './piece.ts';
import { readPiece, trimmed } from './piece.ts';
import type { Named } from './name-lookup.ts';
import type { Cut } from './list-scan.ts';
import type { Amount } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ListItem = {
	readonly start: number;
	readonly end: number;
	readonly name: string | null;
	readonly number: number;
	readonly by: 'vocabulary' | 'grammar' | 'repair' | null;
	readonly synonyms: readonly string[];
	readonly amount?: Amount;
	readonly marks: readonly string[];
};

export type FoundList = { readonly heading: string | null; readonly items: readonly ListItem[] };

/** The lists of a text and the stretches of it that are no list. */
export type Zones = { readonly lists: readonly FoundList[]; readonly prose: readonly { start: number; end: number }[] };

/** Every piece of the text in order: whole vocabulary hits as they are, the rest read slowly. */
export function partsOf(text: string, cuts: readonly Cut[], vocabulary: Vocabulary): Part[] {
	const parts: Part[] = [];
	for (const cut of cuts) parts.push(...(hit(text, cut, vocabulary) ?? readPiece(text, cut.start, cut.end, vocabulary)));
	return parts;
}

function hit(text: string, cut: Cut, vocabulary: Vocabulary): Part[] | null {
	const piece = cut.number === -1 ? null : trimmed(text, cut.start, cut.end);
	if (piece === null) return null;
	const named: Named = { name: vocabulary.names[cut.number] ?? '', number: cut.number, by: 'vocabulary', synonyms: [] };
	return [{ kind: 'name', ...piece, named, marks: [] }];
}

const NAME = 1;
const UNKNOWN = -0.4;
const PROSE = -3;
const FEWEST = 1;

/** Finds the lists among the parts. */
export function findZones(parts: readonly Part[]): Zones {
	const zone = bestRun(parts);
	const lists: { heading: string | null; items: ListItem[] }[] = [];
	const prose: { start: number; end: number }[] = [];
	let marks: readonly string[] = [];
	let heading: string | null = null;
	let open: { heading: string | null; items: ListItem[] } | null = null;
	parts.forEach((part, at) => {
		if (part.kind === 'may-contain') marks = ['may-contain'];
		else if (part.kind === 'active') marks = ['active'];
		else if (part.kind === 'inactive' || part.kind === 'header') marks = [];
		else if (part.kind === 'heading') {
			heading = part.text;
			marks = [];
			prose.push(part);
			open = null;
		} else if (!isItem(part) || at < zone.from || at >= zone.to) prose.push(part);
		else {
			if (open === null) {
				open = { heading, items: [] };
				lists.push(open);
			}
			open.items.push(itemOf(part, marks));
		}
	});
	return { lists: merged(lists), prose };
}

/** Lists with fewer than two names are no list of a kit: they belong to the one before. */
function merged(lists: readonly { heading: string | null; items: ListItem[] }[]): FoundList[] {
	const kept: { heading: string | null; items: ListItem[] }[] = [];
	for (const list of lists) {
		const last = kept.at(-1);
		const named = list.items.filter((item) => item.name !== null).length;
		if (last && (named < MIN_KIT || last.items.filter((item) => item.name !== null).length < MIN_KIT)) last.items.push(...list.items);
		else kept.push({ heading: list.heading, items: [...list.items] });
	}
	return kept;
}

const MIN_KIT = 3;

type ItemPart = Extract<Part, { kind: 'name' } | { kind: 'unknown' }>;

function isItem(part: Part): part is ItemPart {
	return part.kind === 'name' || part.kind === 'unknown';
}

function itemOf(part: ItemPart, marks: readonly string[]): ListItem {
	const common = { start: part.start, end: part.end, marks: [...part.marks, ...marks], ...(part.amount ? { amount: part.amount } : {}) };
	if (part.kind === 'name') return { ...common, name: part.named.name, number: part.named.number, by: part.named.by, synonyms: part.named.synonyms };
	return { ...common, name: null, number: -1, by: null, synonyms: [] };
}

/** The run with the greatest sum: names count for it, unknown pieces a little against it, prose much. */
function bestRun(parts: readonly Part[]): { from: number; to: number } {
	let best = 0;
	let run = 0;
	let start = 0;
	let zone = { from: 0, to: 0 };
	parts.forEach((part, at) => {
		run += weightOf(part);
		if (run <= 0) {
			run = 0;
			start = at + 1;
		} else if (run > best) {
			best = run;
			zone = { from: start, to: at + 1 };
		}
	});
	if (best < FEWEST) return { from: 0, to: parts.every((part) => part.kind === 'unknown') && parts.length >= 3 ? parts.length : 0 };
	return widened(parts, zone);
}

function weightOf(part: Part): number {
	if (part.kind === 'name') return NAME;
	if (part.kind === 'unknown') return UNKNOWN;
	return part.kind === 'prose' ? PROSE : 0;
}

/** Unknown pieces right beside the run belong to the list too: a name nobody knows may stand first or last. */
function widened(parts: readonly Part[], zone: { from: number; to: number }): { from: number; to: number } {
	let { from, to } = zone;
	while (from > 0 && parts[from - 1]?.kind === 'unknown' && zone.from - from < MOST_WIDENED) from -= 1;
	while (to < parts.length && parts[to]?.kind === 'unknown' && to - zone.to < MOST_WIDENED) to += 1;
	return { from, to };
}

const MOST_WIDENED = 3;
