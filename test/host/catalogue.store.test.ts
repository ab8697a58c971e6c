import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Database } from '../../src/host/database.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { databaseOf, openPglite } from '../../src/host/pglite.ts';
import { openSession } from '../../src/host/pglite-session.ts';
import { openPostgres } from '../../src/host/postgres.ts';
import { catalogueCases } from '../../src/read/shell/catalogue.case.ts';
import { openStore } from '../../src/read/shell/store.ts';
import { type PostgresServer, postgresBin, startPostgres } from './postgres-server.ts';

/** Runs the suite on one database, opened once and emptied before each case. */
function casesOn(name: string, openDatabase: () => Promise<Database>): void {
	describe(name, () => {
		let database: Database;
		beforeAll(async () => {
			database = await openDatabase();
			await migrateDatabase(database);
		}, 60_000);
		afterAll(() => database.close());
		catalogueCases(name, {
			open: async () => {
				await database.sql.execute(sql`truncate product, dispute, request_key restart identity`);
				return { all: openStore(database, true), withoutSamples: openStore(database, false) };
			},
		});
	});
}

casesOn('PGlite in this thread', async () => databaseOf(await openSession(null)));
casesOn('PGlite in a thread of its own', () => openPglite(null));

const bin = await postgresBin();
describe.skipIf(bin === null)('a real PostgreSQL server', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await startPostgres(bin ?? '');
	}, 60_000);
	afterAll(() => server.stop());
	casesOn('PostgreSQL', () => openPostgres(server.url));
});
if (bin === null) it.todo('PostgreSQL: skipped, no server is installed');
