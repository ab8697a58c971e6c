import { date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/**
 * That a code was seen in a region on a day, by whoever pressed for it to be told. There is no other column, and no row
 * for a second scan of the day: neither who, nor when, nor how often.
 */
export const codeSighting = pgTable(
	'code_sighting',
	{
		/** Fourteen digits. */
		gtin: text('gtin').notNull(),
		lot: text('lot').notNull(),
		serial: text('serial').notNull(),
		/** In UTC. */
		day: date('day', { mode: 'string' }).notNull(),
		region: text('region').notNull(),
	},
	({ gtin, lot, serial, day, region }) => [
		primaryKey({ columns: [gtin, lot, serial, day, region] }),
		index('code_sighting_day').on(day),
	],
);
