/** What does this label say is in the bottle? */
import { asidesOf, lookalikeOf } from './asides.ts';
import { type Claim, claimIn } from './claim.ts';
import { type Composed, compose } from './composed.ts';
import { type FoundVesicle, vesiclesOfList, vesiclesOfText } from './find-vesicles.ts';
import { type Judged, judge } from './judge.ts';
import type { ListItem } from './list-item.ts';
import { cutList } from './list-scan.ts';
import { type FoundList, findZones, partsOf, type Zones } from './list-zone.ts';
import type { HasVesicle, Ingredient, ReadInput, Reading } from './schema.ts';
import { nearVesicleWord } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a label: its lists, each name on them, the vesicles they name and the verdict by the ordered rule of contracts.md.
 * Never fails on any text; what could not be read is said as a finding. Work is linear in the length of the text.
 */
export function readLabel(input: ReadInput, vocabulary: Vocabulary): Reading {
	const label = compose(input.ingredients_text);
	if (label === null) return readComposed(input, vocabulary);
	const reading = readComposed({ ...input, ingredients_text: label.text }, vocabulary);
	return inOriginal(reading, input.ingredients_text, label);
}

/** Spans and slices of the text as it was given. */
function inOriginal(reading: Reading, text: string, label: Composed): Reading {
	const placed = <T extends { start: number; end: number }>(one: T): T => {
		const start = label.at[one.start] ?? 0;
		const end = label.at[one.end] ?? text.length;
		return { ...one, start, end, text: text.slice(start, end) };
	};
	const { ingredients, vesicles } = reading;
	return { ...reading, ingredients: ingredients.map(placed), vesicles: vesicles.map(placed) };
}

function readComposed(input: ReadInput, vocabulary: Vocabulary): Reading {
	const text = input.ingredients_text;
	vocabulary.steps.count += text.length;
	const cuts = cutList(text, vocabulary.keys, vocabulary.scratch);
	const zones = findZones(text, partsOf(text, cuts, vocabulary));
	const found = foundIn(text, zones, vocabulary);
	const judged = judgeAll(input, zones, found, vocabulary);
	const { has, findings } = strongest(judged);
	const vesicles = found.flat();
	return {
		ingredients: ingredientsOf(text, zones, vocabulary),
		vesicles: vesicles.map((one) => one.vesicle),
		verdict: {
			has_vesicle: has,
			source: sourceOf(vesicles),
			findings: [...findings, ...asidesOf(text, zones, vesicles, vocabulary)],
		},
		lists: zones.lists.map(({ heading }, at) => ({
			heading,
			has_vesicle: judged[at]?.has ?? 'no',
		})),
	};
}

/** Vesicles by list; those of the whole text where it holds no list. */
function foundIn(text: string, zones: Zones, vocabulary: Vocabulary): FoundVesicle[][] {
	if (zones.lists.length === 0) return [vesiclesOfText(text, vocabulary)];
	return zones.lists.map((list) => vesiclesOfList(text, list, vocabulary));
}

function judgeAll(
	input: ReadInput,
	zones: Zones,
	found: readonly FoundVesicle[][],
	vocabulary: Vocabulary,
): Judged[] {
	const text = input.ingredients_text;
	const claim = claimOf(input, zones, vocabulary);
	const readable = isReadable(text);
	return found.map((vesicles, at) => {
		const list = zones.lists[at] ?? null;
		const unsure = vesicles.length > 0 ? null : unsureIn(text, list, vocabulary);
		return judge({ vesicles, claim, list, readable, unsure }, vocabulary);
	});
}

/** Whether there are words at all: digits, signs and single letters are nothing to judge. */
function isReadable(text: string): boolean {
	return /\p{L}{2}/u.test(text.slice(0, LONGEST_LOOK));
}

const RANK: Readonly<Record<HasVesicle, number>> = { yes: 2, unclear: 1, no: 0 };

/** Several lists in one text: the strongest verdict holds for the whole. */
function strongest(judged: readonly Judged[]): Judged {
	return judged.reduce((best, one) => (RANK[one.has] > RANK[best.has] ? one : best));
}

type PlacedClaim = { readonly claim: Claim; readonly where: string };

/** What product, brand, claims and the prose around the list say of vesicles; vesicles before cultures. */
function claimOf(input: ReadInput, zones: Zones, vocabulary: Vocabulary): PlacedClaim | null {
	const text = input.ingredients_text;
	const prose =
		zones.lists.length === 0
			? text
			: zones.prose.map((one) => text.slice(one.start, one.end)).join('\n');
	const places = [
		['product', input.product],
		['claims', input.claims_text],
		['brand', input.brand],
		['text', prose],
	] as const;
	const claims = places.flatMap(([where, said]) => {
		const claim = said ? claimIn(said, vocabulary) : null;
		return claim ? [{ claim, where }] : [];
	});
	return (
		claims.find((one) => one.claim.vesicle) ??
		(zones.lists.length === 0 ? (claims[0] ?? null) : null)
	);
}

/** A word near a vesicle word among the names that nobody could read, or in a text that is no list. */
function unsureIn(
	text: string,
	list: FoundList | null,
	vocabulary: Vocabulary,
): { text: string; nearest: string } | null {
	const whole = { start: 0, end: Math.min(text.length, LONGEST_LOOK) };
	const stretches = list ? list.items.filter((item) => item.name === null) : [whole];
	for (const { start, end } of stretches) {
		const slice = text.slice(start, end);
		const nearest = nearVesicleWord(slice, vocabulary);
		if (nearest) return { text: slice.slice(0, LONGEST_QUOTE), nearest };
	}
	return null;
}

const LONGEST_LOOK = 400;
const LONGEST_QUOTE = 80;

/** "plant: Centella Asiatica Callus", of the vesicles that made a yes, else of all. */
function sourceOf(found: readonly FoundVesicle[]): string | null {
	const yes = found.filter((one) => one.reading.verdict === 'yes');
	const told = (yes.length > 0 ? yes : found).map(({ vesicle: { source, kingdom } }) =>
		source === '' ? kingdom : `${kingdom}: ${source}`,
	);
	return told.length === 0 ? null : [...new Set(told)].join('; ');
}

function ingredientsOf(text: string, zones: Zones, vocabulary: Vocabulary): Ingredient[] {
	const found: Ingredient[] = [];
	zones.lists.forEach((list, at) => {
		list.items.forEach((item, place) => {
			found.push(ingredientOf(text, item, at, place, vocabulary));
		});
	});
	return found;
}

function ingredientOf(
	text: string,
	item: ListItem,
	list: number,
	place: number,
	vocabulary: Vocabulary,
): Ingredient {
	const { start, end, name, by, synonyms, amount, marks } = item;
	const lookalike = lookalikeOf(item, vocabulary);
	const plain = {
		text: text.slice(start, end),
		start,
		end,
		name,
		by,
		synonyms,
		marks,
		list,
		position: place + 1,
	};
	if (amount === null && lookalike === null) return plain;
	return { ...plain, ...(amount ? { amount } : {}), ...(lookalike ? { lookalike } : {}) };
}
