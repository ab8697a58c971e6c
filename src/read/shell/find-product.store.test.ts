import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOON } from '../../../test/host/test-app.ts';
import { takeFolder } from '../../host/folder-lock.ts';
import { type Gtin, parseGtin } from '../../kit/index.ts';
import { bottle } from './catalogue.case.ts';
import { openDesk } from './catalogue-access.ts';
import { findProducts } from './find-product.ts';

const gtin = (digits: string): Gtin => {
	const parsed = parseGtin(digits);
	if (parsed === null) throw new RangeError(`"digits" expected a GTIN, got ${digits}`);
	return parsed;
};
const SAMPLE = gtin('9521234001010');
const IMPORTED = gtin('9521234567899');
const NOBODYS = gtin('4006381333931');

let data: string;
beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'find-'));
});
afterAll(() => rm(data, { recursive: true }));

const find = async (...numbers: readonly Gtin[]) => {
	const found = await findProducts(numbers, { data, databaseUrl: null, clock: NOON });
	return found.map(({ gtin: number, item }) => [number, item?.name ?? null]);
};

it('looks without a catalogue in what came with the product, and makes none', async () => {
	expect(await find(SAMPLE, NOBODYS)).toEqual([
		[SAMPLE, 'Lamplight Serum'],
		[NOBODYS, null],
	]);
	expect(existsSync(join(data, 'pglite'))).toBe(false);
});

it('does not touch the folder where no code holds a number', async () => {
	const lock = await takeFolder(data);
	expect(await find()).toEqual([]);
	await lock.release();
});

it('looks in the catalogue of this machine, where there is one', async () => {
	const { desk, close } = await openDesk({ data, databaseUrl: null, clock: NOON });
	await desk.putProducts('open-beauty-facts', [bottle('calm', { gtin: IMPORTED.slice(1) })]);
	await close();
	expect(await find(IMPORTED, SAMPLE, NOBODYS)).toEqual([
		[IMPORTED, 'Calm Serum calm'],
		[SAMPLE, 'Lamplight Serum'],
		[NOBODYS, null],
	]);
}, 120_000);

it('says who has the catalogue where it cannot be spoken to', async () => {
	const lock = await takeFolder(data);
	await expect(find(SAMPLE)).rejects.toMatchObject({ code: 'folder-held' });
	await lock.release();
});
