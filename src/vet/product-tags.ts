/** From what was read of a label to the words the planner plans with. What was not read gets no word. */
import type { Ingredient, Reading, Vesicle } from '../read/index.ts';
import { fragrancesNamed } from './fragrance.ts';
import { TAG_ROWS } from './tag-table.ts';
import { PRODUCT_TAGS, type ProductKind, type ProductTag } from './words.ts';

type Row = {
	readonly match: string;
	readonly how: string;
	readonly tags: readonly ProductTag[];
};

const known = new Set<string>(PRODUCT_TAGS);
const isTag = (text: string): text is ProductTag => known.has(text);
const keyOf = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim();

const ROWS: readonly Row[] = TAG_ROWS.trim()
	.split('\n')
	.map((line) => {
		const [match = '', how = '', tags = ''] = line.split('\t');
		return { match: keyOf(match), how, tags: tags.split(' ').filter(isTag) };
	});

/** Tags of a product by its reading: what it holds, whose vesicles, which allergens its label names. */
export function tagsOfReading({
	ingredients,
	vesicles,
}: Pick<Reading, 'ingredients' | 'vesicles'>): string[] {
	const tags = [
		...vesicles.flatMap(tagsOfVesicle),
		...ingredients.flatMap(tagsOfIngredient),
		...ingredients.flatMap(namesOf),
	];
	return [...new Set(tags)];
}

const TAG_OF_KINGDOM: Readonly<Record<string, ProductTag>> = {
	human: 'exosome_human',
	animal: 'exosome_animal',
	plant: 'exosome_plant',
	bacteria: 'exosome_bacteria',
	fungus: 'exosome_bacteria',
	synthetic: 'exosome_synthetic',
};
const MEDIA = new Set(['conditioned-medium', 'platelet']);

function tagsOfVesicle({ kind, kingdom, source }: Vesicle): string[] {
	if (kind === 'claim-only') return [];
	if (MEDIA.has(kind)) return ['conditioned_medium'];
	const tag = TAG_OF_KINGDOM[kingdom];
	const milk = /milk|bovine|colostrum|lait/i.test(source) ? ['exosome_milk'] : [];
	const fish = /fish|salmon|trout|poisson/i.test(source) ? ['exosome_fish'] : [];
	const species = source === '' ? [] : [`source:${source.slice(0, 150)}`];
	return ['exosome', ...(tag === undefined ? [] : [tag]), ...milk, ...fish, ...species];
}

function tagsOfIngredient({ name, text }: Ingredient): readonly string[] {
	const key = keyOf(name ?? text);
	return ROWS.filter(({ match, how }) => {
		if (how === 'is') return key === match;
		return how === 'starts' ? key.startsWith(match) : key.includes(match);
	}).flatMap(({ tags }) => tags);
}

/** Allergens and oils by the name on the label, as a profile may hold them. */
function namesOf({ name, text }: Ingredient): string[] {
	const printed = name ?? text;
	const isOil = /\b(?:oil|extract)\b/i.test(printed);
	const isNamed = fragrancesNamed(printed).length > 0 || isOil;
	return isNamed && printed.length >= 2 ? [`contains:${printed.slice(0, 150)}`] : [];
}

/** A guess at what a product is, by its name and what it holds; a person may say otherwise. */
export function kindOf(product: string, tags: readonly string[]): ProductKind {
	if (tags.includes('spf') || /\bspf\b|sunscreen|solaire/i.test(product)) return 'spf';
	const found = KIND_WORDS.find(([words]) => words.test(product));
	return found?.[1] ?? 'serum';
}

const KIND_WORDS: readonly (readonly [RegExp, ProductKind])[] = [
	[/cleans|wash|nettoy/i, 'cleanser'],
	[/ampoule/i, 'ampoule'],
	[/toner|lotion tonique/i, 'toner'],
	[/essence|mist|brume/i, 'essence'],
	[/eye|yeux/i, 'eye_cream'],
	[/mask|masque/i, 'mask'],
	[/cream|crème|moistur|hydrat/i, 'moisturizer'],
	[/shampoo|scalp|hair|cheveux/i, 'hair'],
	[/\boil\b|huile/i, 'oil'],
];
