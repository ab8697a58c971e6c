/** Allergies: what a label names, what an oil naturally holds, and where the vesicles come from. */
import {
	areOneFragrance,
	isFragranceName,
	isKin,
	isSpeciesOf,
	naturallyHeld,
	plantsOf,
} from '../../vet/index.ts';
import { keepFrom, leaveOut, type Rule, refer, type Said, warn, where } from '../said.ts';
import { has, type Item, type Scene, tells, withTrait } from '../scene.ts';

/** What the EU prohibits and old stock may still name (ALG-11). */
const PROHIBITED = [
	'Lilial',
	'Butylphenyl Methylpropional',
	'HICC',
	'Hydroxyisohexyl 3-Cyclohexene Carboxaldehyde',
	'Atranol',
	'Chloroatranol',
];
/** Labels that came on the market before may name the old allergens alone; old stock is sold until the second (ALG-04). */
const LISTED_FROM = '2026-07-31';
const OLD_STOCK_UNTIL = '2028-07-31';

export const ofAllergies: Rule = (scene) => [
	...pastReactions(scene),
	...fragrances(scene),
	...sources(scene),
	...prohibited(scene),
];

function pastReactions(scene: Scene): Partial<Said>[] {
	const severe = tells(
		scene,
		'past_anaphylaxis_cosmetic',
		'past_hives_cosmetic',
		'past_wheeze_cosmetic',
	);
	const fresh = scene.items.filter(({ product }) => product.new);
	return where(severe, keepFrom(fresh, ['PT-09']), refer('routine', 'PT-09'));
}

function fragrances(scene: Scene): Partial<Said>[] {
	const names = scene.profile.allergies.filter(isFragranceName);
	const mixed = tells(scene, 'fragrance_mix');
	const labelNames = scene.profile.allergies.filter((name) => !name.startsWith('plant:'));
	const named = scene.items.filter(({ contains }) =>
		contains.some(
			(name) =>
				(mixed && isFragranceName(name)) ||
				labelNames.some((allergen) => areOneFragrance(name, allergen)),
		),
	);
	const concerned = mixed || names.length > 0;
	return [
		keepFrom(named, ['ALG-01']),
		...oils(scene, (allergen) => mixed || names.some((name) => areOneFragrance(name, allergen))),
		...where(
			concerned,
			keepFrom(withTrait(scene, 'parfum'), ['ALG-02']),
			...silences(scene, named),
		),
	];
}

/** Oils and extracts that hold an allergen without naming it. */
function oils(scene: Scene, isAllergic: (allergen: string) => boolean): Partial<Said>[] {
	return scene.items.flatMap((item) =>
		naturallyHeld(item.contains, isAllergic).flatMap(({ rule }) =>
			rule === 'ALG-05'
				? [keepFrom([item], ['ALG-05', 'ALG-01']), warn('ALG-05', [item])]
				: [keepFrom([item], [rule])],
		),
	);
}

/** What a label does not say is no proof (ALG-03, ALG-04). */
function silences(scene: Scene, named: readonly Item[]): Partial<Said>[] {
	const silent = scene.items.filter(
		(item) => !named.includes(item) && (has(item, 'leave-on') || has(item, 'unfragranced_claim')),
	);
	const old = silent.filter(
		({ product }) => (product.placed_on_market ?? LISTED_FROM) < LISTED_FROM,
	);
	const selling = scene.scenario.start_date < OLD_STOCK_UNTIL;
	return where(
		scene.profile.region === 'EU',
		warn('ALG-03', silent),
		...where(selling, warn('ALG-04', old)),
	);
}

function sources(scene: Scene): Partial<Said>[] {
	const animal = withTrait(scene, 'exosome_human', 'exosome_animal');
	return [
		...where(tells(scene, 'aspirin'), keepFrom(salicylates(scene), ['ALG-06'])),
		...where(
			tells(scene, 'fish'),
			keepFrom(withTrait(scene, 'exosome_fish', 'pdrn_fish'), ['ALG-07']),
		),
		...where(tells(scene, 'milk'), keepFrom(withTrait(scene, 'exosome_milk'), ['ALG-08'])),
		keepFrom(ofPlants(scene), ['ALG-09']),
		...where(scene.profile.vegan, keepFrom(animal, ['ALG-10'])),
	];
}

function salicylates(scene: Scene): Item[] {
	return scene.items.filter(
		(item) => has(item, 'bha') || item.contains.some((name) => /salicyl/i.test(name)),
	);
}

/** What comes from a plant the person is allergic to. */
function ofPlants(scene: Scene): Item[] {
	const told = scene.profile.allergies.filter((name) => name.startsWith('plant:'));
	const plants = plantsOf(scene.profile.allergies);
	return scene.items.filter(
		({ sources, contains }) =>
			sources.some((name) => isSpeciesOf(name, plants)) ||
			contains.some((name) => isKin(name, plantsOf(told))),
	);
}

function prohibited(scene: Scene): Partial<Said>[] {
	const named = scene.items.filter(({ contains }) =>
		contains.some((name) => PROHIBITED.some((one) => areOneFragrance(name, one))),
	);
	if (named.length === 0) return [];
	return scene.profile.region === 'EU' ? [leaveOut(named, ['ALG-11'])] : [warn('ALG-11', named)];
}
