import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freeForeignFolder, ownerOf, takeFolder } from './folder-lock.ts';
import { ownIdentity } from './process-identity.ts';

let data: string;
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-lock-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const held = { code: 'folder-held' };

/** Leaves a lock as another process would have. */
async function leaveLock(changes: object, number = 1): Promise<void> {
	await takeFolder(data).then((lock) => lock.release());
	const owner = { ...ownIdentity(), token: 't', address: null, released: false, ...changes };
	const name = `${String(number + 1).padStart(8, '0')}.json`;
	await writeFile(join(data, 'lock', name), JSON.stringify(owner));
}

it('gives a folder to one owner alone', async () => {
	await takeFolder(data);
	await expect(takeFolder(data)).rejects.toMatchObject(held);
});

it('gives a folder to exactly one of many who ask at once', async () => {
	const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(data)));
	expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
	for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject(held);
});

it('gives the folder on when it was released, and keeps one file', async () => {
	for (let round = 0; round < 5; round += 1) await (await takeFolder(data)).release();
	await takeFolder(data);
	expect(await readdir(join(data, 'lock'))).toEqual(['00000006.json']);
});

it('steps over an owner whose process is gone', async () => {
	await leaveLock({ pid: 2 ** 22 + 1 });
	await takeFolder(data);
	expect(await ownerOf(data)).toMatchObject({ pid: process.pid });
});

it('steps over an owner whose number was given to another process', async () => {
	await leaveLock({ started: 'another time' });
	await takeFolder(data);
	expect(await ownerOf(data)).toMatchObject({ released: false });
});

it('refuses a folder whose owner ran where it cannot be looked for', async () => {
	await leaveLock({ machine: 'another machine' });
	await expect(takeFolder(data)).rejects.toMatchObject({ code: 'folder-foreign' });
});

it('frees such a folder when a person says so, and never one whose owner runs', async () => {
	await leaveLock({ machine: 'another machine' });
	expect(await freeForeignFolder(data)).toBe(true);
	await takeFolder(data);
	await expect(freeForeignFolder(data)).rejects.toMatchObject(held);
});

it('refuses a folder whose lock was damaged', async () => {
	await (await takeFolder(data)).release();
	await writeFile(join(data, 'lock', '00000002.json'), '{"pid":');
	await expect(takeFolder(data)).rejects.toMatchObject({ code: 'folder-foreign' });
});

it('tells where the owner listens', async () => {
	const lock = await takeFolder(data);
	await lock.announce('http://localhost:1');
	expect(await ownerOf(data)).toMatchObject({ address: 'http://localhost:1', token: lock.token });
	await lock.release();
	expect(await ownerOf(data)).toBeNull();
});
