/** Processes beside each other and one after the other over one data folder: one owner, nothing acknowledged is lost. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runCommand, type Served, startServe } from './serve.ts';

let data: string;
const running: Served[] = [];
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-owner-'));
});
afterEach(async () => {
	await Promise.all(running.splice(0).map((one) => one.end('SIGKILL')));
	await rm(data, { recursive: true, force: true });
});

async function serve(env: Readonly<Record<string, string>> = {}): Promise<Served> {
	const served = await startServe(data, env);
	running.push(served);
	return served;
}

const PRODUCT = 'sample-exotide-cream';

/** Opens a dispute over HTTP; its address once the server has acknowledged it, null when the server was gone. */
async function dispute({ here }: Served, at: number): Promise<string | null> {
	try {
		const response = await fetch(`${here}/v1/catalogue/${PRODUCT}/disputes`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'idempotency-key': `dispute-${at}` },
			body: JSON.stringify({ reason: `Reason number ${at} of this test.` }),
		});
		if (response.status !== 201) throw new Error(`status ${response.status}`);
		const { id } = await response.json();
		return id;
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

it('loses no acknowledged write when the process is killed in the middle of writing', async () => {
	const acknowledged: string[] = [];
	for (let round = 0; round < 3; round += 1) {
		const server = await serve();
		await server.opened();
		// Four writers at once; the process dies while writes are under way, after the twentieth was acknowledged.
		let next = round * 1_000;
		let seen = 0;
		const writer = async () => {
			for (;;) {
				next += 1;
				const id = await dispute(server, next);
				if (id === null) return;
				acknowledged.push(id);
				seen += 1;
				if (seen === 20) void server.end('SIGKILL');
			}
		};
		await Promise.all([writer(), writer(), writer(), writer()]);
	}
	const server = await serve();
	await server.opened();
	const lost: string[] = [];
	for (const id of acknowledged) {
		const found = await fetch(`${server.here}/v1/catalogue/${PRODUCT}/disputes/${id}`);
		if (found.status !== 200) lost.push(id);
	}
	expect(acknowledged.length).toBeGreaterThanOrEqual(60);
	expect(lost).toEqual([]);
}, 180_000);

it('lets no second server open the folder, and says who has it', async () => {
	const server = await serve();
	await expect(serve()).rejects.toThrow(
		`ended with 70: Process ${server.child.pid} has the data folder`,
	);
	expect((await fetch(`${server.here}/healthz`)).status).toBe(200);
}, 60_000);

it('gives the folder to one of several that start at the same moment', async () => {
	const started = await Promise.allSettled([serve(), serve(), serve()]);
	expect(started.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
}, 60_000);

it('ends with 0 when it is told to, and leaves the folder free', async () => {
	const server = await serve();
	await server.opened();
	expect(await server.end('SIGTERM')).toBe(0);
	const next = await serve();
	await next.opened();
	const found = await fetch(`${next.here}/v1/catalogue?q=exotide`);
	expect(await found.json()).toMatchObject({ items: [{ id: PRODUCT, sample: true }] });
}, 90_000);

it('imports through a running server, which reads with the new names at once', async () => {
	const server = await serve();
	await server.opened();
	const dump = join(data, 'dump.jsonl');
	const item = { code: '9521234567899', product_name: 'Imported', ingredients_text: 'Aqua' };
	await writeFile(dump, `${JSON.stringify(item)}\n`);
	const products = await runCommand(data, ['knowledge', 'import', dump, '--json']);
	expect(JSON.parse(products.output)).toMatchObject({ kind: 'obf-lines', taken: 1, bad: 0 });
	const found = await fetch(`${server.here}/v1/catalogue?gtin=9521234567899`);
	expect(await found.json()).toMatchObject({ items: [{ id: 'obf-9521234567899' }] });

	const names = join(data, 'names.csv');
	await writeFile(names, 'COSING Ref No,INCI name\n1,SAMPLEBERRY SAMPLATE\n');
	await runCommand(data, ['knowledge', 'import', names]);
	const reading = await fetch(`${server.here}/v1/read`, {
		method: 'POST',
		body: JSON.stringify({ ingredients_text: 'Aqua, Sampleberry Samplate, Glycerin' }),
	});
	const { ingredients } = await reading.json();
	expect(ingredients[1]).toMatchObject({ by: 'vocabulary' });

	const status = await runCommand(data, ['knowledge', 'status', '--json']);
	expect(JSON.parse(status.output)).toMatchObject({
		names: 1,
		catalogue: { imported: 1 },
		server: server.here,
	});
}, 90_000);

it('imports, lists and settles as the owner of a folder that nobody serves', async () => {
	const dump = join(data, 'dump.jsonl');
	const item = { code: '9521234567899', product_name: 'Imported', ingredients_text: 'Aqua' };
	await writeFile(dump, `${JSON.stringify(item)}\ntorn\n`);
	const imported = await runCommand(data, ['knowledge', 'import', dump]);
	expect([imported.code, imported.output, imported.error]).toEqual([
		0,
		'2 rows read, 1 product, 1 bad row skipped.\n',
		'Line 2: not-json, skipped\n',
	]);
	expect((await runCommand(data, ['knowledge', 'disputes'])).output).toBe(
		'No dispute waits for a decision.\n',
	);
	const unknown = await runCommand(data, ['knowledge', 'settle', 'nobody', '--keep']);
	expect(unknown.code).toBe(64);
}, 90_000);

it('refuses to start in public with samples on, and says what to set', async () => {
	const public_ = { PUBLIC_URL: 'https://exoproof.example' };
	await expect(serve({ ...public_, SAMPLES: 'on' })).rejects.toThrow(
		/ended with 64: .*SAMPLES=off/,
	);
	const server = await serve(public_);
	await server.opened();
	const found = await (await fetch(`${server.here}/v1/catalogue?q=exotide`)).json();
	expect(found.items).toEqual([]);
}, 60_000);
