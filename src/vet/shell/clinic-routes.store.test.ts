import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DeskApp, openDeskApp, type Visitor } from '../../../test/host/desk-app.ts';
import { CHECKLIST } from '../checklist.ts';
import { CLINIC_ROUTES } from './clinic-routes.ts';

let desk: DeskApp;
let nurse: Visitor;
let other: Visitor;
let brand: Visitor;
const VISITS = '/v1/clinic/visits';
const VISIT = {
	date: '2026-11-23',
	product: 'Dawn Tide Ampoule (SAMPLE)',
	gtin: '9521234001010',
	lot: 'LS2610A',
	ticks: [...CHECKLIST],
};

beforeAll(async () => {
	desk = await openDeskApp();
	const add = (id: string, kind: string) =>
		desk.machine().ask('/v1/desk/organisations', { id, kind, name: id });
	await add('quay', 'clinic');
	await add('ness', 'clinic');
	await add('harbour', 'brand');
	nurse = await desk.person('Nell', 'quay', 'clinic');
	other = await desk.person('Oda', 'ness', 'clinic');
	brand = await desk.person('Ben', 'harbour', 'quality');
}, 60_000);
afterAll(() => desk.close());
beforeEach(async () => {
	await desk.database.sql.execute(sql`truncate clinic_visit, request_key`);
});

let keys = 0;
const keep = (change: object = {}, by = nurse, headers: Record<string, string> = {}) => {
	keys += 1;
	const key = { 'idempotency-key': `key-of-test-${keys}` };
	return by.ask(VISITS, { ...VISIT, ...change }, { headers: { ...key, ...headers } });
};

describe.each(CLINIC_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
	'%s',
	(_, { method, path }) => {
		const send = (by: Visitor, headers = {}) =>
			by.ask(path.replace(':number', 'K7Q2-M9TD'), method === 'POST' ? VISIT : undefined, {
				method,
				headers,
			});

		it('answers nobody who is not signed in', async () => {
			expect(await send(desk.stranger)).toMatchObject({ status: 401 });
		});
		it('answers nobody with a wrong token', async () => {
			const headers = { authorization: `Bearer ${'x'.repeat(43)}` };
			expect(await send(desk.stranger, headers)).toMatchObject({ status: 403 });
		});
		it('answers nobody from a brand, nor whoever runs the server', async () => {
			for (const visitor of [brand, desk.machine()]) {
				expect(await send(visitor)).toMatchObject({ status: 403, body: { code: 'role-missing' } });
			}
		});
		it('does nothing for a page of another site', async () => {
			if (method === 'GET') return;
			const headers = { origin: 'https://evil.example' };
			expect(await send(nurse, headers)).toMatchObject({ body: { code: 'form-foreign' } });
		});
	},
);

describe('a visit', () => {
	it('is kept, found, listed and removed', async () => {
		const kept = await keep({ serial: 'S1' });
		expect(kept.status).toBe(201);
		const { number } = kept.body;
		const path = `${VISITS}/${number}`;
		const whole = { ...VISIT, gtin: '09521234001010', serial: 'S1', number };
		expect(await nurse.ask(path)).toMatchObject({ status: 200, body: whole });
		expect((await nurse.ask(VISITS)).body).toEqual({ items: [whole] });
		expect(await nurse.ask(path, undefined, { method: 'DELETE' })).toMatchObject({ status: 200 });
		expect(await nurse.ask(path)).toMatchObject({ status: 404, body: { code: 'visit-unknown' } });
	});

	it('is nobody else’s', async () => {
		const { number } = (await keep()).body;
		const path = `${VISITS}/${number}`;
		expect(await other.ask(path)).toMatchObject({ status: 404 });
		expect(await other.ask(path, undefined, { method: 'DELETE' })).toMatchObject({ status: 404 });
		expect((await other.ask(VISITS)).body).toEqual({ items: [] });
		expect((await other.ask(`${VISITS}.csv`)).body['text']).not.toContain('LS2610A');
		expect((await nurse.ask(path)).status).toBe(200);
	});

	it('is answered the same when it is sent again, and two clinics may use one key', async () => {
		const headers = { 'idempotency-key': 'one-key-for-all' };
		const first = await keep({}, nurse, headers);
		expect((await keep({}, nurse, headers)).body).toEqual(first.body);
		expect((await keep({ lot: 'B' }, nurse, headers)).body).toMatchObject({ code: 'key-reused' });
		expect((await keep({}, other, headers)).status).toBe(201);
	});

	it('names the items that are not ticked', async () => {
		const told = await keep({ ticks: CHECKLIST.slice(2) });
		expect(told).toMatchObject({
			status: 422,
			body: {
				code: 'checklist-incomplete',
				path: 'ticks',
				errors: CHECKLIST.slice(0, 2).map((item) => ({ message: item })),
			},
		});
		expect(told.body['detail']).toContain(CHECKLIST.slice(0, 2).join(', '));
	});

	it.each([
		['the name of a patient', { patient: 'Ada' }, 'input-invalid', 'patient'],
		['a note', { note: 'calm' }, 'input-invalid', 'note'],
		['an age', { age: 21 }, 'input-invalid', 'age'],
		['an item of no list', { ticks: [...CHECKLIST, 'age-21'] }, 'input-invalid', 'ticks'],
		['a wrong check digit', { gtin: '9521234001011' }, 'gtin-invalid', 'gtin'],
		['a day that comes after tomorrow', { date: '2026-11-25' }, 'date-later', 'date'],
		['a day that is none', { date: '2026-02-30' }, 'input-invalid', 'date'],
		['no lot', { lot: '' }, 'input-invalid', 'lot'],
	])('refuses %s', async (_, change, code, path) => {
		expect((await keep(change)).body).toMatchObject({ code, path });
		expect((await nurse.ask(VISITS)).body).toEqual({ items: [] });
	});

	it.each([
		['no key', ''],
		['a key of three letters', 'abc'],
		['a key with a blank', 'a key of mine'],
	])('refuses %s', async (_, key) => {
		const told = await keep({}, nurse, { 'idempotency-key': key });
		expect(told).toMatchObject({ status: 400, body: { code: 'key-missing' } });
	});

	it('refuses more than the cap', async () => {
		const told = await keep({ product: 'a'.repeat(300_000) });
		expect(told).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
	});
});

