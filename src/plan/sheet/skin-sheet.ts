/** One page for a dermatologist: what was used, since when, what the skin did, what matters of the person. */
import { dateAfter } from '../day.ts';
import type { Reaction, Routine, ShelfItem } from '../routine-schema.ts';
import type { Plan } from '../schema.ts';
import { reactedTo } from '../today.ts';
import {
	MOST_SHEET_BRAND,
	MOST_SHEET_NAME,
	MOST_SHEET_PRODUCTS,
	MOST_SHEET_QUESTIONS,
	MOST_SHEET_REACTIONS,
	MOST_SHEET_WORDS,
	type SHEET_STARTS,
} from './sheet-schema.ts';

export type SheetProduct = {
	readonly name: string;
	readonly brand: string;
	readonly batch: string | null;
	/** Last day it may be used; null where nothing tells. */
	readonly discard_by: string | null;
	readonly start: {
		readonly kind: (typeof SHEET_STARTS)[number];
		/** Of the first use, done or planned. */
		readonly date: string | null;
	};
	/** The last read of its patch test: day of the test, and grade. */
	readonly patch: { readonly day: number; readonly grade: string } | null;
	/** False: taken off the plan, or the test spot reacted to it. */
	readonly inUse: boolean;
};

export type SheetReaction = {
	readonly date: string;
	/** Places in the list of products. */
	readonly products: readonly number[];
	readonly symptoms: readonly string[];
	readonly intensity: string;
	readonly seriousness: readonly string[];
};

export type SkinSheet = {
	readonly printed_on: string;
	/** Empty where the person leaves it out. */
	readonly name: string;
	readonly medicines: readonly string[];
	readonly allergies: readonly string[];
	readonly conditions: readonly string[];
	readonly pregnancy: string;
	readonly lactating: boolean;
	/** By start, those in use before first. */
	readonly products: readonly SheetProduct[];
	/** Newest first. */
	readonly reactions: readonly SheetReaction[];
	/** Codes of questions to ask. */
	readonly questions: readonly string[];
	/** What found no room on the page. */
	readonly more: { readonly products: number; readonly reactions: number };
};

export type SheetAsk = {
	/** The day of printing. */
	readonly printed_on: string;
	readonly name: string;
	readonly questions: readonly string[];
};

/** The sheet of a routine. A product without a batch or a last day says so; nothing is made up. */
export function skinSheetOf(routine: Routine, plan: Plan, ask: SheetAsk): SkinSheet {
	const { profile } = routine;
	const chosen = chosenItems(routine);
	const items = chosen
		.slice(0, MOST_SHEET_PRODUCTS)
		.map((item) => ({ id: item.id, product: productOf(item, routine, plan) }))
		.sort((one, other) => startKey(one.product).localeCompare(startKey(other.product)));
	const places = new Map(items.map(({ id }, place) => [id, place]));
	const reactions = newestFirst(routine.reactions);
	return {
		printed_on: ask.printed_on,
		name: cut(ask.name.trim()),
		medicines: list(profile.medicines),
		allergies: list(profile.allergies),
		conditions: list(profile.conditions),
		pregnancy: profile.pregnancy,
		lactating: profile.lactating,
		products: items.map(({ product }) => product),
		reactions: reactions
			.slice(0, MOST_SHEET_REACTIONS)
			.map((reaction) => reactionOf(reaction, routine, places)),
		questions: ask.questions.slice(0, MOST_SHEET_QUESTIONS),
		more: {
			products: Math.max(0, chosen.length - MOST_SHEET_PRODUCTS),
			reactions: Math.max(0, reactions.length - MOST_SHEET_REACTIONS),
		},
	};
}

/** Bottles that touched the skin or will: those a reaction names first, then those in the plan. */
function chosenItems({ shelf, marks, reactions }: Routine): readonly ShelfItem[] {
	const named = new Set(reactions.flatMap(({ products }) => products));
	const done = new Set(marks.filter(({ state }) => state === 'done').map(({ product }) => product));
	const rank = ({ id, used }: ShelfItem) => (named.has(id) ? 0 : used ? 1 : 2);
	return shelf
		.filter(({ id, used }) => used || named.has(id) || done.has(id))
		.toSorted((one, other) => rank(one) - rank(other));
}

function productOf(item: ShelfItem, routine: Routine, plan: Plan): SheetProduct {
	const { id, name, brand, batch } = item;
	const reads = routine.reads.filter(({ product }) => product === id);
	const last = reads.toSorted((one, other) => one.day - other.day).at(-1);
	return {
		name: cut(name),
		brand: cut(brand, MOST_SHEET_BRAND),
		batch: batch === undefined || batch === null ? null : cut(batch, MOST_SHEET_BRAND),
		discard_by: plan.discard.find(({ product }) => product === id)?.date ?? null,
		start: startOf(item, routine, plan),
		patch: last === undefined ? null : { day: last.day, grade: last.grade },
		inUse: item.used && !reactedTo(routine, id),
	};
}

function startOf(item: ShelfItem, routine: Routine, plan: Plan): SheetProduct['start'] {
	const done = routine.marks
		.filter(({ product, state }) => product === item.id && state === 'done')
		.map(({ day }) => day);
	if (!item.new) return { kind: 'before', date: null };
	if (done.length > 0)
		return { kind: 'done', date: dateAfter(routine.start_date, Math.min(...done)) };
	const planned = plan.sessions
		.filter(({ steps }) => steps.some(({ product }) => product === item.id))
		.map(({ date }) => date)
		.sort();
	return planned[0] === undefined
		? { kind: 'never', date: null }
		: { kind: 'planned', date: planned[0] };
}

/** What was in use before comes first, what has no start last. */
function startKey({ start }: SheetProduct): string {
	if (start.kind === 'before') return '0';
	return start.date ?? '9';
}

function newestFirst(reactions: readonly Reaction[]): readonly Reaction[] {
	return reactions.toSorted((one, other) => other.day - one.day || other.at.localeCompare(one.at));
}

function reactionOf(
	{ day, products, symptoms, intensity, seriousness }: Reaction,
	routine: Routine,
	places: ReadonlyMap<string, number>,
): SheetReaction {
	return {
		date: dateAfter(routine.start_date, day),
		products: products
			.map((id) => places.get(id))
			.filter((place) => place !== undefined)
			.sort((one, other) => one - other),
		symptoms: list(symptoms),
		intensity,
		seriousness: list(seriousness.filter((one) => one !== 'none')),
	};
}

function list(words: readonly string[]): readonly string[] {
	return words.slice(0, MOST_SHEET_WORDS).map((word) => cut(word));
}

/** Cut between characters; what is cut shows it. */
function cut(text: string, most: number = MOST_SHEET_NAME): string {
	const signs = [...text.replace(/\p{Cs}/gu, '\uFFFD')];
	return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`;
}
