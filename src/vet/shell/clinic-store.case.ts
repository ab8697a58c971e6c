/** How visits of clinics are kept, whatever keeps them. */
import { sql as raw } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../host/actor.ts';
import type { Database } from '../../host/database.ts';
import { addOrganisation, machineOf } from '../../host/organisation.ts';
import { type Gtin, parseGtin } from '../../kit/index.ts';
import { CHECKLIST } from '../checklist.ts';
import { type NewVisit, type VisitNumber, visitNumberOf } from '../clinic/index.ts';
import { type ClinicStore, countOf, openClinicStore, visitsOf } from './clinic-store.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const known = (gtin: Gtin | null): Gtin => {
	if (gtin === null) throw new Error('no GTIN');
	return gtin;
};
const GTIN = known(parseGtin('9521234001010'));
const OTHER = known(parseGtin('9521234567899'));
const VISIT: NewVisit = {
	date: '2026-11-26',
	product: 'Dawn Tide Ampoule (SAMPLE)',
	gtin: GTIN,
	lot: 'LS2610A',
	serial: 'S00001',
	ticks: CHECKLIST,
};
const keyOf = (key: string, fingerprint = 'one') => ({ route: '/test', key, fingerprint });

/** The suite, on a database that is open. */
export function clinicStoreCases(open: () => Database): void {
	let store: ClinicStore;
	let [quay, ness]: Actor[] = [];
	let draws = 0;
	const actor = (one: Actor | undefined): Actor => {
		if (one === undefined) throw new Error('no actor');
		return one;
	};
	const own = () => actor(quay).organisation.number;
	const draw = (): VisitNumber => {
		draws += 1;
		return visitNumberOf(Uint8Array.from({ length: 8 }, (_, at) => (draws >> (5 * (7 - at))) & 31));
	};
	beforeAll(async () => {
		const clinic = async (id: string) =>
			machineOf(
				await addOrganisation(open().sql, { id, kind: 'clinic', name: id, sample: true }, NOW),
				'clinic',
			);
		[quay, ness] = [await clinic('quay'), await clinic('ness')];
	});
	beforeEach(async () => {
		await open().sql.execute(raw`truncate clinic_visit, request_key`);
		draws = 0;
		store = openClinicStore(open(), draw);
	});
	const keep = async (visit: Partial<NewVisit> = {}, key = `key-${draws}`, by = quay) =>
		store.add(actor(by), { ...VISIT, ...visit }, keyOf(key), NOW);
	const rows = async () => open().sql.execute(raw`select * from clinic_visit`);
	const numbers = async (batch: { gtin: Gtin; lot: string } | null = null) =>
		(await store.page({ organisation: own(), batch, after: null, limit: 50 })).map(
			({ number }) => number,
		);

	it('keeps what rule 5 names, and has no place for anything else', async () => {
		await keep();
		const [row] = await rows();
		expect(Object.keys(Object(row)).sort()).toEqual(
			'date gtin id lot number organisation_id product serial ticks'.split(' '),
		);
		expect(
			await store.find(own(), visitNumberOf(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 1]))),
		).toEqual({
			...VISIT,
			number: '0000-0001',
		});
	});

	it('keeps a visit once that is sent twice, or twice at the same moment', async () => {
		const sent = await Promise.all(Array.from({ length: 4 }, () => keep({}, 'the-same-key')));
		expect(await rows()).toHaveLength(1);
		expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(await store.add(actor(quay), VISIT, keyOf('the-same-key', 'two'), NOW)).toEqual({
			kind: 'key-reused',
		});
	});

	it('draws again where a number is taken', async () => {
		await keep();
		draws = 0;
		expect(await keep({}, 'another-key')).toEqual({ kind: 'kept', number: '0000-0002' });
	});

	it('shows a clinic its own visits alone', async () => {
		await keep();
		await keep({}, 'ness-key', ness);
		expect(await numbers()).toEqual(['0000-0001']);
		expect(await store.count(own(), VISIT)).toBe(1);
		const foreign = visitNumberOf(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 2]));
		expect(await store.find(own(), foreign)).toBeNull();
		expect(await store.remove(actor(quay), foreign, NOW)).toBe(false);
		expect(await rows()).toHaveLength(2);
	});

	it('finds a batch by both its numbers, letter for letter', async () => {
		await keep();
		await keep({ lot: 'ls2610a' });
		await keep({ gtin: OTHER });
		await keep({ serial: null, date: '2026-11-25' });
		expect(await numbers({ gtin: GTIN, lot: 'LS2610A' })).toEqual(['0000-0001', '0000-0004']);
		expect(await store.count(own(), { gtin: GTIN, lot: 'LS2610A' })).toBe(2);
		expect(await store.count(own(), { gtin: GTIN, lot: 'OTHER' })).toBe(0);
	});

	it('gives pages that leave nothing out and nothing twice, though days are the same', async () => {
		for (let at = 0; at < 7; at += 1) await keep({ date: `2026-11-${20 + (at % 3)}` });
		const seen: string[] = [];
		let after: { date: string; number: string } | null = null;
		for (;;) {
			const page = await store.page({ organisation: own(), batch: null, after, limit: 2 });
			seen.push(...page.map(({ date, number }) => `${date} ${number}`));
			after = page.at(-1) ?? null;
			if (after === null) break;
		}
		expect(seen).toHaveLength(7);
		expect(seen).toEqual([...new Set(seen)].sort().reverse());
	});

	it('removes a visit and all of it, under its key too, and writes down the number alone', async () => {
		await keep({ product: 'Removed Product' });
		const number = visitNumberOf(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 1]));
		expect(await store.remove(actor(quay), number, NOW)).toBe(true);
		expect(await store.remove(actor(quay), number, NOW)).toBe(false);
		const left = await open().sql.execute(
			raw`select body from request_key union all select facts || subject from audit_entry`,
		);
		expect(JSON.stringify([await rows(), left])).not.toContain('Removed Product');
		expect(JSON.stringify(left)).toContain(number);
	});

	it('reads no more visits than it finds, among ten thousand', async () => {
		await tenThousand(open(), own());
		const batch = { gtin: GTIN, lot: 'LOT7' };
		const page = visitsOf(open().sql, { organisation: own(), batch, after: null, limit: 50 });
		const [paged, counted] = [
			await planOf(open(), page.getSQL()),
			await planOf(open(), countOf(open().sql, own(), batch).getSQL()),
		];
		expect([paged.indexes, counted.indexes]).toEqual([
			['clinic_visit_batch'],
			['clinic_visit_batch'],
		]);
		expect([paged.read, counted.read]).toEqual([50, 100]);
	});
}

