import { bigint, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Entries of logs whose place is fixed and which no signed checkpoint holds yet. */
export const logEntry = pgTable(
	'log_entry',
	{
		/** Name of the log. */
		origin: text('origin').notNull(),
		place: bigint('place', { mode: 'number' }).notNull(),
		/** Base64 of its bytes. */
		entry: text('entry').notNull(),
	},
	({ origin, place }) => [primaryKey({ columns: [origin, place] })],
);

/** The checkpoint of each log that won last. */
export const logCheckpoint = pgTable('log_checkpoint', {
	origin: text('origin').primaryKey(),
	size: bigint('size', { mode: 'number' }).notNull(),
	note: text('note').notNull(),
});
