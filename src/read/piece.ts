/** One piece between separators, read slowly: marks, amounts, headings, sentences, dropped commas, spoilt spelling. */
import { amountsIn } from './amount.ts';
import { ACTIVE_HEADINGS, HEADINGS, INACTIVE_HEADINGS, MAY_CONTAIN, PAGE_WORDS, PROSE_WORDS, PURPOSES } from './header-words.ts';
import { nameKey } from './letters.ts';
import { glossName, listedName, nameOf, type Named } from './name-lookup.ts';
import { repairName } from './repair.ts';
import type { Amount } from './schema.ts';
import { isVesicleLike } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name on a list, or a piece in the place of one that nobody could name. */
export type ListItem = {
	readonly kind: 'item';
	readonly start: number;
	readonly end: number;
	readonly name: string | null;
	/** Number in the vocabulary, or -1. */
	readonly number: number;
	readonly by: 'vocabulary' | 'grammar' | 'repair' | null;
	readonly synonyms: readonly string[];
	readonly amount: Amount | null;
	readonly marks: readonly string[];
};

export type Part =
	| ListItem
	| { readonly kind: 'prose' | 'may-contain' | 'active' | 'inactive' | 'header'; readonly start: number; readonly end: number }
	| { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly text: string };

const NONE: readonly string[] = [];

/** An item that the vocabulary holds whole, letter for letter. */
export function itemOfName(start: number, end: number, named: Named, amount: Amount | null = null, marks: readonly string[] = NONE): ListItem {
	const { name, number, by, synonyms } = named;
	return { kind: 'item', start, end, name, number, by, synonyms, amount, marks };
}

function unnamedItem(start: number, end: number, amount: Amount | null, marks: readonly string[]): ListItem {
	return { kind: 'item', start, end, name: null, number: -1, by: null, synonyms: NONE, amount, marks };
}

/** Reads the piece `text[start..end)`. Work: linear in its length, as names and phrases have a longest length. */
export function readPiece(text: string, start: number, end: number, vocabulary: Vocabulary): Part[] {
	vocabulary.steps.count += end - start;
	const whole = trimmed(text, start, end);
	if (whole === null) return [];
	const direct = asName(text, whole.start, whole.end, vocabulary, listedName);
	if (direct) return [direct];
	const signed = maySign(text, start, end);
	if (signed === null) return bySentences(text, whole.start, whole.end, vocabulary);
	return [{ kind: 'may-contain', start: whole.start, end: signed }, ...bySentences(text, signed, whole.end, vocabulary)];
}

function maySign(text: string, start: number, end: number): number | null {
	const match = MAY_CONTAIN.exec(text.slice(start, Math.min(end, start + LONGEST_SIGN)));
	return match && match[0].length > 0 ? start + match[0].length : null;
}

