/** Headings of a label: of the list, of its actives, of a may-contain block, of one list of a kit. */
import { trimmed } from './bare-name.ts';
import {
	ACTIVE_HEADINGS,
	HEADINGS,
	INACTIVE_HEADINGS,
	isProductTitle,
	KEY_HEADINGS,
	MAY_CONTAIN,
} from './header-words.ts';
import { nameKey } from './letters.ts';
import type { Part, Span } from './list-item.ts';

const LONGEST_SIGN = 60;

/** Where the sign of a may-contain block that opens this span ends; null if none does. */
export function maySignEnd(text: string, { start, end }: Span): number | null {
	const match = MAY_CONTAIN.exec(text.slice(start, Math.min(end, start + LONGEST_SIGN)));
	return match && match[0].length > 0 ? start + match[0].length : null;
}

/** A heading of the list or of its actives, in one language or several; null if the words are none. */
export function headingOf(title: string, { start, end }: Span): Part | null {
	const key = nameKey(title);
	if (ACTIVE_HEADINGS.has(key)) return { kind: 'active', start, end };
	if (INACTIVE_HEADINGS.has(key)) return { kind: 'inactive', start, end };
	if (KEY_HEADINGS.has(key)) return { kind: 'key', start, end };
	const parts = title.split(/[/／|()]/u).map(nameKey);
	const told = parts.filter((one) => one !== '');
	const all = told.length > 0 && told.every((part) => HEADINGS.has(part) || KEY_HEADINGS.has(part));
	return all ? { kind: 'header', start, end } : null;
}

/** What stands before a colon: one of those headings, or the title of one list of a kit. */
export function titleOf(text: string, span: Span): Part[] {
	const piece = trimmed(text, span);
	if (piece === null) return [];
	const title = text.slice(piece.start, piece.end);
	if (MAY_CONTAIN.test(title)) return [{ kind: 'may-contain', ...piece }];
	return [headingOf(title, piece) ?? { kind: 'heading', ...piece, text: title }];
}

const MOST_WORDS = 6;

/** A heading that a piece begins with, and where the rest begins. */
type Opening = { readonly part: Part; readonly end: number };

/** A heading that goes over into the first name without a colon ("Ingredients Water"); null if none does. */
export function leadingHeading(text: string, { start, end }: Span): Opening | null {
	const slice = text.slice(start, end);
	if (!mayOpenHeading(slice)) return null;
	const words = [...slice.matchAll(/\S+/gu)].slice(0, MOST_WORDS);
	for (const word of words.toReversed()) {
		const cut = word.index + word[0].length;
		const heading = headingOf(slice.slice(0, cut), { start, end: start + cut });
		if (heading && cut < slice.length) return { part: heading, end: start + cut };
	}
	return null;
}

const HEAD = 2;
/** The first two letters of every heading there is (成分 has no more): most names begin with none of them. */
const HEADS: ReadonlySet<string> = new Set(
	[ACTIVE_HEADINGS, INACTIVE_HEADINGS, KEY_HEADINGS, HEADINGS].flatMap((set) =>
		[...set].map((key) => key.slice(0, HEAD)),
	),
);

function mayOpenHeading(slice: string): boolean {
	const head = nameKey(slice.slice(0, LONGEST_SIGN)).slice(0, HEAD);
	return head.length < HEAD || HEADS.has(head);
}

/** The first line or the square bracket that a piece opens with, where it is a heading or the title of a product. */
export function openingTitle(text: string, { start, end }: Span): Opening | null {
	const head = text.slice(start, Math.min(end, start + LONGEST_TITLE)).trimEnd();
	const match = BRACKET.test(head) || head.includes('\n') ? OPENING.exec(head) : null;
	const title = match?.[1] ?? match?.[2] ?? '';
	if (!match || title === '') return null;
	const piece = { start, end: start + match[0].trimEnd().length };
	const heading = headingOf(title, piece);
	if (heading === null && !isProductTitle(title)) return null;
	return {
		part: heading ?? { kind: 'heading', ...piece, text: title.trim() },
		end: start + match[0].length,
	};
}

const LONGEST_TITLE = 160;
const BRACKET = /^\s*[[【<＜〈《]/u;
/** "[Exosome Cream] Water", "【全成分】水", "EXOSOME CREAM" on a line of its own. */
const OPENING =
	/^(?:\s*[[【<＜〈《]([^[\]【】<>＜＞〈〉《》\n]{2,80})[\]】>＞〉》]\s*|([^\n]{2,120})\n\s*)(?=\S)/u;

/** Titles of products in square brackets: a kit copied with no sign but these between its lists. */
const BRACKETED = /[[【<＜〈《]([^[\]【】<>＜＞〈〉《》\n]{2,80})[\]】>＞〉》]/gu;

/** The span cut before each bracket that holds the title of a product. */
export function atTitles(text: string, { start, end }: Span): Span[] {
	const slice = text.slice(start, end);
	const cuts = [...slice.matchAll(BRACKETED)].flatMap(({ 1: title = '', index }) =>
		isProductTitle(title) ? [start + index] : [],
	);
	const from = [start, ...cuts.filter((at) => at > start)];
	return from.map((at, place) => ({ start: at, end: from[place + 1] ?? end }));
}
