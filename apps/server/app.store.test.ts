import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/host/database.ts';
import { openGate } from '../../src/host/gate.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/host/headers.ts';
import { bottle } from '../../src/read/shell/catalogue.case.ts';
import type { CatalogueStore } from '../../src/read/shell/catalogue.ts';
import { openStore } from '../../src/read/shell/store.ts';
import {
	type Logged,
	openTestApp,
	openTestDatabase,
	openTestStore,
	TOKEN,
} from '../../test/host/test-app.ts';

let database: Database;
let store: CatalogueStore;
let app: Hono;
let lines: Logged[];
beforeAll(async () => {
	database = await openTestDatabase();
	store = openStore(database, true);
	({ app, lines } = await openTestApp(await openTestStore(database)));
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
	await database.sql.execute(sql`truncate product, dispute, request_key restart identity`);
	lines.length = 0;
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	app.request(path, {
		method: 'POST',
		body: typeof body === 'string' ? body : JSON.stringify(body),
		headers: { 'content-type': 'application/json', ...headers },
	});
const problemOf = async (response: Response) => ({
	...(await response.json()),
	media: response.headers.get('content-type'),
});

describe('/v1/read', () => {
	const list = 'Aqua, Glycerin, Centella Asiatica Callus Extracellular Vesicles';

	it('answers what the reader answers, and nobody on the way keeps it', async () => {
		const response = await post('/v1/read', { id: 7, ingredients_text: list });
		expect(response.status).toBe(200);
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(await response.json()).toMatchObject({ id: 7, verdict: { has_vesicle: 'yes' } });
	});

	it('keeps lists out of the log, also when something fails', async () => {
		await post('/v1/read', { ingredients_text: list });
		await post('/v1/read', { ingredients_text: 5, product: list });
		expect(JSON.stringify(lines)).not.toContain('Centella');
	});

	it.each([
		['nothing', '', 400, 'body-missing'],
		['no JSON', '{', 400, 'body-not-json'],
		['no object', '[]', 400, 'body-not-json'],
		['a field of another kind', '{"ingredients_text":5}', 400, 'input-invalid'],
		['a list of nothing', '{"ingredients_text":" "}', 400, 'input-invalid'],
		['more than the cap', `{"ingredients_text":"${'a'.repeat(5_000_000)}"}`, 413, 'body-too-large'],
	])('refuses %s with a problem that says what to do', async (_, body, status, code) => {
		const response = await post('/v1/read', body);
		expect(response.status).toBe(status);
		expect(await problemOf(response)).toMatchObject({
			media: 'application/problem+json; charset=utf-8',
			code,
			status,
			title: expect.any(String),
			detail: expect.stringMatching(/\w.*\./),
		});
	});

	it('names the field at fault', async () => {
		const response = await post('/v1/read', { ingredients_text: list, brand: 5 });
		expect(await response.json()).toMatchObject({ path: 'brand' });
	});

	it('speaks French to whoever asks for it', async () => {
		const response = await post('/v1/read', '', { 'accept-language': 'fr-CA, en;q=0.5' });
		expect(await response.json()).toMatchObject({ title: 'Rien n’a été envoyé' });
	});

	it('takes no list in an address', async () => {
		const response = await app.request('/v1/read?ingredients_text=Aqua');
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('POST');
	});
});

it('answers the card of a bottle at /v1/report', async () => {
	const response = await post('/v1/report', {
		id: 'a',
		text: 'Aqua, Glycerin',
		claims: 'exosomes',
	});
	expect(await response.json()).toMatchObject({
		id: 'a',
		headline: { verdict: 'contradicted' },
		panels: [{ kind: 'reading' }],
	});
});

describe('/v1/catalogue', () => {
	it('says that it is opening, and when to ask again', async () => {
		const waiting = await openTestApp(openGate(new Promise<CatalogueStore>(() => undefined)));
		for (const path of ['/v1/catalogue', '/v1/catalogue/a', '/p/a']) {
			const response = await waiting.app.request(path);
			expect(response.status).toBe(503);
		}
		const response = await waiting.app.request('/v1/catalogue');
		expect(response.headers.get('retry-after')).toBe('1');
		expect(await response.json()).toMatchObject({ code: 'database-opening' });
		expect((await waiting.app.request('/readyz')).status).toBe(503);
		expect((await waiting.app.request('/healthz')).status).toBe(200);
	});

	it('says that it cannot be reached when it failed, while reading goes on', async () => {
		const gate = openGate(Promise.reject(new Error('no disk')));
		await gate.settled;
		const broken = await openTestApp(gate);
		const response = await broken.app.request('/v1/catalogue');
		expect(await response.json()).toMatchObject({ code: 'database-unavailable' });
		const reading = await broken.app.request('/v1/read', {
			method: 'POST',
			body: '{"ingredients_text":"Aqua"}',
		});
		expect(reading.status).toBe(200);
	});

	it('gives items in the shape of the contract, and a cursor to the next', async () => {
		await store.putProducts('own', [bottle('a', { gtin: '9521234567899' }), bottle('b')]);
		const first = await (await app.request('/v1/catalogue?q=calm&limit=1')).json();
		expect(first).toEqual({
			items: [
				{
					id: 'a',
					name: 'Calm Serum a',
					brand: 'Lumenette',
					gtin: '9521234567899',
					ingredients_text: 'Aqua, Glycerin, Centella Asiatica Leaf Vesicles',
					source: 'https://example.org/list',
					date: '2026-11-23',
					status: 'secondary',
					sample: false,
				},
			],
			next: expect.any(String),
		});
		const second = await (
			await app.request(`/v1/catalogue?q=calm&limit=1&cursor=${first.next}`)
		).json();
		expect(second.items.map((item: { id: string }) => item.id)).toEqual(['b']);
		expect(second.next).toBeUndefined();
	});

	it.each([
		['gtin=9521234567890', 'gtin-invalid'],
		['cursor=elsewhere', 'cursor-unknown'],
		['limit=many', 'query-invalid'],
		[`q=${'a'.repeat(300)}`, 'query-invalid'],
	])('refuses ?%s', async (query, code) => {
		const response = await app.request(`/v1/catalogue?${query}`);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ code });
	});

	it('answers 304 to whoever has the answer already', async () => {
		await store.putProducts('own', [bottle('a')]);
		const first = await app.request('/v1/catalogue/a');
		const etag = first.headers.get('etag') ?? '';
		const again = await app.request('/v1/catalogue/a', { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		await store.putProducts('own', [bottle('a', { name: 'Changed' })]);
		const changed = await app.request('/v1/catalogue/a', { headers: { 'if-none-match': etag } });
		expect(changed.status).toBe(200);
	});

	it('takes text with NUL for text without it', async () => {
		expect((await app.request('/v1/catalogue?q=a%00b')).status).toBe(200);
	});

	it('says which address it does not know', async () => {
		expect(await (await app.request('/v1/catalogue/nobody')).json()).toMatchObject({
			code: 'product-unknown',
		});
		expect((await app.request('/v1/nowhere')).status).toBe(404);
		expect((await app.request('/v1/catalogue/a', { method: 'DELETE' })).status).toBe(405);
	});
});

describe('disputes', () => {
	const path = '/v1/catalogue/a/disputes';
	const key = { 'idempotency-key': 'a-key-of-mine' };
	const reason = 'This is the list of another product.';
	beforeEach(() => store.putProducts('own', [bottle('a')]).then(() => undefined));

	it('hide the page and tell where to look how they stand', async () => {
		const response = await post(path, { reason }, key);
		expect(response.status).toBe(201);
		const location = response.headers.get('location') ?? '';
		expect(await (await app.request(location)).json()).toMatchObject({ state: 'open' });
		expect(await (await app.request('/v1/catalogue/a')).json()).toMatchObject({
			code: 'product-disputed',
		});
	});

	it('are opened once, and answered the same when sent again', async () => {
		const first = await (await post(path, { reason }, key)).json();
		const again = await post(path, { reason }, key);
		expect([again.status, await again.json()]).toEqual([201, first]);
		expect(await store.openDisputes()).toHaveLength(1);
	});

	it('never give their reason to the public', async () => {
		const { id } = await (await post(path, { reason }, key)).json();
		expect(await (await app.request(`${path}/${id}`)).text()).not.toContain('another product');
	});

	it.each([
		['no key', { reason }, {}, 400, 'key-missing'],
		['no reason', {}, key, 400, 'input-invalid'],
		['a reason of a word', { reason: 'wrong' }, key, 400, 'input-invalid'],
		['a link that is none', { reason, link: 'javascript:alert(1)' }, key, 400, 'input-invalid'],
		['a reason with NUL', { reason: `${reason}\0` }, key, 400, 'input-invalid'],
		['a novel', { reason: 'a'.repeat(20_000) }, key, 413, 'body-too-large'],
		[
			'another type',
			{ reason },
			{ ...key, 'content-type': 'text/plain' },
			415,
			'body-type-unknown',
		],
	])('refuse %s', async (_, body, headers, status, code) => {
		const response = await post(path, body, headers);
		expect([response.status, (await response.json()).code]).toEqual([status, code]);
	});

	it('refuse a key that stands for something else', async () => {
		await post(path, { reason }, key);
		const response = await post(path, { reason: `${reason} And more.` }, key);
		expect([response.status, (await response.json()).code]).toEqual([422, 'key-reused']);
	});

	it('refuse a product that is not there', async () => {
		expect((await post('/v1/catalogue/b/disputes', { reason }, key)).status).toBe(404);
	});
});

describe('the page of a product', () => {
	beforeEach(() =>
		store
			.putProducts('own', [
				bottle('a', { name: 'Calm <Serum>', ingredients_text: 'Aqua, Rosa Damascena Exosome' }),
				bottle('v', { ingredients_text: 'Aqua, Glycerin, Lactobacillus Extracellular Vesicles' }),
				bottle('s', { sample: true }),
			])
			.then(() => undefined),
	);
	const form = (body: string, headers: Record<string, string> = {}) =>
		app.request('/p/a/disputes', {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		});

	it('says what was published, where and when, and what the list names', async () => {
		const html = await (await app.request('/p/v')).text();
		expect(html).toContain(
			'The list published at example.org, read on 23 November 2026, names 3 ingredients.',
		);
		expect(html).toContain('Among them: Lactobacillus Extracellular Vesicles');
	});

	it('says no verdict on a real brand, whatever the list lacks', async () => {
		const html = await (await app.request('/p/a')).text();
		expect(html).not.toMatch(
			/contradict|fake|unclear|mismatch|not known|claims?\b|is-contra|class="mark/i,
		);
	});

	it('is left alone by search engines, carries the policy and no script of its own', async () => {
		const response = await app.request('/p/a');
		const html = await response.text();
		expect(response.headers.get('x-robots-tag')).toBe('noindex');
		expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).not.toMatch(/<script(?! src)|style=|\son[a-z]+=/);
	});

	it('shows what a stranger wrote as text', async () => {
		expect(await (await app.request('/p/a')).text()).toContain('Calm &lt;Serum>');
	});

	it('stamps a sample, and says that it is invented', async () => {
		const html = await (await app.request('/p/s')).text();
		expect(html).toContain('<span class="stamp">SAMPLE</span>');
		expect(html).toContain('This product is invented.');
	});

	it('speaks French by header or by address', async () => {
		const byHeader = await app.request('/p/a', { headers: { 'accept-language': 'fr' } });
		expect(await byHeader.text()).toContain('<html lang="fr">');
		expect(await (await app.request('/p/a?lang=fr')).text()).toContain('La liste publiée sur');
	});

	it('takes a dispute by its form and leads on to how it stands', async () => {
		const sent = await form('key=key-of-a-form&reason=This+is+another+list.&link=');
		expect(sent.status).toBe(303);
		const next = await app.request(sent.headers.get('location') ?? '');
		expect(await next.text()).toContain('Sent on 23 November 2026.');
		const hidden = await app.request('/p/a');
		expect([hidden.status, await hidden.text()]).toEqual([
			404,
			expect.stringContaining('This page is hidden'),
		]);
	});

	it('answers a form that cannot be used with a page', async () => {
		const sent = await form('key=key-of-a-form&reason=no');
		expect([sent.status, sent.headers.get('content-type')]).toEqual([
			400,
			'text/html; charset=utf-8',
		]);
	});

	it('refuses a form that another site sends', async () => {
		const sent = await form('key=key-of-a-form&reason=This+is+another+list.', {
			'sec-fetch-site': 'cross-site',
		});
		expect(sent.status).toBe(403);
		expect(await store.openDisputes()).toEqual([]);
	});
});

describe('/v1/knowledge', () => {
	const owner = { authorization: `Bearer ${TOKEN}` };

	it.each([
		['no token', {}],
		['a wrong token', { authorization: `Bearer ${TOKEN.replace('t', 'T')}` }],
		['a token of other letters', { authorization: 'Bearer tökén-of-a-test' }],
	])('is closed to %s', async (_, headers: Record<string, string>) => {
		for (const path of ['/v1/knowledge', '/v1/knowledge/disputes']) {
			expect((await app.request(path, { headers })).status).toBe(403);
		}
		expect((await post('/v1/knowledge/products', { items: [] }, headers)).status).toBe(403);
		expect((await post('/v1/knowledge/names', {}, headers)).status).toBe(403);
	});

	it('takes a batch of products, and counts them', async () => {
		const items = [bottle('obf-1'), bottle('obf-2')];
		expect(await (await post('/v1/knowledge/products', { items }, owner)).json()).toEqual({
			written: 2,
		});
		const counts = await app.request('/v1/knowledge', { headers: owner });
		expect(await counts.json()).toMatchObject({ imported: 2 });
	});

	it('refuses a batch with a row that is no product', async () => {
		const items = [bottle('obf-1'), bottle('obf-2', { gtin: '123' })];
		expect((await post('/v1/knowledge/products', { items }, owner)).status).toBe(400);
		expect((await store.counts()).imported).toBe(0);
	});

	it('shows open disputes to the owner and settles them', async () => {
		await store.putProducts('own', [bottle('a')]);
		const key = { 'idempotency-key': 'a-key-of-mine' };
		const { id } = await (
			await post('/v1/catalogue/a/disputes', { reason: 'This is another list.' }, key)
		).json();
		const open = await app.request('/v1/knowledge/disputes', { headers: owner });
		expect(await open.json()).toMatchObject({ items: [{ id, reason: 'This is another list.' }] });
		const settled = await post(`/v1/knowledge/disputes/${id}`, { outcome: 'kept' }, owner);
		expect(await settled.json()).toMatchObject({ state: 'kept' });
		expect((await app.request('/v1/catalogue/a')).status).toBe(200);
	});
});

it('counts by route, never by the address somebody asked for', async () => {
	await app.request('/v1/catalogue/a-secret-interest');
	const text = await (await app.request('/metrics')).text();
	expect(text).toContain('exoproof_requests_total{route="/v1/catalogue/:id",status="404"}');
	expect(text).not.toContain('a-secret-interest');
});
