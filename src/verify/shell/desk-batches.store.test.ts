/** The life of a batch at the desk, by the people whose matter it is. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskApp, openDeskApp, START, type Visitor } from '../../../test/host/desk-app.ts';
import { report } from '../../../testing/batch-world.ts';
import { type Gate, openGate } from '../../host/gate.ts';
import { type Batches, openBatches } from './batches.ts';

let place = '';
let desk: DeskApp;
let quality: Visitor;
let second: Visitor;
let author: Visitor;
let lab: Visitor;
let operator: Visitor;
let stranger: Visitor;
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-desk-batches-'));
	const clock = { now: () => START };
	const at = { folder: join(place, 'desk'), samples: true, clock };
	const batches: Gate<Batches> = openGate(openBatches(at));
	await batches.settled;
	desk = await openDeskApp(batches);
	const own = [
		{ id: 'hollow-tide', kind: 'brand', name: 'Hollow & Tide (SAMPLE)' },
		{ id: 'marrow-street', kind: 'lab', name: 'Marrow Street Laboratory (SAMPLE)' },
		{ id: 'other', kind: 'brand', name: 'Other (SAMPLE)' },
	];
	for (const one of own) await desk.machine().ask('/v1/desk/organisations', one);
	quality = await desk.person('Q', 'hollow-tide', 'quality');
	second = await desk.person('Q2', 'hollow-tide', 'quality');
	author = await desk.person('A', 'hollow-tide', 'author');
	lab = await desk.person('L', 'marrow-street', 'lab');
	operator = await desk.person('O', 'operator', 'operator');
	stranger = await desk.person('S', 'other', 'quality');
}, 90_000);
afterAll(async () => {
	await desk.close();
	await rm(place, { recursive: true, force: true });
});

const page = async (lot: string) =>
	(await desk.app.request(`https://id.example/01/09521234001010/10/${lot}`)).text();
const lotOf = async (visitor: Visitor, lot: string) => {
	const { body } = await visitor.ask('/v1/desk/batches');
	return [body['items']].flat().find((one) => Object(one).lot === lot);
};
const drafted = async (lot: string) =>
	String((await author.ask('/v1/desk/drafts', { report: report({ lot }) })).body['id']);
const LOT = { gtin: '9521234001010', lot: 'D1' };

describe('a batch at the desk', () => {
	it('is drafted by an author, signed by a lab, published by quality, and shown to anyone', async () => {
		const id = await drafted('D1');
		expect((await lab.ask(`/v1/desk/drafts/${id}/sign`, {})).body['labs']).toEqual([
			'marrow-street',
		]);
		const { status, body } = await quality.ask(`/v1/desk/drafts/${id}/publish`, {});
		expect([status, body['lot']]).toEqual([201, 'D1']);
		expect(await page('D1')).toContain('This batch is real');
		expect(await lotOf(author, 'D1')).toMatchObject({ state: 'issued', reason: null });
		expect(JSON.stringify((await author.ask('/v1/desk/drafts')).body)).not.toContain(id);
	});

	it('is printed as labels', async () => {
		const { status, body } = await author.ask('/v1/desk/labels?gtin=9521234001010&lot=D1');
		expect([status, String(body['text']).startsWith('<svg')]).toEqual([200, true]);
		expect((await author.ask('/v1/desk/labels?gtin=9521234001010&lot=NONE')).status).toBe(404);
	});

	it('is called back by quality, and red at once', async () => {
		const asked = { kind: 'recall', ...LOT, reason: 'contamination' };
		expect((await quality.ask('/v1/desk/holds', asked)).status).toBe(201);
		expect(await page('D1')).toContain('was recalled');
		expect(await lotOf(operator, 'D1')).toMatchObject({
			state: 'recalled',
			reason: 'contamination',
		});
	});

	it('is let go by two people, never by one', async () => {
		const asked = { kind: 'recall', ...LOT };
		const { status, body } = await quality.ask('/v1/desk/lifts', asked);
		expect(status).toBe(202);
		const path = `/v1/desk/proposals/${body['proposal']}`;
		const outcome = { outcome: 'confirmed' };
		expect(await quality.ask(path, outcome)).toMatchObject({
			body: { code: 'second-person-needed' },
		});
		expect(await page('D1')).toContain('was recalled');
		expect(await second.ask(path, outcome)).toMatchObject({ status: 200, body: { state: 'done' } });
		expect(await page('D1')).toContain('This batch is real');
		expect(await second.ask(path, outcome)).toMatchObject({ status: 409 });
	});

	it('is not let go where the second person refuses', async () => {
		await quality.ask('/v1/desk/holds', { kind: 'suspend', ...LOT, reason: 'investigation' });
		const { body } = await quality.ask('/v1/desk/lifts', { kind: 'suspend', ...LOT });
		await second.ask(`/v1/desk/proposals/${body['proposal']}`, { outcome: 'refused' });
		expect(await lotOf(quality, 'D1')).toMatchObject({ state: 'on-hold' });
	});

	it('is written into the audit trail, deed by deed', async () => {
		const trail = JSON.stringify((await quality.ask('/v1/desk/audit')).body);
		for (const deed of ['draft-write', 'passport-publish', 'passport-recall', 'proposal-confirm'])
			expect(trail).toContain(deed);
	});
});

describe('a draft', () => {
	const wrong = {
		particle_conc: { bound: 'measured' as const, value: 1.2e10, unit: 'particles/mL' },
		protein: { bound: 'measured' as const, value: 30, unit: 'ug/mL' },
		ratio: { bound: 'measured' as const, value: 2.1e9, unit: 'particles/ug' },
	};
	const withWrong = (lot: string) => {
		const right = report({ lot });
		return { ...right, fields: { ...right.fields, ...wrong } };
	};
	it('is shown with who would stand by each value, and with what speaks against it', async () => {
		const id = await drafted('E1');
		const { body } = await author.ask(`/v1/desk/drafts/${id}`);
		expect(body).toMatchObject({ id, mine: true, replaces: null, findings: [] });
		expect(JSON.stringify(body['sections'])).toContain('"grade":"brand-signed"');
		await author.ask(`/v1/desk/drafts/${id}`, { report: withWrong('E1') }, { method: 'PUT' });
		const after = JSON.stringify((await author.ask(`/v1/desk/drafts/${id}`)).body);
		expect(after).toContain('"code":"ratio-wrong"');
		expect(after).toContain('"grade":"contradicted"');
	});
	it('loses the signatures of labs when it is written anew', async () => {
		const id = await drafted('E2');
		await lab.ask(`/v1/desk/drafts/${id}/sign`, {});
		expect((await author.ask(`/v1/desk/drafts/${id}`)).body['labs']).toEqual(['marrow-street']);
		const given = { report: report({ lot: 'E2', expiry: '2028-01-31' }) };
		const told = await author.ask(`/v1/desk/drafts/${id}`, given, { method: 'PUT' });
		expect([told.status, told.body['labs']]).toEqual([200, []]);
	});
	it('is neither seen nor written nor thrown away by another brand', async () => {
		const id = await drafted('E3');
		const given = { report: report({ lot: 'E3' }) };
		for (const [body, method] of [
			[undefined, 'GET'],
			[given, 'PUT'],
			[{}, 'DELETE'],
		] as const) {
			expect(await stranger.ask(`/v1/desk/drafts/${id}`, body, { method })).toMatchObject({
				status: 404,
			});
		}
	});
	it('is thrown away by its own brand', async () => {
		const id = await drafted('E4');
		const path = `/v1/desk/drafts/${id}`;
		expect((await author.ask(path, {}, { method: 'DELETE' })).status).toBe(200);
		expect((await author.ask(path)).status).toBe(404);
	});
	it('cannot be moved under a number that is not bound to the brand', async () => {
		const id = await drafted('E5');
		const given = { report: { ...report({ lot: 'E5' }), gtin: '09506000134352' } };
		const told = await author.ask(`/v1/desk/drafts/${id}`, given, { method: 'PUT' });
		expect(told).toMatchObject({ status: 409, body: { code: 'desk-refused' } });
	});
});

describe('keys and prefixes', () => {
	it('are shown to whoever works at the desk', async () => {
		const { body } = await lab.ask('/v1/desk/keys');
		expect(JSON.stringify(body['brands'])).toContain('hollow-tide');
		expect(JSON.stringify(body['labs'])).toContain('Marrow Street');
	});

	it('change by two people', async () => {
		const { body } = await quality.ask('/v1/desk/rotations', {});
		const path = `/v1/desk/proposals/${body['proposal']}`;
		expect(await second.ask(path, { outcome: 'confirmed' })).toMatchObject({
			body: { state: 'done' },
		});
		const id = await drafted('D2');
		expect((await quality.ask(`/v1/desk/drafts/${id}/publish`, {})).status).toBe(201);
		expect(await page('D2')).toContain('This batch is real');
	});

	it('are bound by two operators', async () => {
		const asked = { brand: 'other', prefixes: ['9506000'] };
		const { status, body } = await operator.ask('/v1/desk/bindings', asked);
		expect(status).toBe(202);
		const path = `/v1/desk/proposals/${body['proposal']}`;
		expect(await operator.ask(path, { outcome: 'confirmed' })).toMatchObject({ status: 403 });
		const other = await desk.person('O2', 'operator', 'operator');
		expect(await other.ask(path, { outcome: 'confirmed' })).toMatchObject({
			body: { state: 'done' },
		});
	});

	it('of a lab are enrolled with its accreditation', async () => {
		const dates = { from: '2026-01-01', until: '2027-01-01' };
		const asked = {
			lab: 'marrow-street',
			body: 'B',
			number: '1',
			scope: ['ph'],
			...dates,
			note: 'N',
		};
		expect((await operator.ask('/v1/desk/labs', asked)).status).toBe(201);
		expect((await operator.ask('/v1/desk/labs', { ...asked, lab: 'other' })).status).toBe(404);
	});
});

describe('the desk refuses', () => {
	it('a report of a product that is not bound to the brand', async () => {
		const told = await stranger.ask('/v1/desk/drafts', { report: report() });
		expect(told).toMatchObject({ status: 409, body: { code: 'desk-refused' } });
		expect(String(told.body['detail'])).toContain('09521234001010');
	});

	it('to publish what another brand drafted, or to call it back', async () => {
		const id = await drafted('D3');
		expect((await stranger.ask(`/v1/desk/drafts/${id}/publish`, {})).status).toBe(404);
		const asked = { kind: 'recall', ...LOT, reason: 'contamination' };
		expect((await stranger.ask('/v1/desk/holds', asked)).status).toBe(409);
		expect(JSON.stringify((await stranger.ask('/v1/desk/drafts')).body)).not.toContain(id);
		expect(await lotOf(stranger, 'D1')).toBeUndefined();
	});

	it('a report with a member that none has', async () => {
		const odd = { ...report(), extra: 1 };
		expect((await author.ask('/v1/desk/drafts', { report: odd })).status).toBe(400);
	});

	it('to lift what does not stand', async () => {
		const asked = { kind: 'recall', gtin: '9521234001010', lot: 'D2' };
		expect(await quality.ask('/v1/desk/lifts', asked)).toMatchObject({ status: 409 });
	});

	it('a draft that is not there', async () => {
		expect((await lab.ask('/v1/desk/drafts/..%2f..%2fdesk/sign', {})).status).toBe(404);
		expect((await quality.ask(`/v1/desk/drafts/${'x'.repeat(16)}/publish`, {})).status).toBe(404);
	});
});

describe('a file of an instrument', () => {
	const fileOf = async (name: string) =>
		(
			await readFile(new URL(`../../../data/samples/instruments/${name}`, import.meta.url))
		).toString('base64');
	const shown = async (id: string) =>
		[(await author.ask('/v1/desk/drafts')).body['items']]
			.flat()
			.find((one) => Object(one).id === id);
	const FILMS = 'nanosight-SAMPLE-ExperimentSummary.csv';

	it('is taken into a draft with its hash, written down, and needs the lab to look again', async () => {
		const id = await drafted('I1');
		const path = `/v1/desk/drafts/${id}`;
		const seen = Object(await shown(id)).digest;
		await lab.ask(`${path}/sign`, { digest: seen });
		const { status, body } = await author.ask(`${path}/import`, { file: await fileOf(FILMS) });
		expect([status, body['form']]).toEqual([200, 'nanosight']);
		const raw = body['raw'];
		expect(body['draft']).toMatchObject({
			labs: [],
			report: { fields: { particle_conc: { value: 5.19e10, raw }, endotoxin: { lod: 0.05 } } },
		});
		const old = await lab.ask(`${path}/sign`, { digest: seen });
		expect([old.status, String(old.body['detail'])]).toEqual([
			409,
			expect.stringContaining('was changed'),
		]);
		const { digest } = Object(await shown(id));
		expect((await lab.ask(`${path}/sign`, { digest })).body['labs']).toEqual(['marrow-street']);
		const trail = JSON.stringify((await quality.ask('/v1/desk/audit')).body);
		expect(trail).toContain('file-import');
		expect(trail).toContain(String(raw));
	});

	it('that a lab brings names that lab, whatever it says', async () => {
		const id = await drafted('I2');
		const file = await fileOf('protein-SAMPLE.csv');
		const { body } = await lab.ask(`/v1/desk/drafts/${id}/import`, { file, lab: 'Another' });
		expect(Object(body['draft']).report.fields.protein.lab).toBe(
			'Marrow Street Laboratory (SAMPLE)',
		);
	});

	it('is refused with a reason in the words of whoever asks', async () => {
		const id = await drafted('I3');
		const file = Buffer.from('time,logger,degrees\n').toString('base64');
		const path = `/v1/desk/drafts/${id}/import`;
		const told = await author.ask(path, { file });
		expect([told.status, told.body['code']]).toEqual([422, 'file-refused']);
		expect(told.body['detail']).toContain('time, logger, temperature_degC');
		expect(told.body['errors']).toMatchObject([{ code: 'header-unknown' }]);
		const headers = { 'accept-language': 'fr' };
		expect((await author.ask(path, { file }, { headers })).body['detail']).toContain('première');
		expect(await author.ask(path, { file: 'no base64' })).toMatchObject({ status: 400 });
		expect(JSON.stringify(await shown(id))).not.toContain('raw');
	});

	it('finds no draft of another brand, none at all, and no right of an operator', async () => {
		const id = await drafted('I4');
		const file = await fileOf(FILMS);
		const path = `/v1/desk/drafts/${id}/import`;
		expect((await stranger.ask(path, { file })).status).toBe(404);
		expect((await author.ask('/v1/desk/drafts/none/import', { file })).status).toBe(404);
		expect((await operator.ask(path, { file })).status).toBe(403);
	});

	it('is one of several at once, and none is lost', async () => {
		const id = await drafted('I5');
		const files = [FILMS, 'protein-SAMPLE.csv', 'endotoxin-SAMPLE.csv', 'temperature-SAMPLE.csv'];
		const sent = await Promise.all(files.map(fileOf));
		await Promise.all(
			sent.map((file) => author.ask(`/v1/desk/drafts/${id}/import`, { file, replace: true })),
		);
		const { fields } = Object(await shown(id)).report;
		expect(Object.keys(fields)).toEqual(
			expect.arrayContaining(['particle_conc', 'protein', 'endotoxin', 'mkt']),
		);
	});
});
