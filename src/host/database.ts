/** What a store needs of a database, whichever of the two stands behind it. */
import type { PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import { drizzle } from 'drizzle-orm/pg-proxy';

export type Sql = PgRemoteDatabase;

export type Database = {
	readonly kind: 'pglite' | 'postgres';
	readonly sql: Sql;
	/** All that `work` does happens, or none of it. */
	readonly transaction: <Answer>(work: (sql: Sql) => Promise<Answer>) => Promise<Answer>;
	/** Writes what is only in the log to its place, so that the next start is quick. */
	readonly settle: () => Promise<void>;
	readonly close: () => Promise<void>;
};

/** Runs one statement; rows are arrays of cells or objects by column. */
export type RunStatement = (
	text: string,
	parameters: readonly unknown[],
	shape: 'arrays' | 'objects',
) => Promise<readonly unknown[]>;

/** The query builder over a function that runs statements. */
export function openSql(run: RunStatement): Sql {
	return drizzle(async (text, parameters, method) => ({
		rows: [...(await run(text, parameters, method === 'all' ? 'arrays' : 'objects'))],
	}));
}

/**
 * Types that the query builder wants as text: timestamps, dates, intervals, numbers wider than a double, and arrays
 * of them, by their `pg_type` object id.
 */
export const TEXT_TYPES = [20, 1082, 1114, 1184, 1186, 1700, 1115, 1182, 1185, 1187, 1231] as const;

/** `work` between begin and commit; whatever it throws, the session is left clean. */
export async function inTransaction<Answer>(
	run: RunStatement,
	work: (sql: Sql) => Promise<Answer>,
): Promise<Answer> {
	await run('begin', [], 'objects');
	try {
		const answer = await work(openSql(run));
		await run('commit', [], 'objects');
		return answer;
	} catch (error) {
		await run('rollback', [], 'objects');
		throw error;
	}
}