/** A hundred lots of a hundred visits each. */
async function tenThousand({ sql }: Database, organisation: number): Promise<void> {
	await sql.execute(raw`
		insert into clinic_visit (organisation_id, number, date, product, gtin, lot, serial, ticks)
		select ${organisation}::bigint, 'N' || at, date '2026-01-01' + at % 300, 'SAMPLE', ${GTIN},
			'LOT' || at % 100, null, array['allergies']
		from generate_series(1, 10000) at`);
	await sql.execute(raw`analyze clinic_visit`);
}

type Node = Record<string, unknown>;

/** Which indexes a query goes by, and how many rows it touches, as the database itself counts them. */
async function planOf({ sql }: Database, query: ReturnType<typeof raw>) {
	const [row] = await sql.execute(raw`explain (analyze, timing off, format json) ${query}`);
	const told: unknown = Object(row)['QUERY PLAN'];
	const [top] = typeof told === 'string' ? JSON.parse(told) : Object(told);
	const nodes = nodesOf(Object(top)['Plan']);
	const scans = nodes.filter((node) => String(node['Node Type']).includes('Scan'));
	return {
		indexes: scans.map((node) => node['Index Name'] ?? node['Node Type']),
		read: scans.reduce(
			(sum, node) =>
				sum + Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0),
			0,
		),
	};
}

function nodesOf(node: Node): Node[] {
	const below: unknown = node['Plans'] ?? [];
	return [node, ...(Array.isArray(below) ? below.flatMap(nodesOf) : [])];
}
