import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/pg-proxy/migrator';
import type { Database } from './database.ts';
import { packagePath } from './package-root.ts';

/** Any number will do, as long as nothing else in the same database uses it. */
const MIGRATION_LOCK = 8_787_001;

/** Brings a database up to the shape this version needs: all steps or none, one process at a time. */
export async function migrateDatabase(database: Database): Promise<void> {
	await database.transaction(async (session) => {
		await session.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
		await migrate(
			session,
			async (statements) => {
				for (const statement of statements) await session.execute(sql.raw(statement));
			},
			{ migrationsFolder: packagePath('migrations') },
		);
	});
}
