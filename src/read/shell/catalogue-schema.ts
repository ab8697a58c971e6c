/** The shapes of the catalogue for programs: parsed where they come in, published where they go out. */
import * as z from 'zod/mini';
import { parseGtin, STATUSES } from '../../kit/index.ts';
import { MAX_TEXT } from '../schema.ts';
import type { CatalogueItem } from './catalogue.ts';

// PostgreSQL has no NUL in text, and nobody types one.
const words = (most: number) =>
	z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\0]*$/));

/** One product, as `/v1/catalogue` gives it and as our own table and an import bring it. */
export const catalogueItemSchema = z.object({
	id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,99}$/)),
	name: words(500),
	brand: words(200),
	gtin: z.optional(z.string().check(z.refine((gtin) => parseGtin(gtin) !== null))),
	ingredients_text: words(MAX_TEXT),
	source: words(1_000),
	date: z.iso.date(),
	status: z.enum(STATUSES),
	sample: z.boolean(),
});

/** A parsed row as an item: a number that is left out is no number, not an undefined one. */
export function itemOfRow({ gtin, ...rest }: z.infer<typeof catalogueItemSchema>): CatalogueItem {
	return gtin === undefined ? rest : { ...rest, gtin };
}

/** What `/v1/catalogue` answers. */
export const cataloguePageSchema = z.object({
	items: z.array(catalogueItemSchema),
	next: z.optional(z.string()),
});

/** How a dispute stands, for whoever has its address. */
export const disputeStateSchema = z.object({
	id: z.string(),
	product: z.string(),
	created: z.optional(z.iso.datetime()),
	state: z.enum(['open', 'kept', 'withdrawn']),
});
