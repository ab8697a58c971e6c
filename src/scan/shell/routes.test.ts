import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { serverWords } from '../../../test/host/server-words.ts';
import { NOON, openTestLog } from '../../../test/host/test-app.ts';
import type { PersonalRoutes } from '../../host/config.ts';
import { MAX_PICTURE_BYTES } from '../image-header.ts';
import { mountScan } from './routes.ts';
import { openScanPool, type ScanJob, type ScanResult } from './scan-pool.ts';

const SCANNED: ScanResult = {
	kind: 'scanned',
	scan: { text: 'AQUA', lines: [], codes: [], reading: null, findings: [], seconds: 0.5 },
};
const LIMITS = { threads: 1, queue: 0, mostMs: 50, idleMs: 50 };
const HERE = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const THERE = { incoming: { socket: { remoteAddress: '192.168.1.9' } } };

/** A PNG as far as its header goes. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(45);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
	const view = new DataView(bytes.buffer);
	view.setUint32(16, width);
	view.setUint32(20, height);
	bytes.set([0x49, 0x45, 0x4e, 0x44], 37);
	return bytes;
}

type Run = (job: ScanJob) => Promise<ScanResult>;

/** The route over scanners that answer as the test says. */
async function openApp(run: Run = async () => SCANNED, personalRoutes: PersonalRoutes = 'here') {
	const { log, lines } = openTestLog();
	const scanners = openScanPool(() => ({ run, close: async () => undefined }), LIMITS);
	const app = new Hono();
	mountScan(app, { words: await serverWords(), log, clock: NOON, scanners, personalRoutes });
	const post = (
		body: Uint8Array<ArrayBuffer> | string,
		{ env = HERE, type = 'image/png', path = '/v1/scan', headers = {} } = {},
	) =>
		app.request(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } }, env);
	return { post, lines };
}

const told = async (response: Response) => {
	const { code, errors } = await response.json();
	return [response.status, code, errors?.[0]?.code ?? null];
};

describe('/v1/scan', () => {
	it('answers what scan answers, and nobody on the way keeps it', async () => {
		const { post } = await openApp();
		const response = await post(png(40, 30));
		expect(response.status).toBe(200);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(await response.json()).toMatchObject({ id: null, text: 'AQUA', seconds: 0.5 });
	});

	it('hands on whether only codes are wanted', async () => {
		const asked: ScanJob['only'][] = [];
		const { post } = await openApp(async ({ only }) => {
			asked.push(only);
			return SCANNED;
		});
		await post(png(40, 30));
		await post(png(40, 30), { path: '/v1/scan?only=codes' });
		expect(asked).toEqual([null, 'codes']);
		expect(await told(await post(png(4, 3), { path: '/v1/scan?only=faces' }))).toEqual([
			400,
			'query-invalid',
			null,
		]);
	});

	it('refuses whoever is not on this machine, unless personal routes are on', async () => {
		const { post } = await openApp();
		expect(await told(await post(png(4, 3), { env: THERE }))).toEqual([
			403,
			'route-personal',
			null,
		]);
		const proxied = await post(png(4, 3), { headers: { 'x-forwarded-for': '1.2.3.4' } });
		expect(proxied.status).toBe(403);
		const open = await openApp(undefined, 'anyone');
		expect((await open.post(png(4, 3), { env: THERE })).status).toBe(200);
	});

	it.each([
		['nothing', '', [400, 'body-missing', 'picture-empty']],
		['a web page', '<!doctype html><title>x</title>', [415, 'picture-unknown', 'not-a-picture']],
		['an SVG posing as a PNG', '<svg onload="go()"/>', [415, 'picture-unknown', 'picture-format']],
		['a PNG cut off', png(40, 30).slice(0, 30), [400, 'picture-unreadable', 'picture-truncated']],
		['a decompression bomb', png(10_000, 10_000), [413, 'picture-too-large', 'picture-too-large']],
		['a picture without end', png(60_000, 60_000), [413, 'picture-too-large', 'picture-too-large']],
	])('refuses %s before any scanner sees it', async (_what, body, expected) => {
		const { post, lines } = await openApp(async () => {
			throw new Error('a scanner saw it');
		});
		expect(await told(await post(body))).toEqual(expected);
		expect(lines).toEqual([['info', 'photo refused', { code: expected[2] }]]);
	});

	it('refuses more bytes than any photo has', async () => {
		const { post } = await openApp();
		const [status, code] = await told(await post(new Uint8Array(MAX_PICTURE_BYTES + 1)));
		expect([status, code]).toEqual([413, 'body-too-large']);
	});

	it('refuses a form, and JSON, by what they say they are', async () => {
		const { post } = await openApp();
		for (const type of ['multipart/form-data; boundary=x', 'application/json', '']) {
			expect(await told(await post(png(4, 3), { type }))).toEqual([415, 'body-type-unknown', null]);
		}
	});

	it('says what a scanner says that decoded it', async () => {
		const { post } = await openApp(async () => ({
			kind: 'refused',
			fault: { code: 'picture-damaged', facts: {} },
		}));
		expect(await told(await post(png(4, 3)))).toEqual([
			400,
			'picture-unreadable',
			'picture-damaged',
		]);
	});

	it('tells who finds the queue full when to come back', async () => {
		let end: (result: ScanResult) => void = () => undefined;
		const { post } = await openApp(() => new Promise((done) => (end = done)));
		const first = post(png(4, 3));
		await new Promise((done) => setTimeout(done, 5));
		const second = await post(png(4, 3));
		expect(second.headers.get('retry-after')).toBe('5');
		expect(await told(second)).toEqual([503, 'scan-busy', null]);
		end(SCANNED);
		expect((await first).status).toBe(200);
	});

	it('gives up a photo that takes too long', async () => {
		const { post } = await openApp(() => new Promise(() => undefined));
		expect(await told(await post(png(4, 3)))).toEqual([503, 'scan-slow', null]);
	});

	it('takes no photo in an address', async () => {
		const { log } = openTestLog();
		const app = new Hono();
		const scanners = openScanPool(() => ({
			run: async () => SCANNED,
			close: async () => undefined,
		}));
		mountScan(app, {
			words: await serverWords(),
			log,
			clock: NOON,
			scanners,
			personalRoutes: 'here',
		});
		const response = await app.request('/v1/scan', {}, HERE);
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
	});
});
