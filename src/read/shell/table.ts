import {
	bigint,
	boolean,
	date,
	index,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });
const identity = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** A product as one public page described it on one day. */
export const product = pgTable(
	'product',
	{
		id: identity(),
		publicId: text('public_id').notNull(),
		name: text('name').notNull(),
		brand: text('brand').notNull(),
		/** As the source writes it. */
		gtin: text('gtin'),
		/** Fourteen digits, to look it up by. */
		gtin14: text('gtin14'),
		ingredientsText: text('ingredients_text').notNull(),
		/** Address of the page, or the name of a public source that has none. */
		source: text('source').notNull(),
		/** Day on which the source was read. */
		sourceDate: date('source_date', { mode: 'string' }).notNull(),
		status: text('status', { enum: ['confirmed', 'secondary', 'unconfirmed'] }).notNull(),
		/** Invented, and marked so wherever it is shown. */
		sample: boolean('sample').notNull(),
		/** Where the row came from: our own table, or a dump that this machine imported. */
		origin: text('origin', { enum: ['own', 'open-beauty-facts'] }).notNull(),
		/** Name and brand, folded for search. */
		title: text('title').notNull(),
		/** Title, GTIN and ingredients, folded for search. */
		search: text('search').notNull(),
		/** Set when a dispute was upheld: the row stays, so that no import brings it back. */
		withdrawnAt: moment('withdrawn_at'),
	},
	(columns) => [
		uniqueIndex('product_public_id').on(columns.publicId),
		index('product_gtin14').on(columns.gtin14),
	],
);

/** Someone says that a page is wrong. While one is open the page is hidden. */
export const dispute = pgTable(
	'dispute',
	{
		id: identity(),
		publicId: text('public_id').notNull(),
		productId: bigint('product_id', { mode: 'number' })
			.notNull()
			.references(() => product.id),
		reason: text('reason').notNull(),
		/** A public page that shows it, if one was given. */
		link: text('link'),
		createdAt: moment('created_at').notNull(),
		settledAt: moment('settled_at'),
		outcome: text('outcome', { enum: ['kept', 'withdrawn'] }),
	},
	(columns) => [
		uniqueIndex('dispute_public_id').on(columns.publicId),
		index('dispute_product').on(columns.productId),
	],
);

/** Which edition of our own table this database holds. */
export const catalogueEdition = pgTable('catalogue_edition', {
	origin: text('origin').primaryKey(),
	edition: text('edition').notNull(),
	loadedAt: moment('loaded_at').notNull(),
});
