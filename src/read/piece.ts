/** One piece between separators, read slowly: sentences and headings first, then each stretch by ever looser means. */
import { asItem, bare, hasLostLetter, LONGEST_NAME, trimmed } from './bare-name.ts';
import { withoutCommas } from './dropped-commas.ts';
import { FOOTNOTES, PAGE_WORDS, PURPOSES } from './header-words.ts';
import {
	atTitles,
	headingOf,
	leadingHeading,
	maySignEnd,
	openingTitle,
	titleOf,
} from './heading.ts';
import { nameKey } from './letters.ts';
import { namedItem, type Part, type Span, unnamedItem } from './list-item.ts';
import { glossName, listedName, nameOf } from './name-lookup.ts';
import { repairName } from './repair.ts';
import {
	type Bound,
	BREAK,
	breaksIn,
	isCode,
	isProse,
	isSentence,
	SOFT_BREAK,
} from './sentence.ts';
import { isVesicleLike } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads one piece of the text. Work: linear in its length, as names and phrases have a longest length. */
export function readPiece(text: string, span: Span, vocabulary: Vocabulary): Part[] {
	vocabulary.steps.count += span.end - span.start;
	const spans = atTitles(text, span);
	if (spans.length < 2) return readTitled(text, span, vocabulary);
	return spans.flatMap((one) => readTitled(text, one, vocabulary));
}

/** What stands between two titles, and the titles before it. */
function readTitled(text: string, span: Span, vocabulary: Vocabulary): Part[] {
	const titles: Part[] = [];
	let rest = span;
	for (let next = openingTitle(text, rest); next; next = openingTitle(text, rest)) {
		titles.push(next.part);
		rest = { start: next.end, end: span.end };
	}
	const names = readNames(text, rest, vocabulary);
	return titles.length === 0 ? names : [...titles, ...names];
}

function readNames(text: string, span: Span, vocabulary: Vocabulary): Part[] {
	const piece = trimmed(text, span);
	if (piece === null) return [];
	const signEnd = maySignEnd(text, span);
	if (signEnd === null) {
		const direct = asItem(text, piece, vocabulary, listedName);
		return direct ? [direct] : bySentences(text, piece, vocabulary);
	}
	const rest = bySentences(text, { start: signEnd, end: piece.end }, vocabulary);
	return [{ kind: 'may-contain', start: piece.start, end: signEnd }, ...rest];
}

function bySentences(text: string, span: Span, vocabulary: Vocabulary): Part[] {
	const bounds = breaksIn(text, span, BREAK);
	return bounds.length === 1
		? readStretch(text, span, vocabulary)
		: joined(text, bounds, vocabulary);
}

/** At each place the longest run of stretches that is one name ("Alcohol Denat. …", a name over two lines), else the stretch alone. */
function joined(text: string, bounds: readonly Bound[], vocabulary: Vocabulary): Part[] {
	const parts: Part[] = [];
	for (let at = 0; at < bounds.length; ) {
		const { found, used } = longestFrom(text, bounds, at, vocabulary);
		for (const part of found) parts.push(part);
		at += used;
	}
	return parts;
}

const MOST_JOINED = 6;

function longestFrom(
	text: string,
	bounds: readonly Bound[],
	at: number,
	vocabulary: Vocabulary,
): { found: Part[]; used: number } {
	const first = bounds[at];
	if (!first) return { found: [], used: 1 };
	for (let used = Math.min(MOST_JOINED, bounds.length - at); used > 1; used -= 1) {
		const end = bounds[at + used - 1]?.end ?? first.end;
		const piece =
			end - first.start > LONGEST_NAME ? null : trimmed(text, { start: first.start, end });
		const item = piece && asItem(text, piece, vocabulary, listedName);
		if (item) return { found: [item], used };
	}
	const next = bounds[at + 1];
	const behind = next ? behindAmount(text, first, next, vocabulary) : null;
	if (behind) return { found: behind, used: 2 };
	if (/[:：]$/u.test(first.after)) return { found: titleOf(text, first), used: 1 };
	const found = readStretch(text, first, vocabulary);
	return { found: isSentence(text, first) ? found.map(asProse) : found, used: 1 };
}

/** "0.5% Lactobacillus …": an amount alone belongs to the name that follows it; null where none does. */
function behindAmount(
	text: string,
	first: Span,
	next: Span,
	vocabulary: Vocabulary,
): Part[] | null {
	if (!isAmount(text.slice(first.start, first.end))) return null;
	const piece = trimmed(text, { start: first.start, end: next.end });
	return piece && named(text, piece, vocabulary);
}

