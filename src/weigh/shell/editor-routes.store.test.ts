import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskApp, openDeskApp, type Visitor } from '../../../test/host/desk-app.ts';
import { emptyRecord } from '../importing/empty.ts';
import { EDITOR_ROUTES } from './editor-routes.ts';

let desk: DeskApp;
let [ada, bo, brand]: Visitor[] = [];
const one = (visitor: Visitor | undefined): Visitor => {
	if (visitor === undefined) throw new Error('nobody');
	return visitor;
};

beforeAll(async () => {
	desk = await openDeskApp();
	const add = (id: string, kind: string) =>
		desk.machine().ask('/v1/desk/organisations', { id, kind, name: id });
	await add('gazette', 'editorial');
	await add('harbour', 'brand');
	ada = await desk.person('Ada', 'gazette', 'editor');
	bo = await desk.person('Bo', 'gazette', 'editor');
	brand = await desk.person('Ben', 'harbour', 'quality');
}, 60_000);
afterAll(() => desk.close());

describe.each(EDITOR_ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
	'%s',
	(_, { method, path, needs }) => {
		const send = (by: Visitor, headers = {}) =>
			by.ask(path.replace(/:\w+/, 'none'), method === 'POST' ? {} : undefined, { method, headers });
		it('answers nobody who is not signed in', async () => {
			expect(await send(desk.stranger)).toMatchObject({ status: 401 });
		});
		it('answers nobody with a wrong token', async () => {
			const headers = { authorization: `Bearer ${'x'.repeat(43)}` };
			expect(await send(desk.stranger, headers)).toMatchObject({ status: 403 });
		});
		it('answers nobody from a brand; whoever runs the server may bring records in and no more', async () => {
			const refused = { status: 403, body: { code: 'role-missing' } };
			expect(await send(one(brand))).toMatchObject(refused);
			const machine = await send(desk.machine());
			if (needs === 'evidence-import') expect(machine).toMatchObject({ status: 400 });
			else expect(machine).toMatchObject(refused);
		});
		it('does nothing for a page of another site', async () => {
			if (method === 'GET') return;
			const headers = { origin: 'https://evil.example' };
			expect(await send(one(ada), headers)).toMatchObject({ body: { code: 'form-foreign' } });
		});
	},
);

const RIS = `TY  - JOUR
TI  - Vesicles from rose callus on the face: a randomised split-face trial
AB  - Twenty-four women applied plant-derived extracellular vesicles to one side of the face and a vehicle to the other for 8 weeks.
PY  - 2026
DO  - 10.1000/sample.rose
ER  - 

TY  - JOUR
TI  - A record that nobody can find again
ER  - 
`;
const NOBODY = { doi: null, pmid: null, pmcid: null, registries: [] };
const RECORD = { ...emptyRecord('ris'), identifiers: { ...NOBODY, doi: '10.1000/sample.one' } };

