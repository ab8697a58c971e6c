/** Plants whose oil or extract holds an allergen of its own nature (ALG-05, ALG-12). */
import type { RuleId } from '../../vet/index.ts';

type Held = { readonly rule: RuleId; readonly plants: readonly string[] };

/** Allergen → the plants, Latin and as labels print them. */
export const NATURALLY_HELD: Readonly<Record<string, Held>> = {
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

function spaced(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