function isAmount(stretch: string): boolean {
	const { rest, amount } = bare(stretch);
	return amount !== null && nameKey(rest) === '';
}

function asProse(part: Part): Part {
	const unnamed = part.kind === 'item' && part.name === null;
	return unnamed ? { kind: 'prose', start: part.start, end: part.end } : part;
}

/** A stretch without inner breaks: a word of the page, a heading, a name, several names, prose, or unknown. */
function readStretch(text: string, span: Span, vocabulary: Vocabulary): Part[] {
	vocabulary.steps.count += span.end - span.start;
	const piece = trimmed(text, span);
	if (piece === null) return [];
	const slice = text.slice(piece.start, piece.end);
	const key = nameKey(slice);
	if (PAGE_WORDS.has(key) || PURPOSES.has(key) || FOOTNOTES.has(key)) return [];
	const heading = headingOf(slice, piece);
	if (heading) return [heading];
	if (slice.length > LONGEST_NAME) return unnamed(text, piece, vocabulary);
	return (
		headed(text, piece, vocabulary) ??
		named(text, piece, vocabulary) ??
		unnamed(text, piece, vocabulary)
	);
}

/** A may-contain sign, or a heading without its colon, and what follows it. */
function headed(text: string, piece: Span, vocabulary: Vocabulary): Part[] | null {
	const signEnd = maySignEnd(text, piece);
	if (signEnd !== null) {
		const rest = readStretch(text, { start: signEnd, end: piece.end }, vocabulary);
		return [{ kind: 'may-contain', start: piece.start, end: signEnd }, ...rest];
	}
	const leading = openingTitle(text, piece) ?? leadingHeading(text, piece);
	if (leading === null) return null;
	const rest = readStretch(text, { start: leading.end, end: piece.end }, vocabulary);
	return [leading.part, ...rest];
}

/** From the surest to the loosest: on the list, several on the list, by grammar, several by grammar, by a gloss. */
function named(text: string, piece: Span, vocabulary: Vocabulary): Part[] | null {
	const one = (find: typeof nameOf) => {
		const item = asItem(text, piece, vocabulary, find);
		return item && [item];
	};
	return (
		one(listedName) ??
		withoutCommas(text, piece, vocabulary, listedName) ??
		one(nameOf) ??
		withoutCommas(text, piece, vocabulary, nameOf) ??
		one(glossName)
	);
}

/** No name as it stands: prose, a code, spoilt spelling, several names after all, or unknown. */
function unnamed(text: string, piece: Span, vocabulary: Vocabulary): Part[] {
	const slice = text.slice(piece.start, piece.end);
	if (slice.length > LONGEST_NAME || isProse(slice) || isCode(slice)) {
		return softBroken(text, piece, vocabulary) ?? [{ kind: 'prose', ...piece }];
	}
	const stripped = bare(slice);
	const guarded = isVesicleLike(slice, vocabulary) || hasLostLetter(slice);
	const repaired = guarded ? null : repairName(stripped.rest, vocabulary);
	if (repaired) return [namedItem(piece, repaired, stripped)];
	return softBroken(text, piece, vocabulary) ?? [unnamedItem(piece, stripped)];
}

/** The piece at its soft breaks or inside its brackets; only where that names half of it. */
function softBroken(text: string, piece: Span, vocabulary: Vocabulary): Part[] | null {
	const bounds = breaksIn(text, piece, SOFT_BREAK);
	const parts =
		bounds.length < 2 ? listInBrackets(text, piece, vocabulary) : joined(text, bounds, vocabulary);
	const items = parts.filter((part) => part.kind === 'item');
	const known = items.filter((item) => item.name !== null).length;
	return known > 0 && known * 2 >= items.length ? parts : null;
}

/** "Collagen Complex (Water, Soluble Collagen, Glycerin)": a blend that nobody knows, with its list in brackets. */
function listInBrackets(text: string, piece: Span, vocabulary: Vocabulary): Part[] {
	const slice = text.slice(piece.start, piece.end);
	const open = slice.search(/[([{（【［]/u);
	const inside = open === -1 ? '' : slice.slice(open + 1);
	if (!/[,;、，]/u.test(inside)) return [];
	return [...inside.matchAll(/[^,;、，]+/gu)].flatMap((match) => {
		const start = piece.start + open + 1 + match.index;
		return readStretch(text, { start, end: start + match[0].length }, vocabulary);
	});
}
