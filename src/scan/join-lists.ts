/** The lists of several photos: one that was cut is made whole, one that was taken twice stands once, others stay apart. */
import type { Ingredient } from '../read/index.ts';
import type { ScanAnswer } from './schema.ts';

/** A name with all that stands between it and the next one. */
type Piece = { readonly key: string; readonly text: string; readonly isNamed: boolean };

export type PhotoList = {
	/** What stands before the first name. */
	readonly lead: string;
	readonly pieces: readonly Piece[];
	readonly hasHeading: boolean;
	/** Whether nothing but signs follows its last name: it may go on elsewhere. */
	readonly isOpen: boolean;
};

const FEWEST_NAMES = 3;

/** The list of a photo; null where commas alone make it look like one, as in a sentence of the front. */
export function listOf({ text, reading }: ScanAnswer): PhotoList | null {
	const { ingredients, lists } = reading;
	const hasHeading = lists.some(({ heading }) => heading !== null);
	const named = ingredients.filter(({ name }) => name !== null).length;
	const isList =
		(hasHeading && ingredients.length > 0) ||
		named >= FEWEST_NAMES ||
		(named >= 2 && named * 2 >= ingredients.length);
	if (!isList) return null;
	const pieces = ingredients.map((one, at) => ({
		key: keyOf(one),
		text: text.slice(one.start, ingredients[at + 1]?.start),
		isNamed: one.name !== null,
	}));
	const rest = text.slice(ingredients.at(-1)?.end);
	const lead = text.slice(0, ingredients[0]?.start);
	return { lead, pieces, hasHeading, isOpen: /^[^\p{L}\p{N}.]*$/u.test(rest) };
}

function keyOf({ name, text }: Ingredient): string {
	return (name ?? text).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** One text of all lists. */
export function joinLists(lists: readonly PhotoList[]): string {
	const joined: PhotoList[] = [];
	for (const list of lists) addTo(joined, list);
	return joined.reduce((text, list, at) => {
		const before = joined[at - 1];
		if (before === undefined) return textOf(list);
		if (list.hasHeading || !before.isOpen) return `${text}\n\n${textOf(list)}`;
		return `${text.replace(/[\s,]+$/u, '')}, ${textOf(list)}`;
	}, '');
}

function textOf({ lead, pieces }: PhotoList): string {
	return lead + pieces.map(({ text }) => text).join('');
}

/** A list that meets another becomes one with it, and the two may then meet a third. */
function addTo(joined: PhotoList[], list: PhotoList): void {
	for (const [at, other] of joined.entries()) {
		const merged = mergeLists(other, list);
		if (merged === null) continue;
		joined.splice(at, 1);
		addTo(joined, merged);
		return;
	}
	joined.push(list);
	// A heading opens a list: what goes on without one stands behind.
	joined.sort((one, next) => Number(next.hasHeading) - Number(one.hasHeading));
}

/** Longer lists are no labels, and are left as they are. */
const MOST_PIECES = 2_000;

function mergeLists(one: PhotoList, other: PhotoList): PhotoList | null {
	if (Math.max(one.pieces.length, other.pieces.length) > MOST_PIECES) return null;
	const run = longestRun(one.pieces, other.pieces);
	const [head, headAt, tail, tailAt] =
		run.from >= run.otherFrom
			? [one, run.from, other, run.otherFrom]
			: [other, run.otherFrom, one, run.from];
	const headRest = head.pieces.length - headAt;
	const tailRest = tail.pieces.length - tailAt;
	// The names both hold are taken from the one that goes on longer: there, something stands between them.
	const end = tailRest > headRest ? tail : head;
	const kept = head.pieces.slice(0, headAt);
	const known = new Set(kept.map(({ key }) => key));
	const after = end.pieces.slice(end === tail ? tailAt : headAt);
	const pieces = [...kept, ...(end === head ? after : after.filter(({ key }) => !known.has(key)))];
	if (!isOne([one, other], pieces, run.length, end !== head)) return null;
	const hasHeading = one.hasHeading || other.hasHeading;
	return { lead: head.lead, pieces, hasHeading, isOpen: end.isOpen };
}

type Run = { readonly from: number; readonly otherFrom: number; readonly length: number };

/** The longest stretch of names that both hold. */
function longestRun(one: readonly Piece[], other: readonly Piece[]): Run {
	let best: Run = { from: 0, otherFrom: 0, length: 0 };
	let above = new Int32Array(other.length + 1);
	for (let at = 1; at <= one.length; at += 1) {
		const row = new Int32Array(other.length + 1);
		const key = one[at - 1]?.key;
		for (let place = 1; place <= other.length; place += 1) {
			if (other[place - 1]?.key !== key) continue;
			const length = (above[place - 1] ?? 0) + 1;
			row[place] = length;
			if (length > best.length) best = { from: at - length, otherFrom: place - length, length };
		}
		above = row;
	}
	return best;
}

/** Names that a photo's edge, its glare or its curve may have cost. */
const MOST_LOST = 2;

/**
 * Whether two lists are one: they share a stretch of names, and hardly any name would be lost. Lists of a kit that only
 * begin alike would lose their rest. A single shared name is enough at a seam where only cut words are lost.
 */
function isOne(
	lists: readonly PhotoList[],
	merged: readonly Piece[],
	shared: number,
	isSeam: boolean,
): boolean {
	const kept = new Set(merged.map(({ key }) => key));
	const lost = lists.flatMap(({ pieces }) => pieces.filter(({ key }) => !kept.has(key)));
	if (shared > 1) return lost.length <= MOST_LOST + Math.floor(shared / 3);
	return (
		shared === 1 && isSeam && lost.length <= MOST_LOST && lost.every(({ isNamed }) => !isNamed)
	);
}
