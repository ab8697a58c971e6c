/** Telling of a scan, what is said of the code afterwards, and what its brand is told at the desk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql as raw } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeskApp, openDeskApp, START } from '../../../test/host/desk-app.ts';
import { openGate } from '../../host/gate.ts';
import { openBatches } from './batches.ts';
import { openScanStore, type ScanStore } from './scan-store.ts';

const CODE = { gtin: '09521234001010', lot: 'LS2610A', serial: 'S00001' };
const SCAN = { ...CODE, gtin: '9521234001010', region: 'FR' };
const PATH = '/v1/verify/scans';
const PAGE = '/01/09521234001010/10/LS2610A/21/S00001';

let place = '';
let desk: DeskApp;
let store: ScanStore;
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-scans-'));
	const at = { folder: join(place, 'desk'), samples: true, clock: { now: () => START } };
	const batches = openGate(openBatches(at));
	await batches.settled;
	desk = await openDeskApp(batches);
	store = openScanStore(desk.database);
	for (const [id, kind] of [
		['hollow-tide', 'brand'],
		['other', 'brand'],
		['marrow-street', 'lab'],
	])
		await desk.machine().ask('/v1/desk/organisations', { id, kind, name: `${id} (SAMPLE)` });
}, 90_000);
afterAll(async () => {
	await desk.close();
	await rm(place, { recursive: true, force: true });
});
beforeEach(async () => {
	await desk.database.sql.execute(raw`truncate code_sighting`);
	desk.time.now = START;
});

const tell = (body: unknown, headers: Record<string, string> = {}) =>
	desk.app.request(PATH, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
const kept = async () => desk.database.sql.execute(raw`select * from code_sighting`);

describe('POST /v1/verify/scans', () => {
	it('keeps the day and the region of a scan, and says so', async () => {
		const response = await tell(SCAN, {
			'user-agent': 'Phone/7',
			'x-forwarded-for': '203.0.113.9',
			cookie: 'session=abc',
		});
		expect(response.status).toBe(202);
		expect(response.headers.get('set-cookie')).toBeNull();
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(await response.json()).toEqual({ day: '2026-11-23', region: 'FR' });
		expect(await kept()).toEqual([{ ...CODE, day: '2026-11-23', region: 'FR' }]);
	});

	it('keeps a small country as its part of the world', async () => {
		expect(await (await tell({ ...SCAN, region: 'LU' })).json()).toMatchObject({ region: '155' });
	});

	it('keeps what is sent twice once', async () => {
		const answers = [await tell(SCAN), await tell(SCAN)];
		expect(answers.map(({ status }) => status)).toEqual([202, 202]);
		expect(await kept()).toHaveLength(1);
	});

	it.each([
		['nothing', '', 400, 'body-missing'],
		['a region that is none', { ...SCAN, region: 'ZZ' }, 400, 'input-invalid'],
		['a place in a region', { ...SCAN, region: 'FR-75' }, 400, 'input-invalid'],
		['a day of the sender’s own', { ...SCAN, day: '2026-01-01' }, 400, 'input-invalid'],
		['more than is asked for', { ...SCAN, device: 'a1' }, 400, 'input-invalid'],
		['no number', { ...SCAN, serial: undefined }, 400, 'input-invalid'],
		['a wrong check digit', { ...SCAN, gtin: '9521234001011' }, 400, 'gtin-invalid'],
		['a number that was not issued', { ...SCAN, serial: 'S99999' }, 404, 'code-unknown'],
		['a lot that nobody issued', { ...SCAN, lot: 'NONE' }, 404, 'code-unknown'],
		['a product of strangers', { ...SCAN, gtin: '9506000134352' }, 404, 'code-unknown'],
		['a novel', { ...SCAN, lot: 'A'.repeat(3_000) }, 413, 'body-too-large'],
	])('refuses %s and keeps nothing', async (_, body, status, code) => {
		const response = await tell(body);
		expect([response.status, (await response.json()).code]).toEqual([status, code]);
		expect(await kept()).toEqual([]);
	});

	it('refuses what the form of another page can send', async () => {
		const response = await tell(SCAN, { 'content-type': 'text/plain' });
		expect([response.status, (await response.json()).code]).toEqual([415, 'body-type-unknown']);
	});

	it('gives nothing back to whoever only asks', async () => {
		const response = await desk.app.request(PATH);
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
	});

	it('takes so many a minute and no more', async () => {
		let last = await tell('');
		for (let sent = 0; sent < 700 && last.status !== 429; sent += 1) last = await tell('');
		expect(last.status).toBe(429);
		expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
		desk.time.now = new Date(START.getTime() + 60_000);
		expect((await tell(SCAN)).status).toBe(202);
	});
});

describe('what is said of a code', () => {
	const APART = ['KR', 'FR', 'BR', 'US'] as const;
	const seeApart = async () => {
		for (const [at, region] of APART.entries())
			await store.add(CODE, { day: `2026-10-0${at + 1}`, region }, START);
	};
	const verify = async () => {
		const body = JSON.stringify({ url: `https://id.example${PAGE}` });
		return (await desk.app.request('/v1/verify', { method: 'POST', body })).json();
	};
	const codes = ({ findings }: { findings: { code: string }[] }) =>
		findings.map(({ code }) => code);

	it('is nothing while one bottle can be all that was told', async () => {
		await tell(SCAN);
		expect(codes(await verify())).not.toContain('code-seen-apart');
	});

	it('is a warning beside the verdict, without a day, a region or a count', async () => {
		const before = await verify();
		await seeApart();
		const after = await verify();
		const [found] = after.findings.filter(
			({ code }: { code: string }) => code === 'code-seen-apart',
		);
		expect(found).toMatchObject({
			severity: 'caution',
			confidence: 'low',
			facts: { serial: 'S00001' },
		});
		expect([after.verdict, after.headline, after.checks]).toEqual([
			before.verdict,
			before.headline,
			before.checks,
		]);
		const page = await (await desk.app.request(PAGE)).text();
		expect(page).toContain('has been seen in ways one bottle cannot be');
		expect(page.toLowerCase()).not.toContain('genuine bottle');
	});

	it('is said of no other code, and of none without a number', async () => {
		await seeApart();
		for (const path of [PAGE.replace('S00001', 'S00002'), '/01/09521234001010/10/LS2610A'])
			expect(await (await desk.app.request(path)).text()).not.toContain('ways one bottle');
	});

	it('is forgotten after 400 days', async () => {
		await seeApart();
		desk.time.now = new Date('2027-11-26T08:00:00Z');
		expect(codes(await verify())).not.toContain('code-seen-apart');
	});
});

describe('GET /v1/desk/scans', () => {
	const asked = '/v1/desk/scans?gtin=9521234001010&lot=LS2610A';
	const seeMany = async (count: number) => {
		for (let at = 0; at < count; at += 1)
			await store.add(
				{ ...CODE, serial: `X${at}` },
				{ day: '2026-11-01', region: at < 19 ? 'KR' : 'FR' },
				START,
			);
	};

	it('tells a brand nothing of nineteen', async () => {
		await seeMany(19);
		const quality = await desk.person('Q1', 'hollow-tide', 'quality');
		expect((await quality.ask(asked)).body).toEqual({
			gtin: CODE.gtin,
			lot: CODE.lot,
			fewest: 20,
			sightings: null,
			regions: [],
			months: [],
			hasApart: null,
			apart: [],
		});
	});

	it('tells a brand of its lot in twenties', async () => {
		await seeMany(45);
		const author = await desk.person('A1', 'hollow-tide', 'author');
		expect((await author.ask(asked)).body).toMatchObject({
			sightings: 40,
			regions: [{ name: 'FR', sightings: 20 }],
			months: [{ name: '2026-11', sightings: 40 }],
			hasApart: false,
		});
	});

	it.each([
		['a stranger', null, 401],
		['another brand', ['other', 'quality'], 404],
		['a lab', ['marrow-street', 'lab'], 403],
		['an operator', ['operator', 'operator'], 403],
	] as const)('tells %s nothing', async (name, of, status) => {
		await seeMany(45);
		const visitor = of === null ? desk.stranger : await desk.person(name, of[0], of[1]);
		expect((await visitor.ask(asked)).status).toBe(status);
	});
});
