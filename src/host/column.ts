/** Columns that every table of ours has alike. */
import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A point in time, with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** The key inside the database; outside a row has a public id that nobody can count. */
export const identity = () =>
	bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Points at the `id` of another table. */
export const reference = (name: string) => bigint(name, { mode: 'number' });
