/** The facts a code holds where it cannot hold them all. */
import type { SkinSheet } from './skin-sheet.ts';

/** Characters of a name that a code with the core facts keeps. */
const MOST_CORE_NAME = 16;

/** What was used in which batch and since when, when the skin reacted and how strongly, medicines and allergies; nothing else. */
export function coreSheet(sheet: SkinSheet): SkinSheet {
	return {
		...sheet,
		name: '',
		conditions: [],
		products: sheet.products.map((product) => ({
			...product,
			name: [...product.name].slice(0, MOST_CORE_NAME).join(''),
			brand: '',
			patch: null,
		})),
		reactions: sheet.reactions.map((reaction) => ({ ...reaction, symptoms: [] })),
		questions: [],
	};
}
