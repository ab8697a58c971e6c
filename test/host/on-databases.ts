/** A suite on each database that a store may stand on: the embedded one, and a real PostgreSQL where one is installed. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Database } from '../../src/host/database.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { databaseOf } from '../../src/host/pglite.ts';
import { openSession } from '../../src/host/pglite-session.ts';
import { openPostgres } from '../../src/host/postgres.ts';
import { type PostgresServer, postgresBin, startPostgres } from '../../testing/postgres-server.ts';

const bin = await postgresBin();

/** Runs the cases on each, with a database that has its tables. */
export function onDatabases(cases: (open: () => Database, name: string) => void): void {
	onDatabase('PGlite', async () => databaseOf(await openSession(null)), cases);
	onPostgres((server) => {
		onDatabase('PostgreSQL', () => openPostgres(server().url), cases);
	});
}

export function onDatabase(
	name: string,
	openDatabase: () => Promise<Database>,
	cases: (open: () => Database, name: string) => void,
): void {
	describe(name, () => {
		let database: Database;
		beforeAll(async () => {
			database = await openDatabase();
			await migrateDatabase(database);
		}, 60_000);
		afterAll(() => database.close());
		cases(() => database, name);
	});
}

/** What only a server of its own can show; named as skipped where none is installed. */
export function onPostgres(cases: (server: () => PostgresServer) => void): void {
	describe.skipIf(bin === null)('a real PostgreSQL server', () => {
		let server: PostgresServer;
		beforeAll(async () => {
			server = await startPostgres(bin ?? '');
		}, 60_000);
		afterAll(() => server.stop());
		cases(() => server);
	});
	if (bin === null) it.todo('PostgreSQL: skipped, no server is installed');
}
