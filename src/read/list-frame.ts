/** What frames a list without being of it: titles of the next list, key ingredients beside the full list, rows of what is not in it. */
import { AWAY, isProductTitle } from './header-words.ts';
import { nameKey } from './letters.ts';
import type { Part } from './list-item.ts';

const FEWEST = 3;

/** The parts with everything turned aside that a heading says is no list of this product. */
export function framed(text: string, parts: readonly Part[]): readonly Part[] {
	if (!parts.some(opens)) return parts;
	const all = parts.filter(isNamed).length;
	let turned = false;
	return parts.map((part, at) => {
		if (opens(part)) turned = leadsAside(parts, at, all);
		else if (part.kind === 'item')
			return turned
				? { kind: 'aside', start: part.start, end: part.end }
				: (titles(text, part, parts[at + 1]) ?? part);
		return part;
	});
}

/** Whether what stands under this heading is no list: chosen ingredients or other things, beside a list that stands elsewhere. */
function leadsAside(parts: readonly Part[], at: number, all: number): boolean {
	const part = parts[at];
	const isKey = part?.kind === 'key';
	if (!isKey && (part?.kind !== 'heading' || !leadsAway(part.text))) return false;
	const under = namesUntil(parts, at + 1, parts.length);
	return all - under >= FEWEST && (isKey || all - under >= under);
}

/** Names from a place on, up to the next heading. */
function namesUntil(parts: readonly Part[], from: number, to: number): number {
	let names = 0;
	for (let at = from; at < to; at += 1) {
		const part = parts[at];
		if (!part || opens(part)) break;
		if (isNamed(part)) names += 1;
	}
	return names;
}

/** Whether a part begins something new. */
function opens(part: Part): boolean {
	return part.kind !== 'item' && part.kind !== 'prose' && part.kind !== 'aside';
}

const isNamed = (part: Part | undefined) => part?.kind === 'item' && part.name !== null;

/** "Free from", "Also try": what follows such a heading is not in the bottle. */
function leadsAway(title: string): boolean {
	const words = title.split(/[^\p{L}\p{M}'’]+/u).map(nameKey);
	return words.some((word) => AWAY.has(word));
}

/** "Exosome Cream" right before "Ingredients:" is the title of the list to come, whatever list went before. */
function titles(text: string, part: Part, next: Part | undefined): Part | null {
	if (next?.kind !== 'header' || isNamed(part)) return null;
	const title = text.slice(part.start, part.end);
	return isProductTitle(title)
		? { kind: 'heading', start: part.start, end: part.end, text: title }
		: null;
}

/**
 * Where the list begins that a heading opens: the few names that stand before it are praise or a title.
 * A row about as long as the list itself is the list in another language, and stays.
 */
export function afterPreface(parts: readonly Part[], from: number, to: number): number {
	const at = parts.findIndex(
		(part, place) => place >= from && place < to && part.kind === 'header',
	);
	if (at === -1 || isOpened(parts, from)) return from;
	const before = parts.slice(from, at);
	if (before.some((part) => part.kind === 'active' || part.kind === 'inactive')) return from;
	const names = before.filter(isNamed).length;
	const after = namesUntil(parts, at + 1, to);
	return after >= FEWEST && (names < FEWEST || names * 2 < after) ? at : from;
}

/** Whether a heading of a list or of actives stands right before the place. */
function isOpened(parts: readonly Part[], from: number): boolean {
	const before = parts[from - 1]?.kind;
	return before === 'header' || before === 'active' || before === 'inactive';
}

/** Whether the heading of a list, or the title of a product, stands right before the place. */
export function isOpenedList(parts: readonly Part[], from: number): boolean {
	const before = parts[from - 1];
	if (before?.kind === 'heading') return isProductTitle(before.text);
	return before?.kind === 'header' || before?.kind === 'active';
}