const LONGEST_SIGN = 60;
const EDGE = /[\s*†‡§¹²³⁴•·‧●▪◦■+^°#,;:.!~_`'"“”‘’«»<>\u200b-\u200f\u2060\ufeff-]/u;
const OPEN = /[([{（【［]/u;
const CLOSE = /[)\]}）】］]/u;

/** The piece without blanks, bullets, footnote marks and full stops at its ends, and without brackets that lost their partner. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
	let from = start;
	let to = end;
	while (from < to && (EDGE.test(text[from] ?? '') || CLOSE.test(text[from] ?? ''))) from += 1;
	while (to > from && (EDGE.test(text[to - 1] ?? '') || OPEN.test(text[to - 1] ?? ''))) to -= 1;
	return from < to && nameKey(text.slice(from, to)) !== '' ? { start: from, end: to } : null;
}

/** Amount and legal marks taken off, what is left looked up by `find`. */
export function asName(text: string, start: number, end: number, vocabulary: Vocabulary, find: Find): Part | null {
	if (end - start > LONGEST_NAME) return null;
	const slice = text.slice(start, end);
	if (LOST.test(slice)) return null;
	const { rest, amount, marks } = bare(slice);
	const named = find(rest, vocabulary) ?? (rest === slice ? null : find(slice, vocabulary));
	if (named === null) return null;
	return itemOfName(start, end, named, amount, marks);
}

const LONGEST_NAME = 600;
/** A letter or figure that was lost: what is left of the name is not the name. */
const LOST = /[\p{L}\d-][?\ufffd](?=[\p{L}\d]|$)/u;
const NANO = /[([]\s*nano\s*[)\]]|\bnano\b(?=\s*$)/iu;
const PAGE = /\[(?:more|less|see more|see less|read more|show more|show less)\]/giu;

/** A slice without its amount, its `[nano]` mark, its trade marks and footnote stars. */
export function bare(slice: string): { rest: string; amount: Amount | null; marks: string[] } {
	const marks: string[] = [];
	let rest = slice.replace(PAGE, ' ');
	if (NANO.test(rest)) {
		marks.push('nano');
		rest = rest.replace(NANO, ' ');
	}
	if (/[*†‡§¹²³]/u.test(rest)) {
		marks.push('footnote');
		rest = rest.replace(/[*†‡§¹²³]+/gu, ' ');
	}
	const amounts = /\d/u.test(rest) ? amountsIn(rest) : [];
	for (const one of amounts.toReversed()) rest = `${rest.slice(0, one.start)} ${rest.slice(one.end)}`;
	return { rest: rest.trim(), amount: amounts[0]?.amount ?? null, marks };
}

/** Places inside a piece where a sentence, a heading or an amount ends. */
const BREAK = /(?<=[.!?。])\s+(?=[^\s\d])|(?<=[:：])\s*|\([Aa][Nn][Dd]\)|\[(?:more|less|see more|read more|show more)\]|(?<=\d\s?%\)?)\s*(?=\p{L})|(?<=ppm\)?)\s+(?=\p{Lu})|(?<=\p{L})\*+\s*(?=\p{Lu})|\s*[①-⑳]\s*/gu;
/** Places where a name may go on all the same: tried only when the whole is no name. */
const SOFT_BREAK = /\n+|(?<=\s)[-–—+&](?=\s)|\s[Aa][Nn][Dd]\s|(?<=\p{L}[\s-]?\d{1,3}),(?=\d)|(?<=[)\]])(?=\p{Lu})|(?<=\p{Ll}{3})\.(?=\p{Lu})/gu;

function bySentences(text: string, start: number, end: number, vocabulary: Vocabulary): Part[] {
	const bounds = breaksIn(text, start, end, BREAK);
	return bounds.length === 1 ? segment(text, start, end, vocabulary) : joinBroken(text, bounds, vocabulary);
}

type Bound = { readonly start: number; readonly end: number; readonly after: string };

function breaksIn(text: string, start: number, end: number, at: RegExp): Bound[] {
	const slice = text.slice(start, end);
	const bounds: Bound[] = [];
	let from = 0;
	for (const match of slice.matchAll(at)) {
		const before = slice.slice(from, match.index);
		if (before.trim() === '' && match[0].trim() === '') continue;
		bounds.push({ start: start + from, end: start + match.index, after: match[0].trim() || (slice[match.index - 1] ?? '') });
		from = match.index + match[0].length;
	}
	bounds.push({ start: start + from, end, after: '' });
	return bounds;
}

const MOST_JOINED = 6;

/** Takes at each place the longest run of segments that is one name ("Alcohol Denat. , …", a name over two lines), else the segment alone. */
function joinBroken(text: string, bounds: readonly Bound[], vocabulary: Vocabulary): Part[] {
	const parts: Part[] = [];
	for (let at = 0; at < bounds.length; ) {
		const { parts: found, used } = longestFrom(text, bounds, at, vocabulary);
		parts.push(...found);
		at += used;
	}
	return parts;
}

function longestFrom(text: string, bounds: readonly Bound[], at: number, vocabulary: Vocabulary): { parts: Part[]; used: number } {
	const first = bounds[at];
	if (!first) return { parts: [], used: 1 };
	for (let used = Math.min(MOST_JOINED, bounds.length - at); used > 1; used -= 1) {
		const last = bounds[at + used - 1];
		if (!last || last.end - first.start > LONGEST_NAME) continue;
		const piece = trimmed(text, first.start, last.end);
		const name = piece && asName(text, piece.start, piece.end, vocabulary, listedName);
		if (name) return { parts: [name], used };
	}
	if (/[:：]$/u.test(first.after)) return { parts: headed(text, first), used: 1 };
	const parts = segment(text, first.start, first.end, vocabulary);
	const sentence = /[.!?。]$/u.test(first.after) && /^\P{L}*\p{Ll}/u.test(text.slice(first.start, first.end));
	return { parts: sentence ? parts.map(asProse) : parts, used: 1 };
}

