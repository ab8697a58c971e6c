/** Our own table of products, `data/catalogue`, into a database that does not hold this edition yet. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq, notExists, notInArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '../../host/database.ts';
import type { CatalogueItem, CatalogueStore } from './catalogue.ts';
import { catalogueItemSchema, itemOfRow } from './catalogue-schema.ts';
import { catalogueEdition, dispute, product } from './table.ts';

const FILES = ['products.jsonl', 'samples.jsonl'] as const;

export type CatalogueEdition = {
	readonly edition: string;
	readonly items: readonly CatalogueItem[];
};

/** Reads the table. @throws Error with file and line where a row is malformed. */
export async function readOwnCatalogue(dataFolder: string): Promise<CatalogueEdition> {
	const hash = createHash('sha256');
	const items: CatalogueItem[] = [];
	for (const file of FILES) {
		const text = await readFile(join(dataFolder, 'catalogue', file), 'utf8');
		hash.update(text);
		items.push(...parseLines(text, file));
	}
	return { edition: hash.digest('hex'), items };
}

function parseLines(text: string, file: string): CatalogueItem[] {
	const lines = text.split('\n').map((line, at) => ({ line, at: at + 1 }));
	return lines
		.filter(({ line }) => line !== '')
		.map(({ line, at }) => {
			const row = catalogueItemSchema.safeParse(JSON.parse(line));
			if (!row.success) throw new Error(`${file}:${at}: ${z.prettifyError(row.error)}`);
			return itemOfRow(row.data);
		});
}

/** Brings the database to this edition; nothing to do where it holds it. */
export async function loadOwnCatalogue(
	database: Database,
	store: CatalogueStore,
	{ edition, items }: CatalogueEdition,
	now: Date,
): Promise<boolean> {
	const [held] = await database.sql
		.select({ edition: catalogueEdition.edition })
		.from(catalogueEdition)
		.where(eq(catalogueEdition.origin, 'own'));
	if (held?.edition === edition) return false;
	await store.putProducts('own', items);
	await removeOthers(database, items);
	const row = { origin: 'own', edition, loadedAt: now };
	// Last, so that a start that was cut short is done again.
	await database.sql
		.insert(catalogueEdition)
		.values(row)
		.onConflictDoUpdate({ target: catalogueEdition.origin, set: row });
	return true;
}

/** Rows that an earlier edition held and this one does not; one with a dispute stays for its record. */
async function removeOthers(database: Database, items: readonly CatalogueItem[]): Promise<void> {
	const ids = items.map((item) => item.id);
	const disputed = database.sql
		.select({ one: sql`1` })
		.from(dispute)
		.where(eq(dispute.productId, product.id));
	await database.sql
		.delete(product)
		.where(and(eq(product.origin, 'own'), notInArray(product.publicId, ids), notExists(disputed)));
}
