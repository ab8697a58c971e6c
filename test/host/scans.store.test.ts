import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Database } from '../../src/host/database.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { databaseOf } from '../../src/host/pglite.ts';
import { openSession } from '../../src/host/pglite-session.ts';
import { openPostgres } from '../../src/host/postgres.ts';
import { scanStoreCases } from '../../src/verify/shell/scan-store.case.ts';
import { type PostgresServer, postgresBin, startPostgres } from './postgres-server.ts';

function casesOn(name: string, openDatabase: () => Promise<Database>): void {
	describe(`sightings of codes on ${name}`, () => {
		let database: Database;
		beforeAll(async () => {
			database = await openDatabase();
			await migrateDatabase(database);
		}, 60_000);
		afterAll(() => database.close());
		scanStoreCases(() => database);
	});
}

casesOn('PGlite', async () => databaseOf(await openSession(null)));

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
