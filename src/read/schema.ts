/** What crosses the edge of `read`: the shapes of contracts.md, parsed once. */
import * as z from 'zod/mini';
import type { Finding } from '../kit/index.ts';
import type { ReadCode } from './findings.ts';
import type { Kingdom, Lookalike, NamingForm, VesicleKind } from './kind.ts';

export * from './kind.ts';

/** Longest text accepted, in UTF-16 units. A label holds 2,000; the longest real list seen held 9,000. */
export const MAX_TEXT = 200_000;
const MAX_FIELD = 20_000;

const field = z.string().check(z.maxLength(MAX_FIELD));

/** `product`, `brand` and `claims_text` are claims, never ingredients. */
export const readInputSchema = z.object({
	id: z.optional(z.union([z.string().check(z.maxLength(200)), z.number()])),
	ingredients_text: z.string().check(z.maxLength(MAX_TEXT)),
	product: z.optional(z.nullable(field)),
	brand: z.optional(z.nullable(field)),
	claims_text: z.optional(z.nullable(field)),
	lang: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
});
export type ReadInput = z.infer<typeof readInputSchema>;

export type Amount = { readonly value: number; readonly unit: '%' | 'ppm' | 'ppb' };

export type Ingredient = {
	readonly text: string;
	/** Offsets into `ingredients_text`, in UTF-16 units; `text` is exactly that slice. */
	readonly start: number;
	readonly end: number;
	/** Canonical INCI-style name; null unless the vocabulary holds it or the grammar parses every word of it. */
	readonly name: string | null;
	readonly by: 'vocabulary' | 'grammar' | 'repair' | null;
	readonly synonyms: readonly string[];
	readonly amount?: Amount;
	/** `nano`, `may-contain`, `active`, `organic`, `footnote`. */
	readonly marks: readonly string[];
	readonly lookalike?: Lookalike;
	/** Which list of a kit it stands in, from 0. */
	readonly list: number;
	/** Place in that list, from 1. */
	readonly position: number;
};

export type Vesicle = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly kind: VesicleKind;
	readonly kingdom: Kingdom;
	/** Species or donor, tissue or cell. */
	readonly source: string;
	readonly form: NamingForm;
	readonly rule: string;
	/** Place in its list, from 1; null where it stands in text that is no list. */
	readonly position: number | null;
	/** Length of that list. */
	readonly of: number | null;
	/** Stated on the label. */
	readonly amount?: Amount;
	/** Upper bound in percent that its place gives, with the marker it stands after; never a measurement. */
	readonly atMost?: {
		readonly percent: number;
		readonly after: string;
		readonly basis: 'label' | 'limit' | 'use';
	};
};

export type HasVesicle = 'yes' | 'no' | 'unclear';

export type Reading = {
	readonly ingredients: readonly Ingredient[];
	readonly vesicles: readonly Vesicle[];
	readonly verdict: {
		readonly has_vesicle: HasVesicle;
		readonly source: string | null;
		readonly findings: readonly Finding<ReadCode>[];
	};
	/** How the text was taken: lists with headings (a kit has several), or text without a list. */
	readonly lists: readonly { readonly heading: string | null; readonly has_vesicle: HasVesicle }[];
};
