/** `clinic` at a running server, and over a folder that nobody serves: the same visits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOwner } from '../../src/host/ask-owner.ts';
import { ownerOf } from '../../src/host/folder-lock.ts';
import { CHECKLIST } from '../../src/vet/index.ts';
import { runCommand, startServe } from './serve.ts';

const BATCH = ['--gtin', '9521234001010', '--lot', 'LS2610A'];
const SEARCH = ['clinic', 'search', '--clinic', 'quay', ...BATCH];
const VISIT = {
	date: '2026-11-23',
	product: 'Dawn Tide Ampoule (SAMPLE)',
	gtin: '9521234001010',
	lot: 'LS2610A',
	ticks: CHECKLIST,
};

let data: string;
beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-clinic-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** A clinic with one visit, put there as whoever runs the server may. */
async function addVisit(): Promise<string> {
	const owner = await ownerOf(data);
	const address = owner?.address ?? null;
	if (owner === null || address === null) throw new Error('nobody serves the folder');
	const organisation = { id: 'quay', kind: 'clinic', name: 'Quay Clinic' };
	const at = { owner: { ...owner, address }, data };
	const post = { ...at, method: 'POST' };
	await askOwner({ ...post, path: '/v1/desk/organisations', body: organisation });
	const told = await fetch(`${address}/v1/clinic/visits`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${owner.token}`,
			'exoproof-organisation': 'quay',
			'content-type': 'application/json',
			'idempotency-key': 'a-visit-of-a-test',
		},
		body: JSON.stringify(VISIT),
	});
	const { number } = await told.json();
	return number;
}

it('finds and exports through the server, then as the owner, and says what it cannot use', async () => {
	const server = await startServe(data);
	await server.opened();
	const number = await addVisit();
	const found = `One visit with product 09521234001010, lot LS2610A.\n${number}, on 23 November 2026\n`;
	const csv = `number,date,product,gtin,lot,serial,ticks\r\n${number},2026-11-23,`;
	for (const isServed of [true, false]) {
		if (!isServed) await server.end('SIGTERM');
		expect(await runCommand(data, SEARCH)).toEqual({ code: 0, output: found, error: '' });
		const json = await runCommand(data, [...SEARCH, '--json']);
		expect(JSON.parse(json.output)).toMatchObject({
			count: 1,
			items: [{ number, lot: 'LS2610A' }],
		});
		const file = await runCommand(data, ['clinic', 'export', '--clinic', 'quay']);
		expect(file.output.slice(0, csv.length)).toBe(csv);
		const nobody = await runCommand(data, ['clinic', 'search', '--clinic', 'nobody', ...BATCH]);
		expect([nobody.code, nobody.error]).toEqual([
			64,
			'There is no clinic “nobody” at this desk.\n',
		]);
	}
	const wrong = ['--gtin', '9521234001011', '--lot', 'A'];
	expect(await runCommand(data, ['clinic', 'search', '--clinic', 'quay', ...wrong])).toMatchObject({
		code: 64,
		output: '',
	});
	const blank = ['--gtin', '9521234001010', '--lot', 'A B'];
	expect(await runCommand(data, ['clinic', 'search', '--clinic', 'quay', ...blank])).toMatchObject({
		code: 64,
	});
}, 120_000);