/** A small letter first and a full stop last make a sentence of what nobody can name. */
function asProse(part: Part): Part {
	return part.kind === 'item' && part.name === null ? { kind: 'prose', start: part.start, end: part.end } : part;
}

/** What stands before a colon: a heading of the list, of its actives, or the title of one list of a kit. */
function headed(text: string, bound: Bound): Part[] {
	const piece = trimmed(text, bound.start, bound.end);
	if (piece === null) return [];
	const title = text.slice(piece.start, piece.end);
	if (MAY_CONTAIN.test(title)) return [{ kind: 'may-contain', ...piece }];
	return [headingOf(title, piece.start, piece.end) ?? { kind: 'heading', ...piece, text: title }];
}

function headingOf(title: string, start: number, end: number): Part | null {
	const key = nameKey(title);
	if (ACTIVE_HEADINGS.has(key)) return { kind: 'active', start, end };
	if (INACTIVE_HEADINGS.has(key)) return { kind: 'inactive', start, end };
	const parts = title.split(/[/／|()]/u).map(nameKey).filter((one) => one !== '');
	return parts.length > 0 && parts.every((part) => HEADINGS.has(part)) ? { kind: 'header', start, end } : null;
}

/** A segment without inner breaks: a name, several names whose comma was dropped, a heading, prose, or unknown. */
function segment(text: string, start: number, end: number, vocabulary: Vocabulary): Part[] {
	vocabulary.steps.count += end - start;
	const piece = trimmed(text, start, end);
	if (piece === null) return [];
	const slice = text.slice(piece.start, piece.end);
	const key = nameKey(slice);
	if (PAGE_WORDS.has(key) || PURPOSES.has(key)) return [];
	const heading = headingOf(slice, piece.start, piece.end);
	if (heading) return [heading];
	const signed = slice.length > LONGEST_NAME ? null : maySign(text, piece.start, piece.end);
	if (signed !== null) return [{ kind: 'may-contain', start: piece.start, end: signed }, ...segment(text, signed, piece.end, vocabulary)];
	return (
		asParts(asName(text, piece.start, piece.end, vocabulary, listedName)) ??
		uncommaed(text, piece.start, piece.end, vocabulary, listedName) ??
		asParts(asName(text, piece.start, piece.end, vocabulary, nameOf)) ??
		headerStripped(text, piece, vocabulary) ??
		uncommaed(text, piece.start, piece.end, vocabulary, nameOf) ??
		asParts(asName(text, piece.start, piece.end, vocabulary, glossName)) ??
		unnamed(text, piece, vocabulary)
	);
}

/** No name as it stands: prose, a code, spoilt spelling, several names after all, or unknown. */
function unnamed(text: string, piece: { start: number; end: number }, vocabulary: Vocabulary): Part[] {
	if (piece.end - piece.start > LONGEST_NAME) return softBroken(text, piece, vocabulary) ?? [{ kind: 'prose', ...piece }];
	const slice = text.slice(piece.start, piece.end);
	if (isProse(slice) || CODE.test(slice)) return softBroken(text, piece, vocabulary) ?? [{ kind: 'prose', ...piece }];
	const { rest, amount, marks } = bare(slice);
	const named = isVesicleLike(slice, vocabulary) || LOST.test(slice) ? null : repairName(rest, vocabulary);
	if (named) return [itemOfName(piece.start, piece.end, named, amount, marks)];
	return softBroken(text, piece, vocabulary) ?? [unnamedItem(piece.start, piece.end, amount, marks)];
}

