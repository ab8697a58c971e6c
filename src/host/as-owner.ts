/** A command that owns the data folder for as long as it works. */
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { takeFolder } from './folder-lock.ts';
import { migrateDatabase } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/** Opens the database, up to date, for a piece of work, and lets go of it. @throws HostError where another has the folder. */
export async function asOwner<Answer>(
	config: Pick<Config, 'data' | 'databaseUrl'>,
	work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
	const lock = config.databaseUrl === null ? await takeFolder(config.data) : null;
	const database = await openDatabase(config);
	try {
		await migrateDatabase(database);
		const answer = await work(database);
		await database.settle();
		return answer;
	} finally {
		await database.close();
		await lock?.release();
	}
}
