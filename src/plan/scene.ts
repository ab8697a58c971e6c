/** What the rules look at: a scenario with each product's traits, in an order that no shelf order changes. */
import { isSensitive, type ProductTag, type Profile } from '../vet/index.ts';
import { dateAfter, daysBetween } from './day.ts';
import type { Procedure, Product, Scenario } from './schema.ts';

/** Traits beside the tags: what the rules call by a word of their own. */
type DerivedTrait =
	| 'photosensitizer'
	/** Raises the turnover of skin (PUR-01). */
	| 'turnover'
	| 'leave-on'
	/** Any step between cleansing and moisturiser. */
	| 'treatment'
	| 'cleanser'
	| 'moisturizer'
	| 'makeup';
export type Trait = ProductTag | DerivedTrait;

/** A product of the shelf as the rules see it. */
export type Item = {
	readonly id: string;
	readonly product: Product;
	readonly traits: ReadonlySet<string>;
	/** Names after `contains:`, as the label prints them. */
	readonly contains: readonly string[];
	/** Species after `source:`. */
	readonly sources: readonly string[];
};

export type Scene = {
	readonly scenario: Scenario;
	readonly profile: Profile;
	readonly horizon: number;
	/** By id. */
	readonly items: readonly Item[];
	readonly procedures: readonly Procedure[];
	readonly symptoms: ReadonlySet<string>;
	readonly requests: ReadonlySet<string>;
	readonly sensitive: boolean;
};

export function openScene(scenario: Scenario): Scene {
	const { profile, horizon_days: horizon, procedures, symptoms, requests } = scenario;
	const items = scenario.products.map(itemOf).sort((one, other) => (one.id < other.id ? -1 : 1));
	return {
		scenario,
		profile,
		horizon,
		items,
		procedures,
		symptoms: new Set(symptoms),
		requests: new Set(requests),
		sensitive: isSensitive(profile),
	};
}

/** Whether a product has any of the traits. */
export function has({ traits }: Item, ...wanted: readonly Trait[]): boolean {
	return wanted.some((trait) => traits.has(trait));
}

/** The items with any of the traits. */
export function withTrait({ items }: Scene, ...wanted: readonly Trait[]): Item[] {
	return items.filter((item) => has(item, ...wanted));
}

/** Whether a person has any of the conditions, medicines or allergies. */
export function tells({ profile }: Scene, ...words: readonly string[]): boolean {
	const told: readonly string[] = [
		...profile.conditions,
		...profile.medicines,
		...profile.allergies,
	];
	return words.some((word) => told.includes(word));
}

/** Whether any of the symptoms was reported. */
export function reports({ symptoms }: Scene, ...words: readonly string[]): boolean {
	return words.some((word) => symptoms.has(word));
}

/** The day of the plan a date falls on; negative before its start. */
export function dayOf({ scenario }: Scene, date: string): number {
	return daysBetween(scenario.start_date, date);
}

/** The date of a day of the plan. */
export function dateOf({ scenario }: Scene, day: number): string {
	return dateAfter(scenario.start_date, day);
}

const RETINOIDS: readonly ProductTag[] = [
	'retinoid',
	'retinoid_cosmetic',
	'retinoid_rx',
	'tretinoin',
	'tretinoin_microsphere',
	'adapalene',
	'tazarotene',
];
const PRESCRIBED: readonly ProductTag[] = ['tretinoin', 'tretinoin_microsphere', 'tazarotene'];
/** ORD-12 names them; the tag `strong` adds others. */
const STRONG: readonly Trait[] = [
	'strong',
	'retinoid',
	'aha',
	'bha',
	'bpo',
	'hydroquinone',
	'laa',
	'aha_strong',
	'peel',
];
const RINSED = new Set(['cleanser', 'exfoliant', 'mask', 'hair']);
const AROUND = new Set(['cleanser', 'moisturizer', 'spf', 'makeup', 'hair']);

/** A tag that carries another: a milk vesicle is an animal's, tretinoin a prescribed retinoid. */
const IMPLIED: readonly (readonly [tags: readonly Trait[], trait: Trait])[] = [
	[['exosome_fish', 'exosome_milk'], 'exosome_animal'],
	[RETINOIDS, 'retinoid'],
	[PRESCRIBED, 'retinoid_rx'],
	[['tretinoin_microsphere'], 'tretinoin'],
	[['aha_strong'], 'aha'],
	[['spf_mineral'], 'spf'],
	[STRONG, 'strong'],
	[['retinoid', 'aha', 'bha', 'bpo', 'hydroquinone'], 'photosensitizer'],
	[['retinoid', 'aha', 'bha'], 'turnover'],
];

function itemOf(product: Product): Item {
	const named = (prefix: string) =>
		product.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
	return {
		id: product.id,
		product,
		traits: traitsOf(product),
		contains: named('contains:'),
		sources: named('source:'),
	};
}

function traitsOf({ kind, tags }: Product): Set<string> {
	const traits = new Set<string>(tags);
	if (tags.some((tag) => tag.startsWith('exosome'))) traits.add('exosome');
	for (const [wanted, trait] of IMPLIED) {
		if (wanted.some((one) => traits.has(one))) traits.add(trait);
	}
	if (kind === 'spf' || kind === 'cleanser' || kind === 'moisturizer' || kind === 'makeup') {
		traits.add(kind);
	}
	// A retinoid is for the evening (SLOT-01): what holds one is nobody's sunscreen of the morning.
	if (traits.has('retinoid')) traits.delete('spf');
	if (!RINSED.has(kind)) traits.add('leave-on');
	if (!AROUND.has(kind)) traits.add('treatment');
	return traits;
}
