import { sql } from 'drizzle-orm';
import type { Database } from '../../src/host/database.ts';
import { openPglite } from '../../src/host/pglite.ts';
import { catalogueCases } from '../../src/read/shell/catalogue.case.ts';
import { openStore } from '../../src/read/shell/store.ts';
import { onDatabase, onDatabases } from './on-databases.ts';

/** The suite on one database, emptied before each case. */
function cases(open: () => Database, name: string): void {
	catalogueCases(name, {
		open: async () => {
			const database = open();
			await database.sql.execute(sql`truncate product, dispute, request_key restart identity`);
			return { all: openStore(database, true), withoutSamples: openStore(database, false) };
		},
	});
}

onDatabases(cases);
onDatabase('PGlite in a thread of its own', () => openPglite(null), cases);