describe('a recall', () => {
	it('finds the visits with a batch, and counts them', async () => {
		const { number } = (await keep()).body;
		await keep({ lot: 'B' });
		const told = await nurse.ask(`${VISITS}?gtin=9521234001010&lot=LS2610A`);
		expect(told.body).toMatchObject({ gtin: '09521234001010', lot: 'LS2610A', count: 1 });
		expect(told.body['items']).toMatchObject([{ number }]);
	});

	it('goes on where a page ended', async () => {
		for (let visits = 0; visits < 3; visits += 1) await keep();
		const path = `${VISITS}?gtin=9521234001010&lot=LS2610A&limit=2`;
		const first = (await nurse.ask(path)).body;
		expect(first).toMatchObject({ count: 3, items: [{}, {}] });
		const second = (await nurse.ask(`${path}&cursor=${first['next']}`)).body;
		expect(second['items']).toHaveLength(1);
		expect(second['next']).toBeUndefined();
	});

	it.each([
		['a number alone', 'gtin=9521234001010', 'query-invalid'],
		['a lot alone', 'lot=A', 'gtin-invalid'],
		['a wrong check digit', 'gtin=9521234001011&lot=A', 'gtin-invalid'],
		['a lot of 21 letters', `gtin=9521234001010&lot=${'A'.repeat(21)}`, 'query-invalid'],
		['a lot with NUL', 'gtin=9521234001010&lot=A%00', 'query-invalid'],
		['no visits a page', 'limit=0', 'query-invalid'],
		['all visits on a page', 'limit=100000', 'query-invalid'],
		['a cursor of elsewhere', 'cursor=elsewhere', 'cursor-unknown'],
		['a cursor with 30 February', 'cursor=2026-02-30.K7Q2-M9TD', 'cursor-unknown'],
		['a cursor with a day of no calendar', 'cursor=2026-13-01.K7Q2-M9TD', 'cursor-unknown'],
	])('refuses %s', async (_, query, code) => {
		expect(await nurse.ask(`${VISITS}?${query}`)).toMatchObject({ status: 400, body: { code } });
	});
});

describe('the file of all visits', () => {
	it('holds every one, and the audit trail that it was taken', async () => {
		await keep();
		await keep({ lot: 'B' });
		const told = await nurse.ask(`${VISITS}.csv`);
		expect(told.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		expect(String(told.body['text']).split('\r\n')).toHaveLength(4);
		const some = await nurse.ask(`${VISITS}.csv?gtin=9521234001010&lot=B`);
		expect(String(some.body['text']).split('\r\n')).toHaveLength(3);
		const audit = JSON.stringify((await nurse.ask('/v1/desk/audit')).body);
		expect(audit).toContain('visit-export');
		expect(audit).not.toContain('LS2610A');
	});
});