/** Codes of a factory or a shop that end a list: "FIL D123456/1". */
const CODE = /^(?!CI\b)\p{Lu}{0,5}[.\s:#-]*\p{Lu}?\d{4,}[\d/.-]*$/u;

/** The piece at its soft breaks and inside its brackets; only where that names something. */
function softBroken(text: string, piece: { start: number; end: number }, vocabulary: Vocabulary): Part[] | null {
	const bounds = breaksIn(text, piece.start, piece.end, SOFT_BREAK);
	const parts = bounds.length < 2 ? listInBrackets(text, piece, vocabulary) : joinBroken(text, bounds, vocabulary);
	return parts?.some((part) => part.kind === 'item' && part.name !== null) ? parts : null;
}

/** "Collagen Complex (Water, Soluble Collagen, Glycerin)": a blend that nobody knows, with its list in brackets. */
function listInBrackets(text: string, piece: { start: number; end: number }, vocabulary: Vocabulary): Part[] | null {
	const slice = text.slice(piece.start, piece.end);
	const open = slice.search(OPEN);
	const inside = open === -1 ? '' : slice.slice(open + 1);
	if (!/[,;、，]/u.test(inside)) return null;
	return [...inside.matchAll(/[^,;、，]+/gu)].flatMap((match) => {
		const start = piece.start + open + 1 + match.index;
		return segment(text, start, start + match[0].length, vocabulary);
	});
}

const asParts = (part: Part | null): Part[] | null => (part === null ? null : [part]);

type Find = (text: string, vocabulary: Vocabulary) => Named | null;

/** "Ingredients Water": a heading without its colon. */
function headerStripped(text: string, piece: { start: number; end: number }, vocabulary: Vocabulary): Part[] | null {
	if (piece.end - piece.start > LONGEST_NAME) return null;
	const slice = text.slice(piece.start, piece.end);
	const words = [...slice.matchAll(/\S+/gu)].slice(0, MOST_HEADER_WORDS);
	for (const word of words.toReversed()) {
		const cut = word.index + word[0].length;
		const heading = headingOf(slice.slice(0, cut), piece.start, piece.start + cut);
		if (heading && cut < slice.length) return [heading, ...segment(text, piece.start + cut, piece.end, vocabulary)];
	}
	return null;
}

const MOST_HEADER_WORDS = 6;

/** Sentences, not names: words that no name holds, a sentence's length, or a verb of praise. */
export function isProse(slice: string): boolean {
	const words = slice.match(/[\p{L}\p{M}'’]+/gu) ?? [];
	if (words.length > LONGEST_UNKNOWN) return true;
	const prose = words.filter((word) => PROSE_WORDS.has(nameKey(word))).length;
	return prose >= 1 && (prose >= 2 || words.length >= 3 || words.length === 1);
}

const LONGEST_UNKNOWN = 14;
const MOST_WORDS = 48;
const LONGEST_RUN = 9;
/** Longest stretch in which dropped commas are looked for, in letters. */
const LONGEST_ROW = 1200;

/** Several names with no comma between them: the fewest known names that cover every word; null if any word is left over. */
function uncommaed(text: string, start: number, end: number, vocabulary: Vocabulary, find: Find): Part[] | null {
	if (end - start > LONGEST_ROW) return null;
	const slice = text.slice(start, end);
	const words = [...slice.matchAll(/\S+/gu)];
	if (words.length < 2 || words.length > MOST_WORDS) return null;
	const least = new Array<number>(words.length + 1).fill(Infinity);
	const best: (Part | null)[] = new Array<Part | null>(words.length + 1).fill(null);
	const back = new Array<number>(words.length + 1).fill(-1);
	least[0] = 0;
	for (let from = 0; from < words.length; from += 1) {
		const cost = least[from] ?? Infinity;
		if (cost === Infinity) continue;
		for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_RUN); to += 1) {
			if (cost + 1 >= (least[to] ?? Infinity)) continue;
			const piece = trimmed(text, start + (words[from]?.index ?? 0), start + (words[to - 1]?.index ?? 0) + (words[to - 1]?.[0].length ?? 0));
			const name = piece && asName(text, piece.start, piece.end, vocabulary, find);
			if (!name || (name.kind === 'item' && name.number !== -1 && isBareVesicleWord(name.number, vocabulary))) continue;
			least[to] = cost + 1;
			best[to] = name;
			back[to] = from;
		}
	}
	return traced(best, back, words.length);
}

/** "Extracellular Vesicles" is no name of its own where a source may stand before it. */
function isBareVesicleWord(number: number, vocabulary: Vocabulary): boolean {
	if (vocabulary.traits[number]?.kind !== 'vesicle') return false;
	return vocabulary.terms.get(nameKey(vocabulary.names[number] ?? ''))?.verdict !== 'yes';
}

function traced(best: readonly (Part | null)[], back: readonly number[], length: number): Part[] | null {
	const parts: Part[] = [];
	for (let at = length; at > 0; at = back[at] ?? -1) {
		const part = best[at];
		if (!part) return null;
		parts.push(part);
	}
	return parts.reverse();
}
