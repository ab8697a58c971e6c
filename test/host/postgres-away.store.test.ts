import { afterEach, describe, expect, it } from 'vitest';
import { openGate } from '../../src/host/gate.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { openPostgres } from '../../src/host/postgres.ts';
import { openStore } from '../../src/read/shell/store.ts';
import { type PostgresServer, postgresBin, startPostgres } from '../../testing/postgres-server.ts';
import { openTestApp } from './test-app.ts';

const bin = await postgresBin();
let server: PostgresServer | null = null;
afterEach(async () => {
	await server?.stop();
	server = null;
});

describe.skipIf(bin === null)('PostgreSQL', () => {
	it('that goes away is told with 503, and reading goes on', async () => {
		server = await startPostgres(bin ?? '');
		const database = await openPostgres(server.url);
		await migrateDatabase(database);
		const gate = openGate(Promise.resolve(openStore(database, true)));
		await gate.settled;
		const { app } = await openTestApp(gate);
		expect((await app.request('/v1/catalogue')).status).toBe(200);
		await server.stop();
		server = null;
		for (const path of ['/v1/catalogue', '/v1/catalogue/a']) {
			const response = await app.request(path);
			expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
		}
		const body = JSON.stringify({ reason: 'A list of another product.' });
		const headers = { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-mine' };
		const posted = await app.request('/v1/catalogue/a/disputes', { method: 'POST', body, headers });
		expect(posted.status).toBe(503);
		const read = await app.request('/v1/read', {
			method: 'POST',
			body: '{"ingredients_text":"Aqua"}',
		});
		expect(read.status).toBe(200);
		await database.close();
	}, 60_000);

	it('that is not there at the start is told by name, without its password', async () => {
		const opened = openPostgres('postgres://me:secret@127.0.0.1:1/none');
		await expect(opened).rejects.toMatchObject({
			code: 'database-unopened',
			facts: { folder: '127.0.0.1:1' },
		});
	});

	it('is migrated once by two that start at the same moment', async () => {
		server = await startPostgres(bin ?? '');
		const { url } = server;
		const both = await Promise.all([openPostgres(url), openPostgres(url)]);
		await Promise.all(both.map(migrateDatabase));
		for (const database of both) await database.close();
	}, 60_000);
});
