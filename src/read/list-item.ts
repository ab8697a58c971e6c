/** What a text is made of, piece by piece: names on a list and what stands around them. */
import type { Named } from './name-lookup.ts';
import type { Amount } from './schema.ts';

export type Span = { readonly start: number; readonly end: number };

/** A name on a list, or a piece in the place of one that nobody could name. */
export type ListItem = Span & {
	readonly kind: 'item';
	readonly name: string | null;
	/** Number in the vocabulary, or -1. */
	readonly number: number;
	readonly by: 'vocabulary' | 'grammar' | 'repair' | null;
	readonly synonyms: readonly string[];
	readonly amount: Amount | null;
	readonly marks: readonly string[];
};

export type Part =
	| ListItem
	/** Prose, names set aside, the sign of a may-contain block, headings of the list, of its actives, of key ingredients. */
	| (Span & {
			readonly kind: 'prose' | 'aside' | 'may-contain' | 'active' | 'inactive' | 'header' | 'key';
	  })
	/** The title of one list of a kit, or of a row of praise. */
	| (Span & { readonly kind: 'heading'; readonly text: string });

export const NO_WORDS: readonly string[] = [];

/** What was taken off a name: its amount and its marks. */
export type Trimmings = { readonly amount: Amount | null; readonly marks: readonly string[] };
const UNTRIMMED: Trimmings = { amount: null, marks: NO_WORDS };

export function namedItem(span: Span, named: Named, trimmings = UNTRIMMED): ListItem {
	const { start, end } = span;
	const { name, number, by, synonyms } = named;
	const { amount, marks } = trimmings;
	return { kind: 'item', start, end, name, number, by, synonyms, amount, marks };
}

export function unnamedItem({ start, end }: Span, { amount, marks }: Trimmings): ListItem {
	const synonyms = NO_WORDS;
	return { kind: 'item', start, end, name: null, number: -1, by: null, synonyms, amount, marks };
}
