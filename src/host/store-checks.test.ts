import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeFolder } from './folder-lock.ts';
import { examineStore } from './store-checks.ts';

let data: string;
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-doctor-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const NOON = new Date('2026-11-23T12:00:00Z');
const look = async (env: Record<string, string> = {}, now = NOON) => {
	const checks = await examineStore({ EXOPROOF_DATA: data, ...env }, now, '2026-11-23');
	return Object.fromEntries(checks.map(({ name, code }) => [name, code]));
};

it('finds nothing wrong with a fresh machine', async () => {
	expect(await look({ EXOPROOF_DATA: join(data, 'new', 'folder') })).toEqual({
		settings: 'settings-good',
		folder: 'folder-new',
		owner: 'owner-none',
		database: 'database-new',
		clock: 'clock-good',
	});
});

it('names a setting that cannot be used', async () => {
	expect(await look({ PORT: 'x' })).toMatchObject({ settings: 'settings-wrong' });
	expect(await look({ PUBLIC_URL: 'https://exoproof.example', SAMPLES: 'on' })).toMatchObject({
		settings: 'samples-in-public',
	});
});

it('names who has the folder', async () => {
	await takeFolder(data);
	expect(await look()).toMatchObject({ owner: 'owner-running' });
});

it('says that a lock is damaged', async () => {
	await (await takeFolder(data)).release();
	await writeFile(join(data, 'lock', '00000002.json'), '{');
	expect(await look()).toMatchObject({ owner: 'owner-unknown' });
});

it('says that a folder cannot be made under a file', async () => {
	await writeFile(join(data, 'file'), '');
	const env = { EXOPROOF_DATA: join(data, 'file', 'folder') };
	expect(await look(env)).toMatchObject({ folder: 'folder-unwritable' });
});

it('says that PostgreSQL does not answer, without its password', async () => {
	const env = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' };
	const checks = await examineStore({ EXOPROOF_DATA: data, ...env }, NOON, '2026-11-23');
	expect(checks.find(({ name }) => name === 'database')).toMatchObject({
		code: 'database-unreached',
		facts: { host: '127.0.0.1:1' },
	});
	expect(JSON.stringify(checks)).not.toContain('secret');
});

it('says that a clock is behind the newest fact', async () => {
	expect(await look({}, new Date('2020-01-01T00:00:00Z'))).toMatchObject({ clock: 'clock-behind' });
});
