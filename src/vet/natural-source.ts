/** Plants whose oil or extract holds an allergen of its own nature (ALG-05, ALG-12). */
import type { RuleId } from './usage-rule.ts';
import { KNOWN_ALLERGIES, type KnownAllergy } from './words.ts';

type Held = { readonly rule: RuleId; readonly plants: readonly string[] };

/** Allergen → the plants, Latin and as labels print them. */
const NATURALLY_HELD: Readonly<Record<string, Held>> = {
	Limonene: {
		rule: 'ALG-05',
		plants: ['Citrus', 'Lemon', 'Orange', 'Lime Oil', 'Mandarin', 'Grapefruit', 'Bergamot'],
	},
	Linalool: {
		rule: 'ALG-12',
		plants: [
			'Lavandula',
			'Lavender',
			'Rosa',
			'Rose Flower',
			'Neroli',
			'Citrus Aurantium',
			'Citrus Reticulata',
			'Citrus Nobilis',
			'Mandarin',
			'Citrus Limon',
			'Lemon',
			'Citrus Aurantifolia',
			'Lime Oil',
			'Cinnamomum Camphora',
			'Camphor',
			'Mentha Piperita',
			'Peppermint',
		],
	},
};

/** Whether a printed name begins with a plant's, or holds it as words of its own. */
export function isKin(name: string, plants: readonly string[]): boolean {
	const words = ` ${spaced(name)} `;
	return plants.some((plant) => words.includes(` ${spaced(plant)} `));
}

const ours: ReadonlySet<string> = new Set<KnownAllergy>(KNOWN_ALLERGIES);

/** The plants a person is allergic to: told as `plant:`, or by a name as labels print it. */
export function plantsOf(allergies: readonly string[]): string[] {
	return allergies
		.filter((name) => !ours.has(name))
		.map((name) => (name.startsWith('plant:') ? name.slice('plant:'.length) : name));
}

/** Whether vesicles of a species concern somebody allergic to those plants: either name may be the longer one (ALG-09). */
export function isSpeciesOf(species: string, plants: readonly string[]): boolean {
	return isKin(species, plants) || plants.some((plant) => isKin(plant, [species]));
}

/** Oils and extracts on a label that hold one of the allergens without naming it, and the rule that says so. */
export function naturallyHeld(
	printed: readonly string[],
	isAllergic: (allergen: string) => boolean,
): readonly { readonly rule: RuleId; readonly names: readonly string[] }[] {
	return Object.entries(NATURALLY_HELD)
		.filter(([allergen]) => isAllergic(allergen))
		.map(([, { rule, plants }]) => ({ rule, names: printed.filter((name) => isKin(name, plants)) }))
		.filter(({ names }) => names.length > 0);
}

function spaced(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
