/** Cursors of result pages: opaque to a reader, parsed like anything that comes from outside. */
import * as z from 'zod/mini';
import type { CataloguePlace } from './catalogue.ts';

const MAX_CURSOR = 2_000;
const place = z.tuple([
	z.int().check(z.gte(0), z.lte(1)),
	// PostgreSQL has no NUL in text.
	z.string().check(z.maxLength(1_000), z.regex(/^[^\0]*$/)),
	z.int().check(z.gte(0)),
]);

/** The cursor of a place. */
export function printCursor({ rank, title, id }: CataloguePlace): string {
	return Buffer.from(JSON.stringify([rank, title, id])).toString('base64url');
}

/** The place of a cursor; null for anything that `printCursor` did not print. */
export function parseCursor(text: string): CataloguePlace | null {
	if (text.length > MAX_CURSOR) return null;
	const parsed = place.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
	if (!parsed.success) return null;
	const [rank, title, id] = parsed.data;
	return printCursor({ rank, title, id }) === text ? { rank, title, id } : null;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not a cursor of ours; the schema refuses null.
		return null;
	}
}
