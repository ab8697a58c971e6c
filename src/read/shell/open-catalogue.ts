/** Opens the catalogue: database, shape, our own products. */
import type { Clock } from '../../host/clock.ts';
import type { Config } from '../../host/config.ts';
import type { Database } from '../../host/database.ts';
import { migrateDatabase } from '../../host/migrate.ts';
import { openDatabase } from '../../host/open-database.ts';
import { packagePath } from '../../host/package-root.ts';
import type { CatalogueStore } from './catalogue.ts';
import { loadOwnCatalogue, readOwnCatalogue } from './catalogue-facts.ts';
import { openStore } from './store.ts';

export type OpenCatalogue = { readonly database: Database; readonly store: CatalogueStore };

/** The catalogue, brought up to date. Whoever calls owns the data folder where the database is the embedded one. */
export async function openCatalogue(
	config: Pick<Config, 'databaseUrl' | 'data' | 'samples'>,
	clock: Clock,
): Promise<OpenCatalogue> {
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
