/** What does this label say is in the bottle? */
import type { Finding } from '../kit/index.ts';
import { type Claim, claimIn } from './claim.ts';
import { type FoundVesicle, vesiclesOfList, vesiclesOfText } from './find-vesicles.ts';
import { finding } from './finding-of.ts';
import type { ReadCode } from './findings.ts';
import { type Judged, judge } from './judge.ts';
import { cutList } from './list-scan.ts';
import { type FoundList, findZones, partsOf, type Zones } from './list-zone.ts';
import { traitOf } from './name-trait.ts';
import type { ListItem } from './list-item.ts';
import type { HasVesicle, Ingredient, Lookalike, ReadInput, Reading, Vesicle } from './schema.ts';
import { nearVesicleWord } from './vesicle-guard.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a label: its lists, each name on them, the vesicles they name and the verdict by the ordered rule of contracts.md.
 * Never fails on any text; what could not be read is said as a finding. Work is linear in the length of the text.
 */
export function readLabel(input: ReadInput, vocabulary: Vocabulary): Reading {
	const text = input.ingredients_text;
	vocabulary.steps.count += text.length;
	const cuts = cutList(text, vocabulary.keys, vocabulary.scratch);
	const zones = findZones(text, partsOf(text, cuts, vocabulary));
	const claim = claimOf(input, zones, vocabulary);
	const found = zones.lists.map((list) => vesiclesOfList(text, list, vocabulary));
	const loose = zones.lists.length === 0 ? vesiclesOfText(text, vocabulary) : [];
	const evidence = { claim, readable: isReadable(text) };
	const judged = zones.lists.map((list, at) =>
		judge(
			{
				...evidence,
				vesicles: found[at] ?? [],
				list,
				unsure: unsureIn(text, zones, list, vocabulary),
			},
			vocabulary,
		),
	);
	if (judged.length === 0)
		judged.push(
			judge(
				{
					...evidence,
					vesicles: loose,
					list: null,
					unsure: unsureIn(text, zones, null, vocabulary),
				},
				vocabulary,
			),
		);
	const vesicles = [...found.flat(), ...loose].map((one) => one.vesicle);
	const whole = strongest(judged);
	return {
		ingredients: zones.lists.flatMap((list, at) =>
			list.items.map((item, place) => ingredientOf(text, item, at, place, vocabulary)),
		),
		vesicles,
		verdict: {
			has_vesicle: whole.has,
			source: sourceOf(vesicles, [...found.flat(), ...loose]),
			findings: [...whole.findings, ...asides(text, zones, vocabulary)],
		},
		lists: zones.lists.map((list, at) => ({
			heading: list.heading,
			has_vesicle: judged[at]?.has ?? 'no',
		})),
	};
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

function unsureIn(
	text: string,
	zones: Zones,
	list: FoundList | null,
	vocabulary: Vocabulary,
): { text: string; nearest: string } | null {
	const stretches = list
		? list.items.filter((item) => item.name === null)
		: zones.lists.length === 0
			? [{ start: 0, end: Math.min(text.length, LONGEST_LOOK) }]
			: [];
	for (const { start, end } of stretches) {
		const slice = text.slice(start, end);
		const nearest = nearVesicleWord(slice, vocabulary);
		if (nearest) return { text: slice.slice(0, LONGEST_QUOTE), nearest };
	}
	return null;
}

const LONGEST_LOOK = 400;
const LONGEST_QUOTE = 80;

function sourceOf(vesicles: readonly Vesicle[], found: readonly FoundVesicle[]): string | null {
	const yes = found.filter((one) => one.reading.verdict === 'yes').map((one) => one.vesicle);
	const told = (yes.length > 0 ? yes : vesicles).map((one) =>
		one.source === '' ? one.kingdom : `${one.kingdom}: ${one.source}`,
	);
	return told.length === 0 ? null : [...new Set(told)].join('; ');
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

function lookalikeOf(item: ListItem, vocabulary: Vocabulary): Lookalike | null {
	if (item.name === null) return null;
	const trait =
		item.number === -1 ? traitOf(item.name, undefined) : (vocabulary.traits[item.number] ?? null);
	return trait?.kind === 'lookalike' ? trait.lookalike : null;
}

/** What is said beside the verdict: look-alikes, names unread, several lists. */
function asides(text: string, zones: Zones, vocabulary: Vocabulary): Finding<ReadCode>[] {
	const found: Finding<ReadCode>[] = [];
	let unread = 0;
	let of = 0;
	for (const list of zones.lists) {
		list.items.forEach((item, at) => {
			of += 1;
			if (item.name === null) unread += 1;
			const lookalike = lookalikeOf(item, vocabulary);
			if (lookalike)
				found.push(
					finding(
						'lookalike',
						{
							text: text.slice(item.start, item.end),
							name: item.name,
							lookalike,
							position: at + 1,
						},
						'READ-L01',
					),
				);
		});
	}
	if (unread > 0) found.push(finding('names-unread', { count: unread, of }, 'READ-R01'));
	if (zones.lists.length > 1)
		found.push(finding('several-lists', { count: zones.lists.length }, 'READ-R02'));
	return found;
}
