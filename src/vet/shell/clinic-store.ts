/** Visits of clinics in SQL, the same on PGlite and PostgreSQL. A clinic sees its own alone. */
import { and, count, desc, eq, sql as raw } from 'drizzle-orm';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Database, Sql } from '../../host/database.ts';
import { keepAnswer, lookUpKey, type RequestKey } from '../../host/request-key.ts';
import type { NewVisit, PackBatch, Visit, VisitNumber } from '../clinic/index.ts';
import { clinicVisit } from './clinic-table.ts';

/** Where a page of visits ended. */
export type VisitPlace = Pick<Visit, 'date' | 'number'>;

export type VisitQuery = {
	/** Number of the organisation whose visits they are. */
	readonly organisation: number;
	/** Null for visits with any batch. */
	readonly batch: PackBatch | null;
	/** Visits behind this one; null for the newest. */
	readonly after: VisitPlace | null;
	readonly limit: number;
};

export type AddedVisit =
	| { readonly kind: 'kept'; readonly number: string }
	| { readonly kind: 'key-reused' };

export type ClinicStore = {
	/** Keeps a visit once, however often it is sent with one key. */
	readonly add: (actor: Actor, visit: NewVisit, key: RequestKey, now: Date) => Promise<AddedVisit>;
	readonly find: (organisation: number, number: VisitNumber) => Promise<Visit | null>;
	/** Whether it was there. */
	readonly remove: (actor: Actor, number: VisitNumber, now: Date) => Promise<boolean>;
	/** The newest first. */
	readonly page: (query: VisitQuery) => Promise<readonly Visit[]>;
	readonly count: (organisation: number, batch: PackBatch) => Promise<number>;
	/** Writes down that all visits were taken out as a file. */
	readonly noteExport: (actor: Actor, now: Date) => Promise<void>;
};

/** The store over a database; `drawNumber` is where a new number comes from. */
export function openClinicStore(database: Database, drawNumber: () => VisitNumber): ClinicStore {
	const { sql, transaction } = database;
	return {
		add: (actor, visit, key, now) =>
			transaction((within) => add(within, { actor, visit, key, now, drawNumber })),
		find: async (organisation, number) => {
			const [row] = await sql.select(VISIT).from(clinicVisit).where(isVisit(organisation, number));
			return row ?? null;
		},
		remove: (actor, number, now) => transaction((within) => remove(within, actor, number, now)),
		page: (query) => visitsOf(sql, query),
		count: async (organisation, batch) => (await countOf(sql, organisation, batch))[0]?.visits ?? 0,
		noteExport: (actor, now) =>
			transaction((within) =>
				writeAudit(within, { actor, action: 'visit-export', subject: actor.organisation.id }, now),
			),
	};
}

const VISIT = {
	number: clinicVisit.number,
	date: clinicVisit.date,
	product: clinicVisit.product,
	gtin: clinicVisit.gtin,
	lot: clinicVisit.lot,
	serial: clinicVisit.serial,
	ticks: clinicVisit.ticks,
};

/** The page of visits that a query asks for. */
export function visitsOf(sql: Sql, { organisation, batch, after, limit }: VisitQuery) {
	return sql
		.select(VISIT)
		.from(clinicVisit)
		.where(and(isOf(organisation, batch), isBehind(after)))
		.orderBy(desc(clinicVisit.date), desc(clinicVisit.number))
		.limit(limit);
}

/** How many visits had a batch. */
export function countOf(sql: Sql, organisation: number, batch: PackBatch) {
	return sql.select({ visits: count() }).from(clinicVisit).where(isOf(organisation, batch));
}

function isOf(organisation: number, batch: PackBatch | null) {
	const own = eq(clinicVisit.organisationId, organisation);
	if (batch === null) return own;
	return and(own, eq(clinicVisit.gtin, batch.gtin), eq(clinicVisit.lot, batch.lot));
}

/** Compared as one row, which the index answers without reading what lies before. */
function isBehind(after: VisitPlace | null) {
	if (after === null) return undefined;
	const { date, number } = after;
	return raw`(${clinicVisit.date}, ${clinicVisit.number}) < (${date}::date, ${number}::text)`;
}

const isVisit = (organisation: number, number: VisitNumber) =>
	and(eq(clinicVisit.organisationId, organisation), eq(clinicVisit.number, number));

type Adding = {
	readonly actor: Actor;
	readonly visit: NewVisit;
	readonly key: RequestKey;
	readonly now: Date;
	readonly drawNumber: () => VisitNumber;
};

/** Under its key the number alone is kept: a visit that is removed leaves nothing of itself. */
async function add(
	within: Sql,
	{ actor, visit, key, now, drawNumber }: Adding,
): Promise<AddedVisit> {
	const before = await lookUpKey(within, key);
	const drawn = before.kind === 'new' ? await freeNumber(within, actor, drawNumber) : '';
	const state =
		before.kind === 'new'
			? await keepAnswer(within, key, { status: 201, body: drawn }, now)
			: before;
	if (state.kind === 'reused') return { kind: 'key-reused' };
	if (state.kind === 'replay') return { kind: 'kept', number: state.answer.body };
	const { ticks, ...rest } = visit;
	const row = { ...rest, organisationId: actor.organisation.number, number: drawn };
	await within.insert(clinicVisit).values({ ...row, ticks: [...ticks] });
	await writeAudit(within, { actor, action: 'visit-add', subject: drawn }, now);
	return { kind: 'kept', number: drawn };
}

const MOST_DRAWS = 8;

async function freeNumber(
	within: Sql,
	{ organisation }: Actor,
	drawNumber: () => VisitNumber,
): Promise<VisitNumber> {
	for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
		const number = drawNumber();
		const taken = await within
			.select({ number: clinicVisit.number })
			.from(clinicVisit)
			.where(isVisit(organisation.number, number));
		if (taken.length === 0) return number;
	}
	throw new TypeError(`"drawNumber" gave ${MOST_DRAWS} numbers that are taken`);
}

async function remove(within: Sql, actor: Actor, number: VisitNumber, now: Date): Promise<boolean> {
	const removed = await within
		.delete(clinicVisit)
		.where(isVisit(actor.organisation.number, number))
		.returning({ number: clinicVisit.number });
	if (removed.length === 0) return false;
	await writeAudit(within, { actor, action: 'visit-remove', subject: number }, now);
	return true;
}
