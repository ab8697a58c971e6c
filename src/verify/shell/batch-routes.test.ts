import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../test/host/test-app.ts';
import { type Gate, openGate } from '../../host/gate.ts';
import { openBundle, parseBundle, parseTrustFile } from '../passport/index.ts';
import { type Batches, openBatches } from './batches.ts';
import { makeDeskFolder } from './desk-folder.ts';
import { holdAt } from './desk-hold.ts';
import { nodeEngine } from './node-engine.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const clock = { now: () => NOW };
const GOOD = '/01/09521234001010/10/LS2610A';

let place = '';
let app: Hono;
let batches: Gate<Batches>;
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-batches-'));
	batches = openGate(openBatches({ folder: join(place, 'desk'), samples: true, clock }));
	await batches.settled;
	({ app } = await openTestApp(openGate(new Promise(() => undefined)), 'dist/web', {
		batches,
		clock,
	}));
}, 60_000);
afterAll(() => rm(place, { recursive: true, force: true }));

const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const post = async (body: object) => {
	const response = await app.request('/v1/verify', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, answer: await response.json() };
};

describe('POST /v1/verify', () => {
	test('answers for the code of a sample', async () => {
		const { status, answer } = await post({ id: 'a', url: `https://id.example${GOOD}` });
		expect(status).toBe(200);
		expect(answer).toMatchObject({ id: 'a', verdict: 'shown' });
	});

	test('answers for a passport that was altered', async () => {
		const { passport } = (await post({ url: `https://id.example${GOOD}` })).answer;
		const altered = JSON.stringify(passport).replace('LS2610A', 'LS2610B');
		expect((await post({ passport: altered })).answer.verdict).toBe('contradicted');
	});

	test('does not open a folder that a stranger names', async () => {
		const { answer } = await post({ url: 'https://id.example/01/09506000134352', bundle: place });
		expect(answer.verdict).toBe('not-known');
	});

	test.each([
		['nothing to check', {}],
		['an address that is no Digital Link', { url: 'https://example.org/' }],
		['a moment that is none', { url: `https://id.example${GOOD}`, at: 'noon' }],
	])('refuses %s', async (_name, body) => {
		expect((await post(body)).status).toBe(400);
	});
});

describe('GET /v1/verify', () => {
	test('gives the bundle of a brand, which opens under the trust roots it gives', async () => {
		const response = await ask('/v1/verify/bundles?gtin=9521234001010');
		const files = parseBundle(await response.text());
		const roots = parseTrustFile(await (await ask('/v1/verify/trust')).text());
		expect(openBundle(files ?? new Map(), roots ?? [], nodeEngine)).toHaveProperty('opened');
		const again = await ask('/v1/verify/bundles?gtin=9521234001010', {
			'if-none-match': response.headers.get('etag') ?? '',
		});
		expect(again.status).toBe(304);
	});

	test('has no bundle of other brands, and none for what is no GTIN', async () => {
		expect((await ask('/v1/verify/bundles?gtin=09506000134352')).status).toBe(404);
		expect((await ask('/v1/verify/bundles?gtin=1')).status).toBe(400);
	});

	test('gives a passport letter by letter, and none of an unknown digest', async () => {
		const page = await (await ask(GOOD)).text();
		const [, digest] = /passports\/([0-9a-f]{64})/.exec(page) ?? [];
		const text = await (await ask(`/v1/verify/passports/${digest}`)).text();
		expect(JSON.parse(text).credentialSubject.lot).toBe('LS2610A');
		expect((await ask(`/v1/verify/passports/${'0'.repeat(64)}`)).status).toBe(404);
		expect((await ask('/v1/verify/passports/..%2fdesk.json')).status).toBe(404);
	});
});

describe('the page of a printed code', () => {
	test('shows a batch that is proved, without a script of its own', async () => {
		const response = await ask(GOOD);
		expect(response.status).toBe(200);
		const page = await response.text();
		expect(page.includes('This batch is real. This bottle cannot be proved')).toBe(true);
		expect(page.match(/<script/g)).toBeNull();
	});

	test('is red for a batch that was called back', async () => {
		const page = await (await ask('/01/09521234001010/10/LS2609B')).text();
		expect(page).toContain('This batch was recalled');
	});

	test('says that it cannot tell of a lot that nobody issued', async () => {
		const page = await (await ask('/01/09521234001010/10/NONE')).text();
		expect(page).toContain('Cannot tell');
	});

	test('refuses a path whose check digit does not fit', async () => {
		expect((await ask('/01/09521234001011/10/LS2610A')).status).toBe(400);
	});

	test('is red within the next request after a recall', async () => {
		const state = await batches.settled;
		const desk = state.kind === 'open' ? state.value.desk : null;
		if (desk === null) throw new Error('no desk');
		const lot = { gtin: '09521234001010', lot: 'LS2608C' };
		expect(await (await ask('/01/09521234001010/10/LS2608C')).text()).toContain(
			'This batch is real',
		);
		await holdAt(desk, 'recall', lot, 'contamination', { brand: 'hollow-tide' });
		expect(await (await ask('/01/09521234001010/10/LS2608C')).text()).toContain('was recalled');
	});
});

describe('/log/', () => {
	test('gives checkpoint, tiles and entries with the caching that they can bear', async () => {
		const checkpoint = await ask('/log/checkpoint');
		expect(checkpoint.headers.get('cache-control')).toBe('no-cache');
		const [origin, size] = (await checkpoint.text()).split('\n');
		expect(origin).toBe('sample.exoproof.example/log');
		const tile = await ask(`/log/tile/0/000.p/${size}`);
		expect((await tile.arrayBuffer()).byteLength).toBe(32 * Number(size));
		expect(tile.headers.get('cache-control')).toContain('immutable');
		expect((await ask(`/log/tile/entries/000.p/${size}`)).status).toBe(200);
	});

	test('gives nothing else of the folder', async () => {
		for (const path of [
			'tile/0/000.p/999',
			'../desk.json',
			'..%2fdesk.json',
			'tile/0/../../../desk.json',
			'',
		])
			expect([path, (await ask(`/log/${path}`)).status]).toEqual([path, 404]);
	});
});

describe('where no desk was made', () => {
	test('there is no log and no bundle, and a code is not known', async () => {
		const none = openGate(openBatches({ folder: join(place, 'none'), samples: false, clock }));
		await none.settled;
		const store = openGate<never>(new Promise(() => undefined));
		const bare = (await openTestApp(store, 'dist/web', { batches: none, clock })).app;
		expect((await bare.request('/log/checkpoint')).status).toBe(404);
		expect((await bare.request('/v1/verify/bundles?gtin=9521234001010')).status).toBe(404);
		expect(await (await bare.request(GOOD)).text()).toContain('Cannot tell');
	});

	test('samples are not trusted where they are off', async () => {
		const off = await openBatches({ folder: join(place, 'desk'), samples: false, clock });
		expect(off.roots).toEqual([]);
		const bundle = await off.bundleFor('09521234001010');
		expect(bundle?.opening).toMatchObject({ refused: 'operator-not-trusted' });
	});

	test('a desk of one’s own is trusted', async () => {
		const settings = {
			origin: 'own.example',
			status: 'https://own.example/s',
			name: 'Own',
			domains: [],
			sample: false,
		};
		const folder = join(place, 'own');
		await makeDeskFolder(folder, { settings, witnesses: 0 }, clock);
		expect((await openBatches({ folder, samples: false, clock })).roots).toHaveLength(1);
	});
});
