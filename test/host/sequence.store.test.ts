/** The order of a log in SQL, and logs whose order is kept there. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/host/database.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { openPostgres } from '../../src/host/postgres.ts';
import { encodeUtf8 } from '../../src/verify/index.ts';
import { registerDesk } from '../../src/verify/shell/desk-command.ts';
import { registerLog } from '../../src/verify/shell/log-command.ts';
import { openLogWriter } from '../../src/verify/shell/log-folder.ts';
import { fsckLog } from '../../src/verify/shell/log-fsck.ts';
import { openLogReader, openResource } from '../../src/verify/shell/log-reader.ts';
import { nodeSigner } from '../../src/verify/shell/node-signer.ts';
import {
	sequenceStoreCases,
	sharedSequenceCases,
} from '../../src/verify/shell/sequence-store.case.ts';
import { openSqlSequence } from '../../src/verify/shell/sql-sequence.ts';
import { runVerb } from '../../testing/command-host.ts';
import { onDatabases, onPostgres } from './on-databases.ts';

const origin = 'log.example/sql';
const signer = nodeSigner(new Uint8Array(32).fill(9));
const entry = (place: number) => encodeUtf8(`entry ${place}`);

function cases(open: () => Database): void {
	const empty = () => open().sql.execute(sql`truncate log_entry, log_checkpoint`);
	sequenceStoreCases(async (again = false) => {
		if (!again) await empty();
		return openSqlSequence(open(), origin);
	});
	sharedSequenceCases(async () => {
		await empty();
		return openSqlSequence(open(), origin);
	});
	describe('a log that is written by it', () => {
		beforeEach(empty);
		logCases(open);
	});
}

function logCases(open: () => Database): void {
	let place = '';
	beforeEach(async () => {
		place = await mkdtemp(join(tmpdir(), 'exoproof-sequence-'));
	});
	afterEach(() => rm(place, { recursive: true, force: true }));
	const at = (name: string) => join(place, name);
	const writerAt = (name: string) =>
		openLogWriter({ folder: at(name), origin, signer, store: openSqlSequence(open(), origin) });
	const sizeOf = async (name: string) => (await openLogReader(at(name)).head())?.size;
	const add = async (name: string, from: number, count: number): Promise<void> => {
		const writer = await writerAt(name);
		await Promise.all(
			Array.from({ length: count }, (_, more) => writer.append(entry(from + more))),
		);
		await writer.close();
	};

	it('is sound over many groups, and leaves no entries behind in the database', async () => {
		await add('log', 0, 600);
		await add('log', 600, 3);
		expect(await fsckLog(openResource(at('log')))).toMatchObject({ kind: 'sound', size: 603 });
		expect(await open().sql.execute(sql`select * from log_entry`)).toEqual([]);
	});

	it('puts in what was fixed before a crash', async () => {
		await add('log', 0, 2);
		await openSqlSequence(open(), origin).append(2, [entry(2), entry(3)]);
		await add('log', 4, 1);
		expect(await openLogReader(at('log')).entry(3, 5)).toEqual(Buffer.from(entry(3)));
	});

	it('puts a checkpoint into its folder that won before a crash and did not get there', async () => {
		await add('log', 0, 2);
		const old = await readFile(at('log/checkpoint'));
		await add('log', 2, 300);
		await writeFile(at('log/checkpoint'), old);
		await (await writerAt('log')).close();
		expect(await sizeOf('log')).toBe(302);
	});

	it('stops the slower of two writers, and never makes two trees', async () => {
		await add('one', 0, 3);
		await cp(at('one'), at('two'), { recursive: true });
		const [one, two] = [await writerAt('one'), await writerAt('two')];
		await one.append(entry(3));
		const late = two.append(entry(9));
		await expect(late).rejects.toMatchObject({ facts: { reason: 'overtaken' } });
		await one.append(entry(4));
		await Promise.all([one.close(), two.close()]);
		expect([await sizeOf('one'), await sizeOf('two')]).toEqual([5, 3]);
	});

	it('signs nothing over a database that is older than its folder', async () => {
		await add('log', 0, 2);
		const old = await open().sql.execute(sql`select note from log_checkpoint`);
		await add('log', 2, 1);
		await open().sql.execute(
			sql`update log_checkpoint set size = 2, note = ${String(Object(old[0]).note)}`,
		);
		await expect(writerAt('log')).rejects.toMatchObject({ code: 'log-not-ours' });
		expect(await sizeOf('log')).toBe(3);
	});
}

const run = (words: readonly string[]) =>
	runVerb(
		async (program, host) => {
			await Promise.all([registerDesk(program, host), registerLog(program, host)]);
		},
		words,
		{},
	);

onDatabases(cases);

onPostgres((server) => {
	it('fixes the order of a desk that names it', async () => {
		const place = await mkdtemp(join(tmpdir(), 'exoproof-sequence-'));
		const [desk, file] = [join(place, 'desk'), join(place, 'entry')];
		await writeFile(file, 'an entry');
		const parties = ['--origin', 'log.example/desk', '--status', 'https://s.example/s'];
		const made = await run([
			'desk',
			'init',
			'--desk',
			desk,
			...parties,
			'--name',
			'A',
			'--sequence',
			server().url,
		]);
		expect(made.code).toBe(0);
		expect((await run(['log', 'append', '--desk', desk, file])).code).toBe(0);
		const database = await openPostgres(server().url);
		const heads = await database.sql.execute(
			sql`select size from log_checkpoint where origin = 'log.example/desk'`,
		);
		await database.close();
		expect(Number(Object(heads[0]).size)).toBe(1);
		expect(await fsckLog(openResource(join(desk, 'log')))).toMatchObject({ size: 1 });
		await rm(place, { recursive: true, force: true });
	});

	it('that goes away stops the writer with its reason, and leaves the log readable', async () => {
		const place = await mkdtemp(join(tmpdir(), 'exoproof-sequence-'));
		const database = await openPostgres(server().url);
		await migrateDatabase(database);
		const store = openSqlSequence(database, 'log.example/away', database.close);
		const folder = join(place, 'log');
		const writer = await openLogWriter({ folder, origin: 'log.example/away', signer, store });
		await writer.append(entry(0));
		await server().stop();
		await expect(writer.append(entry(1))).rejects.toMatchObject({
			code: 'log-stopped',
			facts: { reason: 'database' },
		});
		await writer.close();
		expect(await fsckLog(openResource(folder))).toMatchObject({ kind: 'sound', size: 1 });
		await rm(place, { recursive: true, force: true });
	}, 60_000);
});
