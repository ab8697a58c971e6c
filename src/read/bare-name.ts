/** A piece without what is printed around a name: blanks, bullets, footnote stars, amounts, legal marks. */
import { amountsIn } from './amount.ts';
import { foldUnit, IGNORED } from './letters.ts';
import { type ListItem, namedItem, type Span, type Trimmings } from './list-item.ts';
import type { Named } from './name-lookup.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longest piece, in letters, that can be one name. The longest of CosIng has 530. */
export const LONGEST_NAME = 600;

const EDGE = /[\s/*†‡§¹²³⁴•·‧●▪◦■+^°,;:.!~_`'"“”‘’«»<>\u200b-\u200f\u2060\ufeff-]/u;
const OPEN = /[([{（【［]/u;
const CLOSE = /[)\]}）】］]/u;

/** The piece without blanks, bullets, footnote marks and full stops at its ends, and without brackets that lost their partner. */
export function trimmed(text: string, { start, end }: Span): Span | null {
	let from = start;
	let to = end;
	while (from < to && isEdge(text[from], CLOSE)) from += 1;
	from += enumeratorAt(text, from);
	while (to > from && isEdge(text[to - 1], OPEN)) to -= 1;
	return from < to && hasLetter(text, from, to) ? { start: from, end: to } : null;
}

/** Whether anything between the two places counts for a name; the first letter mostly tells. */
function hasLetter(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		if (foldUnit(text.charCodeAt(at)) !== IGNORED) return true;
	}
	return false;
}

/** "3. Squalane", "3) Squalane": the length of a line's number and the blanks after it. */
function enumeratorAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (unit < ZERO || unit > NINE) return 0;
	return ENUMERATOR.exec(text.slice(at, at + LONGEST_ENUMERATOR))?.[0].length ?? 0;
}

const ZERO = 48;
const NINE = 57;
const ENUMERATOR = /^\d{1,3}[.)]\s+(?=\p{L})/u;
const LONGEST_ENUMERATOR = 12;

function isEdge(char: string | undefined, bracket: RegExp): boolean {
	return char !== undefined && (EDGE.test(char) || bracket.test(char));
}

const NANO = /[([]\s?nano\s?[)\]]|\bnano$/iu;
const PAGE = /\[(?:more|less|see more|see less|read more|show more|show less)\]/giu;
const STARS = /[*†‡§¹²³]+/gu;
/** A sign that one of those begins or holds: most names have none. */
const PRINTED = /[[*†‡§¹²³]|nano/iu;

export type Bare = Trimmings & { readonly rest: string };

/** A slice without its amount, its `[nano]` mark and its footnote stars, and what those were. */
export function bare(slice: string): Bare {
	const marks: string[] = [];
	const note = (mark: string) => () => {
		if (!marks.includes(mark)) marks.push(mark);
		return ' ';
	};
	let rest = slice;
	if (PRINTED.test(slice))
		rest = slice.replace(PAGE, ' ').replace(NANO, note('nano')).replace(STARS, note('footnote'));
	const amounts = /\d/u.test(rest) ? amountsIn(rest) : [];
	for (const { start, end } of amounts.toReversed()) {
		rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
	}
	return { rest: rest.trim(), amount: amounts[0]?.amount ?? null, marks };
}

/** A letter or figure that was lost: what is left of the name is not the name. */
const LOST = /[\p{L}\d-][?#\ufffd](?=[\p{L}\d]|$)/u;

export function hasLostLetter(slice: string): boolean {
	return LOST.test(slice);
}

export type Find = (text: string, vocabulary: Vocabulary) => Named | null;

/** The piece as an item, where `find` knows what is left of it without its amount and marks. */
export function asItem(
	text: string,
	span: Span,
	vocabulary: Vocabulary,
	find: Find,
): ListItem | null {
	if (span.end - span.start > LONGEST_NAME) return null;
	const slice = text.slice(span.start, span.end);
	if (hasLostLetter(slice)) return null;
	const stripped = bare(slice);
	const same = stripped.rest === slice;
	const named = find(stripped.rest, vocabulary) ?? (same ? null : find(slice, vocabulary));
	return named === null ? null : namedItem(span, named, stripped);
}
