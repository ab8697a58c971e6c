/** The catalogue in SQL, the same on PGlite and PostgreSQL. */
import { and, eq, exists, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm';
import type { Database, Sql } from '../../host/database.ts';
import { containing, foldText, isPublicId } from '../../host/search-text.ts';
import { parseGtin } from '../../kit/index.ts';
import type {
	CatalogueItem,
	CataloguePage,
	CatalogueQuery,
	CatalogueStore,
	Origin,
	ProductState,
} from './catalogue.ts';
import { disputeStore } from './dispute-store.ts';
import { dispute, product } from './table.ts';

/** Rows of one statement: PostgreSQL takes 65,535 parameters, a row has thirteen. */
const ROWS_AT_ONCE = 500;
/** Longest title in a cursor; the rest would only tell products with the same 500 letters apart. */
const MAX_TITLE = 500;

/** The catalogue over a database. Without `samples` invented products do not exist. */
export function openStore(database: Database, samples: boolean): CatalogueStore {
	const { sql: session } = database;
	return {
		search: (query) => search(session, query, samples),
		product: (id) => findProduct(session, id, samples),
		putProducts: (origin, items) => database.transaction((within) => put(within, origin, items)),
		counts: () => count(session),
		...disputeStore(database),
	};
}

const ITEM = {
	id: product.id,
	publicId: product.publicId,
	name: product.name,
	brand: product.brand,
	gtin: product.gtin,
	ingredientsText: product.ingredientsText,
	source: product.source,
	sourceDate: product.sourceDate,
	status: product.status,
	sample: product.sample,
	title: product.title,
};
type ItemRow = Pick<typeof product.$inferSelect, keyof typeof ITEM>;

async function search(
	session: Sql,
	query: CatalogueQuery,
	samples: boolean,
): Promise<CataloguePage> {
	const rank = rankOf(query.words);
	const conditions = [
		...query.words.map((word) => sql`${product.search} like ${containing(word)}`),
		...(query.gtin === null ? [] : [eq(product.gtin14, query.gtin)]),
		...(samples ? [] : [eq(product.sample, false)]),
		isNull(product.withdrawnAt),
		not(isDisputed(session)),
		...(query.after === null ? [] : [comesAfter(rank, query.after)]),
	];
	const rows = await session
		.select({ ...ITEM, rank })
		.from(product)
		.where(and(...conditions))
		.orderBy(rank, sql`${product.title} collate "C"`, product.id)
		.limit(query.limit + 1);
	const shown = rows.slice(0, query.limit);
	const last = rows.length > query.limit ? shown.at(-1) : undefined;
	const next = last === undefined ? null : { rank: last.rank, title: last.title, id: last.id };
	return { items: shown.map(itemOf), next };
}

/** 0 where name and brand hold every word, 1 where it takes the ingredients as well. */
function rankOf(words: readonly string[]): SQL<number> {
	const inTitle = words.map((word) => sql`${product.title} like ${containing(word)}`);
	return sql<number>`(case when ${and(sql`true`, ...inTitle)} then 0 else 1 end)`.mapWith(Number);
}

function comesAfter(rank: SQL<number>, after: NonNullable<CatalogueQuery['after']>): SQL {
	return sql`(${rank}, ${product.title} collate "C", ${product.id}) > (${after.rank}::int, ${after.title}, ${after.id}::bigint)`;
}

function isDisputed(session: Sql): SQL {
	return exists(
		session
			.select({ one: sql`1` })
			.from(dispute)
			.where(and(eq(dispute.productId, product.id), isNull(dispute.settledAt))),
	);
}

async function findProduct(session: Sql, id: string, samples: boolean): Promise<ProductState> {
	if (!isPublicId(id)) return { kind: 'unknown' };
	const [row] = await session
		.select({ ...ITEM, disputed: sql<boolean>`${isDisputed(session)}` })
		.from(product)
		.where(and(eq(product.publicId, id), isNull(product.withdrawnAt)));
	if (row === undefined || (row.sample && !samples)) return { kind: 'unknown' };
	return row.disputed ? { kind: 'disputed' } : { kind: 'shown', item: itemOf(row) };
}

function itemOf(row: ItemRow): CatalogueItem {
	return {
		id: row.publicId,
		name: row.name,
		brand: row.brand,
		...(row.gtin === null ? {} : { gtin: row.gtin }),
		ingredients_text: row.ingredientsText,
		source: row.source,
		date: row.sourceDate,
		status: row.status,
		sample: row.sample,
	};
}

async function put(session: Sql, origin: Origin, items: readonly CatalogueItem[]): Promise<number> {
	let written = 0;
	for (let at = 0; at < items.length; at += ROWS_AT_ONCE) {
		const rows = items.slice(at, at + ROWS_AT_ONCE).map((item) => rowOf(origin, item));
		const done = await session
			.insert(product)
			.values(rows)
			.onConflictDoUpdate({ target: product.publicId, set: RENEWED })
			.returning({ id: product.id });
		written += done.length;
	}
	return written;
}

/** What a later edition says replaces what an earlier one said; `withdrawn_at` stays as it is. */
const RENEWED = Object.fromEntries(
	(
		[
			['name', product.name],
			['brand', product.brand],
			['gtin', product.gtin],
			['gtin14', product.gtin14],
			['ingredientsText', product.ingredientsText],
			['source', product.source],
			['sourceDate', product.sourceDate],
			['status', product.status],
			['sample', product.sample],
			['origin', product.origin],
			['title', product.title],
			['search', product.search],
		] as const
	).map(([key, column]) => [key, sql.raw(`excluded.${column.name}`)]),
);

function rowOf(origin: Origin, item: CatalogueItem): typeof product.$inferInsert {
	const title = foldText(`${item.name} ${item.brand}`).slice(0, MAX_TITLE);
	return {
		publicId: item.id,
		name: item.name,
		brand: item.brand,
		gtin: item.gtin ?? null,
		gtin14: item.gtin === undefined ? null : parseGtin(item.gtin),
		ingredientsText: item.ingredients_text,
		source: item.source,
		sourceDate: item.date,
		status: item.status,
		sample: item.sample,
		origin,
		title,
		search: foldText(`${title} ${item.gtin ?? ''} ${item.ingredients_text}`),
	};
}

async function count(session: Sql) {
	const number = (condition: SQL | undefined) =>
		sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number);
	const [row] = await session
		.select({
			products: number(and(eq(product.origin, 'own'), eq(product.sample, false))),
			samples: number(eq(product.sample, true)),
			imported: number(eq(product.origin, 'open-beauty-facts')),
			disputed: number(isDisputed(session)),
			withdrawn: number(isNotNull(product.withdrawnAt)),
		})
		.from(product);
	return row ?? { products: 0, samples: 0, imported: 0, disputed: 0, withdrawn: 0 };
}
