import type { Config } from './config.ts';
import type { Database } from './database.ts';

/** The database that the configuration names. Whoever calls owns the data folder where it is the embedded one. */
export async function openDatabase(
	config: Pick<Config, 'databaseUrl' | 'data'>,
): Promise<Database> {
	if (config.databaseUrl !== null) {
		const { openPostgres } = await import('./postgres.ts');
		return openPostgres(config.databaseUrl);
	}
	const { openPglite } = await import('./pglite.ts');
	return openPglite(config.data);
}
