/** What a reader asks of the catalogue, parsed from the address. */
import * as z from 'zod/mini';
import type { Problem } from '../../host/problem.ts';
import { searchWords } from '../../host/search-text.ts';
import { parseGtin } from '../../kit/index.ts';
import type { CatalogueQuery } from './catalogue.ts';
import { parseCursor } from './cursor.ts';

const PAGE = 20;
export const MAX_PAGE = 100;
export const MAX_QUERY = 200;

const querySchema = z.object({
	q: z.optional(z.string().check(z.maxLength(MAX_QUERY))),
	gtin: z.optional(z.string().check(z.maxLength(40))),
	cursor: z.optional(z.string().check(z.maxLength(2_000))),
	limit: z.optional(z.string().check(z.regex(/^\d{1,3}$/))),
});

export type ParsedQuery = { readonly query: CatalogueQuery } | { readonly problem: Problem };

/** Parses `?q=&gtin=&cursor=&limit=`; an empty one is one not given. */
export function parseQuery(given: Readonly<Record<string, string>>): ParsedQuery {
	const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
	const parsed = querySchema.safeParse(asked);
	if (!parsed.success) {
		const path = String(parsed.error.issues[0]?.path[0]);
		return { problem: { code: 'query-invalid', facts: { path }, path } };
	}
	const { q, gtin, cursor, limit } = parsed.data;
	const number = gtin === undefined ? null : parseGtin(gtin);
	if (gtin !== undefined && number === null) {
		return { problem: { code: 'gtin-invalid', path: 'gtin' } };
	}
	const after = cursor === undefined ? null : parseCursor(cursor);
	if (cursor !== undefined && after === null) {
		return { problem: { code: 'cursor-unknown', path: 'cursor' } };
	}
	const size = Math.min(MAX_PAGE, Math.max(1, Number(limit ?? PAGE)));
	return { query: { words: searchWords(q ?? ''), gtin: number, after, limit: size } };
}