describe('an editor', () => {
	let id = '';
	const lines = (by: Visitor, ...events: object[]) =>
		by.ask('/v1/editor/lines', { why: 'read the abstract', events });

	it('imports a file and is told line by line what came of it', async () => {
		const told = await one(ada).ask('/v1/editor/import', {
			file: Buffer.from(RIS).toString('base64'),
		});
		expect(told).toMatchObject({
			status: 200,
			body: {
				records: 1,
				fresh: 1,
				quarantined: [{ why: 'no-identifier' }],
				refused: null,
				done: true,
			},
		});
		const again = await one(bo).ask('/v1/editor/import', {
			file: Buffer.from(RIS).toString('base64'),
		});
		expect(again.body).toMatchObject({ records: 1, fresh: 0 });
	});

	it.each([
		['a piece of 251 records', Array.from({ length: 251 }, () => RECORD)],
		['no record', []],
		['a record that nobody can find again', [{ ...RECORD, identifiers: NOBODY }]],
		[
			'a record with a number that is no PMID',
			[{ ...RECORD, identifiers: { ...NOBODY, pmid: 'x' } }],
		],
	])('is refused %s', async (_, records) => {
		const told = await one(ada).ask('/v1/editor/records', { records });
		expect(told).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
	});

	it('is told why a file is refused', async () => {
		const told = await one(ada).ask('/v1/editor/import', {
			file: Buffer.from('no records at all').toString('base64'),
		});
		expect(told.body).toMatchObject({ records: 0, refused: 'format-unknown', done: true });
		expect(await one(ada).ask('/v1/editor/import', { file: '%%%%' })).toMatchObject({
			status: 400,
			body: { path: 'file' },
		});
	});

	it('finds it waiting, with what the abstract says and the sentence that says so', async () => {
		const queue = await one(ada).ask('/v1/editor/queue/screen');
		const items = Object(queue.body)['items'];
		expect(items).toHaveLength(1);
		id = items[0].study;
		const view = await one(ada).ask(`/v1/editor/studies/${id}`);
		expect(view.body).toMatchObject({
			study: null,
			proposal: {
				study: { people: 24, weeks: 8, design: 'rct-split-face', kingdoms: ['plant'] },
				because: { people: { source: 'ris', says: expect.stringContaining('Twenty-four') } },
			},
		});
	});

	it('sees another reader’s word only after their own', async () => {
		await lines(one(ada), { kind: 'screening', study: id, decision: 'include' });
		const view = async () => (await one(bo).ask(`/v1/editor/studies/${id}`)).body;
		expect(await view()).toMatchObject({ screening: { mine: null, others: [], hidden: 1 } });
		await lines(one(bo), { kind: 'screening', study: id, decision: 'exclude' });
		expect(await view()).toMatchObject({
			screening: { mine: 'exclude', others: [{ by: 'Ada', word: 'include' }], hidden: 0 },
		});
		await lines(one(bo), { kind: 'screening', study: id, decision: 'include' });
	});

	it('cannot rate what was not extracted, nor link it to no claim', async () => {
		const rating = { kind: 'rating', study: id, answers: { '1.1': 'Y' } };
		expect(await lines(one(ada), rating)).toMatchObject({
			status: 404,
			body: { code: 'study-unknown', path: 'events.0' },
		});
		const { body } = await one(ada).ask(`/v1/editor/studies/${id}`);
		const { study } = Object(body)['proposal'];
		const link = (claim: string) => ({ kind: 'link', claim, study: id, side: 'for' });
		expect(await lines(one(ada), { kind: 'study', study }, link('c99-none'))).toMatchObject({
			status: 404,
			body: { code: 'claim-unknown', path: 'events.1' },
		});
		expect(
			await lines(one(ada), { kind: 'study', study }, link('c14-redness'), rating),
		).toMatchObject({ status: 201 });
	});

	it('publishes, and only then readers see it', async () => {
		const claim = async () => (await desk.stranger.ask('/v1/weigh/claims/c14-redness')).body;
		expect(JSON.stringify(await claim())).not.toContain(id);
		const review = await one(ada).ask('/v1/editor/review');
		expect(review.body).toMatchObject({ moved: [{ claim: 'c14-redness', studiesAdded: [id] }] });
		const release = await one(ada).ask('/v1/editor/releases', { why: 'a new trial' });
		expect(release).toMatchObject({ status: 201, body: { no: 1, by: 'Ada', logIndex: null } });
		expect(JSON.stringify(await claim())).toContain(id);
		expect(await one(ada).ask('/v1/editor/releases', { why: 'once more' })).toMatchObject({
			status: 409,
			body: { code: 'nothing-new' },
		});
	});
});

describe('anybody', () => {
	const read = (path: string) => desk.stranger.ask(path);

	it('reads every claim, and one with the lines it rests on', async () => {
		const claims = await read('/v1/weigh/claims');
		expect(Object(claims.body)['claims']).toHaveLength(60);
		const claim = await read('/v1/weigh/claims/c14-redness');
		expect(claim.body).toMatchObject({ id: 'c14-redness', release: { no: 1 } });
		expect(Object(claim.body)['lines'].length).toBeGreaterThan(2);
		expect(await read('/v1/weigh/claims/c99-none')).toMatchObject({ status: 404 });
	});

	it('searches studies, page by page', async () => {
		const first = await read('/v1/weigh/studies?limit=50');
		const { items, next } = Object(first.body);
		expect(items).toHaveLength(50);
		const second = Object((await read(`/v1/weigh/studies?limit=50&cursor=${next}`)).body);
		expect(second.items[0].id).not.toBe(items[49].id);
		const rose = Object((await read('/v1/weigh/studies?q=rose%20callus&kingdom=plant')).body);
		expect(rose.items).toHaveLength(1);
		for (const query of ['route=moon', 'kingdom=x', 'limit=abc', 'cursor=%00'])
			expect(await read(`/v1/weigh/studies?${query}`)).toMatchObject({ status: 400 });
	});

	it('takes a release away as files whose digests are as published', async () => {
		const list = Object((await read('/v1/weigh/releases')).body);
		expect(list.items).toMatchObject([{ no: 1, why: 'a new trial' }]);
		for (const name of list.files) {
			const response = await desk.app.request(`/v1/weigh/releases/1/${name}`);
			const body = Buffer.from(await response.arrayBuffer());
			const digest = createHash('sha256').update(body).digest('base64');
			expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
			expect(body.length).toBeGreaterThan(100);
		}
		expect(await read('/v1/weigh/releases/9/ledger.json')).toMatchObject({ status: 404 });
		expect(await read('/v1/weigh/releases/1/other.json')).toMatchObject({ status: 404 });
	});

	it('leaves the lines as they are in the database', async () => {
		const change = desk.database.sql.execute(sql`update evidence_line set why = 'x'`);
		await expect(change).rejects.toThrow();
	});
});
