/** Opens the catalogue: database, shape, our own products, in the background while the server already answers. */
import type { Clock } from '../../src/host/clock.ts';
import type { Config } from '../../src/host/config.ts';
import type { Database } from '../../src/host/database.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { packagePath } from '../../src/host/package-root.ts';
import type { CatalogueStore } from '../../src/read/shell/catalogue.ts';
import { loadOwnCatalogue, readOwnCatalogue } from '../../src/read/shell/catalogue-facts.ts';
import { openStore } from '../../src/read/shell/store.ts';

export type OpenCatalogue = { readonly database: Database; readonly store: CatalogueStore };

/** The database that the configuration names. Whoever calls owns the data folder where it is the embedded one. */
export async function openDatabase(
	config: Pick<Config, 'databaseUrl' | 'data'>,
): Promise<Database> {
	if (config.databaseUrl !== null) {
		const { openPostgres } = await import('../../src/host/postgres.ts');
		return openPostgres(config.databaseUrl);
	}
	const { openPglite } = await import('../../src/host/pglite.ts');
	return openPglite(config.data);
}

/** The catalogue, brought up to date. */
export async function openCatalogue(config: Config, clock: Clock): Promise<OpenCatalogue> {
	const database = await openDatabase(config);
	try {
		await migrateDatabase(database);
		const store = openStore(database, config.samples);
		const edition = await readOwnCatalogue(packagePath('data'));
		const loaded = await loadOwnCatalogue(database, store, edition, clock.now());
		if (loaded) await database.settle();
		return { database, store };
	} catch (error) {
		await database.close();
		throw error;
	}
}
