/** The lines of the ledger in SQL: appended whole, never changed, read in their order. */
import { and, asc, desc, eq, gt, inArray, like, lte, or, sql as raw } from 'drizzle-orm';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Database, Sql } from '../../host/database.ts';
import { type Entry, entrySchema, type LedgerEvent, subjectsOf } from '../index.ts';
import { evidenceLine } from './evidence-table.ts';

export type NewLines = {
	readonly by: Actor;
	readonly why: string;
	readonly events: readonly LedgerEvent[];
};

export type LineStore = {
	/** Appends all or none; when it resolves they outlast a crash. */
	readonly append: (lines: NewLines, now: Date) => Promise<readonly Entry[]>;
	/** Those behind `after` and no later than `upTo`, at most `limit` of them. */
	readonly after: (after: number, upTo: number, limit: number) => Promise<readonly Entry[]>;
	/** Those that name a claim, or one of the studies. */
	readonly about: (
		claim: string,
		studies: readonly string[],
		upTo: number,
	) => Promise<readonly Entry[]>;
	readonly size: () => Promise<number>;
	/** The name under which somebody's lines stand. */
	readonly nameOf: (actor: Actor) => Promise<string>;
};

/** Any number that no other lock of ours uses: numbers follow each other without a gap. */
const LINE_LOCK = 8_787_006;
const AT_ONCE = 500;
/** Lines that one claim may rest on. */
const MOST_ABOUT = 5_000;

/** The store over a database that has its tables. */
export function openLineStore({ sql, transaction }: Database): LineStore {
	return {
		append: (lines, now) => transaction((within) => append(within, lines, now)),
		after: async (after, upTo, limit) => {
			const rows = await sql
				.select()
				.from(evidenceLine)
				.where(and(gt(evidenceLine.no, after), lte(evidenceLine.no, upTo)))
				.orderBy(asc(evidenceLine.no))
				.limit(limit);
			return rows.map(entryOf);
		},
		about: async (claim, studies, upTo) => {
			const named = or(
				eq(evidenceLine.claim, claim),
				studies.length === 0 ? undefined : inArray(evidenceLine.study, [...studies]),
			);
			const rows = await sql
				.select()
				.from(evidenceLine)
				.where(and(named, lte(evidenceLine.no, upTo)))
				.orderBy(asc(evidenceLine.no))
				.limit(MOST_ABOUT);
			return rows.map(entryOf);
		},
		size: () => sizeOf(sql),
		nameOf: (actor) => readerName(sql, actor),
	};
}

function entryOf({ no, at, by, why, event }: typeof evidenceLine.$inferSelect): Entry {
	return entrySchema.parse({ no, at: at.toISOString(), by, why, event: JSON.parse(event) });
}

async function sizeOf(sql: Sql): Promise<number> {
	const [last] = await sql
		.select({ no: evidenceLine.no })
		.from(evidenceLine)
		.orderBy(desc(evidenceLine.no))
		.limit(1);
	return last?.no ?? 0;
}

async function append(within: Sql, { by: actor, why, events }: NewLines, now: Date) {
	await within.execute(raw`select pg_advisory_xact_lock(${LINE_LOCK})`);
	const [size, by] = [await sizeOf(within), await readerName(within, actor)];
	const at = now.toISOString();
	const entries = events.map((event, place) =>
		entrySchema.parse({ no: size + place + 1, at, by, why, event }),
	);
	for (let from = 0; from < entries.length; from += AT_ONCE) {
		const some = entries.slice(from, from + AT_ONCE);
		await within.insert(evidenceLine).values(some.map((entry) => rowOf(entry, actor, now)));
	}
	const facts = { lines: entries.length, last: size + entries.length };
	const kinds = [...new Set(events.map(({ kind }) => kind))].join(' ');
	await writeAudit(within, { actor, action: 'evidence-edit', subject: kinds, facts }, now);
	return entries;
}

function rowOf({ no, by, why, event }: Entry, actor: Actor, at: Date) {
	const personId = actor.person?.number ?? null;
	return {
		...{ no, at, by, personId, why, kind: event.kind },
		...subjectsOf(event),
		event: JSON.stringify(event),
	};
}

const MOST_NAME = 70;

/** Agreement is counted by name: a second person of one name gets a number behind it. */
async function readerName(within: Sql, { person, organisation }: Actor): Promise<string> {
	const name = (person?.name ?? organisation.name).slice(0, MOST_NAME);
	const escaped = name.replace(/[\\%_]/g, '\\$&');
	const rows = await within
		.selectDistinct({ by: evidenceLine.by, personId: evidenceLine.personId })
		.from(evidenceLine)
		.where(or(eq(evidenceLine.by, name), like(evidenceLine.by, `${escaped} (%)`)));
	const own = rows.find(({ personId }) => personId === (person?.number ?? null));
	if (own !== undefined) return own.by;
	return rows.length === 0 ? name : `${name} (${rows.length + 1})`;
}
