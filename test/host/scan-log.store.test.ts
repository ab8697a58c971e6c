/** What a server writes down of people who scan codes: neither who they are, nor which bottle it was. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGate } from '../../src/host/gate.ts';
import type { Batches } from '../../src/verify/shell/batches.ts';
import { type Served, startServe } from './serve.ts';
import { openTestApp } from './test-app.ts';

const BOTTLE = '/01/09521234001010/10/LS2610A/21/S00001?17=280430';
const CODE = { gtin: '9521234001010', lot: 'LS2610A', serial: 'S00001' };
const WHO = {
	'user-agent': 'Phone/7 (somebody)',
	'x-forwarded-for': '203.0.113.9',
	forwarded: 'for=203.0.113.9',
	cookie: 'who=somebody',
};
/** Of whom, and of what behind the lot. */
const NEVER = [
	/S00001/,
	/203\.0\.113/,
	/127\.0\.0\.1/,
	/::1/,
	/::ffff/,
	/Phone/,
	/somebody/,
	/280430/,
];

let data: string;
let server: Served;
let said = '';
beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-scan-log-'));
	server = await startServe(data, { LOG_LEVEL: 'debug', SAMPLES: 'on' });
	server.child.stderr?.on('data', (text: string) => {
		said += text;
	});
	await server.opened();
}, 60_000);
afterAll(async () => {
	await server.end('SIGTERM');
	await rm(data, { recursive: true, force: true });
});

const get = (path: string) => fetch(`${server.here}${path}`, { headers: WHO });
const post = (path: string, body: string) =>
	fetch(`${server.here}${path}`, {
		method: 'POST',
		headers: { ...WHO, 'content-type': 'application/json' },
		body,
	});

async function untilMade(): Promise<void> {
	for (let attempt = 0; attempt < 600; attempt += 1) {
		if ((await get(BOTTLE)).status !== 503) return;
		await new Promise((done) => setTimeout(done, 50));
	}
}

it('logs neither address nor anything behind the lot, whatever is asked and however it ends', async () => {
	await untilMade();
	const statuses = [
		(await get(BOTTLE)).status,
		(await get(BOTTLE.replace('LS2610A', 'NONE'))).status,
		(await get(BOTTLE.replace('1010', '1011'))).status,
		(await get(`${BOTTLE}&linkType=linkset`)).status,
		(await post('/v1/verify', JSON.stringify({ url: `https://id.example${BOTTLE}` }))).status,
		(await post('/v1/verify/scans', JSON.stringify({ ...CODE, region: 'FR' }))).status,
		(await post('/v1/verify/scans', JSON.stringify({ ...CODE, region: 'S00001' }))).status,
		(await post('/v1/verify/scans', '{"serial":"S00001"')).status,
	];
	expect(statuses).toEqual([200, 404, 400, 200, 200, 202, 400, 400]);
	const counted = await (await get('/metrics')).text();
	await server.end('SIGTERM');
	expect(said).toContain('catalogue open');
	expect(counted).toContain('/v1/verify/scans');
	for (const never of NEVER) {
		expect(said).not.toMatch(never);
		expect(counted).not.toMatch(never);
	}
});

it('logs a fault by the pattern of its route', async () => {
	const batches = openGate<Batches>(
		Promise.resolve({
			desk: null,
			log: null,
			roots: [],
			bundleFor: () => Promise.reject(new Error(`no bundle for ${BOTTLE}`)),
		}),
	);
	await batches.settled;
	const { app, lines } = await openTestApp(openGate(new Promise(() => undefined)), 'dist/web', {
		batches,
	});
	expect((await app.request(BOTTLE, { headers: WHO })).status).toBe(500);
	const [, event, facts] = lines[0] ?? [];
	expect([event, Object(facts).route]).toEqual(['request failed', '/01/:gtin/*']);
});
