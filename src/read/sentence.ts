/** Where sentences, headings and lines end inside a piece, and what reads as prose. */

import { nameKey } from './letters.ts';
import type { Span } from './list-item.ts';
import { unbracketed } from './name-lookup.ts';
import { LINKING, PROSE_WORDS } from './prose-words.ts';
import { mayName } from './vesicle-hint.ts';

/** Places inside a piece where a sentence, a heading or an amount ends. */
export const BREAK =
	/(?<=[.!?])\s+(?=[^\s\d])|(?<=[.!?])[^\S\n]*\n\s*(?=\d)|(?<=[。！？])\s*(?=\S)|(?<=[:：])\s*|\([Aa][Nn][Dd]\)|\[(?:more|less|see more|read more|show more)\]|(?<=\d\s?%\)?)\s*(?=\p{L})|(?<=ppm\)?)\s+(?=\p{Lu})|(?<=\p{L})\*+\s*(?=\p{Lu})|\s*[①-⑳]\s*|(?<=\s)\/\s(?=\p{Lu}[\p{L}\s]{1,30}:)/gu;

/** Places where a name may go on all the same: tried only when the whole is no name. */
export const SOFT_BREAK =
	/\n+|(?<=\s)[-–—+&](?=\s)|\s(?:and|And|AND|et|e|y|und|en)\s|(?<=\p{L}[\s-]?\d{1,3}),(?=\d)|(?<=[)\]])(?=\p{Lu})|(?<=\p{Ll}{3})\.(?=\p{Lu})/gu;

/** A stretch between two breaks, and the sign that ends it. */
export type Bound = Span & { readonly after: string };

/** The stretches of `text[start..end)` between its breaks. */
export function breaksIn(text: string, { start, end }: Span, at: RegExp): Bound[] {
	const slice = text.slice(start, end);
	const bounds: Bound[] = [];
	let from = 0;
	for (const match of slice.matchAll(at)) {
		if (at === SOFT_BREAK && isInBracket(slice.slice(from, match.index))) continue;
		const sign = match[0].trim();
		if (sign === '' && slice.slice(from, match.index).trim() === '') continue;
		const after = sign || (slice[match.index - 1] ?? '');
		bounds.push({ start: start + from, end: start + match.index, after });
		from = match.index + match[0].length;
	}
	bounds.push({ start: start + from, end, after: '' });
	return bounds;
}

function isInBracket(before: string): boolean {
	const opened = before.match(/[([{（【［]/gu)?.length ?? 0;
	return opened > (before.match(/[)\]}）】］]/gu)?.length ?? 0);
}

/** Whether the stretch begins small and ends with a full stop: a sentence, where nobody can name it. */
export function isSentence(text: string, bound: Bound): boolean {
	return /[.!?。]$/u.test(bound.after) && /^\P{L}*\p{Ll}/u.test(text.slice(bound.start, bound.end));
}

const LONGEST_UNKNOWN = 14;
const LONGEST_ENDING = 12;
/** The endings of Korean and Japanese sentences: no name ends so. */
const NATIVE_SENTENCE =
	/(?:니다|하세요|으세요|해요|어요|です|ます|ました|ません|ください|でした)[.。!！~\s]*$/u;

/** Sentences, not names: words that no name holds, a sentence's length, or a verb of praise. */
export function isProse(slice: string): boolean {
	if (NATIVE_SENTENCE.test(slice.slice(-LONGEST_ENDING))) return true;
	const { outer } = unbracketed(slice);
	const words = outer.match(/[\p{L}\p{M}'’]+/gu) ?? [];
	if (words.length > LONGEST_UNKNOWN) return true;
	const joins = mayName(outer);
	const prose = words
		.map(nameKey)
		.filter((key) => PROSE_WORDS.has(key) && !(joins && LINKING.has(key))).length;
	return prose >= 1 && (prose >= 2 || words.length >= 3 || words.length === 1);
}

/** Codes of a factory or a shop that end a list: "FIL D123456/1". */
const CODE = /^(?!CI\b)\p{Lu}{0,5}[.\s:#-]*\p{Lu}?\d{4,}[\d/.-]*$/u;

/** What stands under a list on the label: net contents ("30 ml e 1.0 fl.oz"), lot and dates ("LOT A24000 EXP 2027-01"). */
const NET_CONTENTS =
	/^(?:[e℮]\s*)?\d+(?:[.,]\d+)?\s*(?:ml|cl|g|fl\.?\s?oz|oz)\b(?:[\s\d.,/|()e℮-]|ml|cl|g\b|fl\b|oz\b|us\b)*$/iu;
/** Whatever a camera made of its signs ("LOT $24250"). */
const LOT = /^(?:lot|batch|exp|mfd|mfg|mhd)\b(?=.*\d)[^,;]{1,60}$/iu;

/** Whether every line of the stretch is a code, a lot or a net content: printed beside a list, never of it. */
export function isCode(slice: string): boolean {
	return slice
		.split(/\s*\n\s*/u)
		.every((line) => CODE.test(line) || NET_CONTENTS.test(line) || LOT.test(line));
}
