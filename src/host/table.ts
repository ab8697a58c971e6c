import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Answers to writes that carried an `Idempotency-Key`, so that sending one twice does it once. */
export const requestKey = pgTable(
	'request_key',
	{
		route: text('route').notNull(),
		key: text('key').notNull(),
		/** SHA-256 of what was sent: the same key with other content is a mistake of the sender. */
		fingerprint: text('fingerprint').notNull(),
		status: integer('status').notNull(),
		body: text('body').notNull(),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
	},
	(columns) => [primaryKey({ columns: [columns.route, columns.key] })],
);
