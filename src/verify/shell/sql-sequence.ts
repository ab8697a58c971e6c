/**
 * The order of a log in SQL, the same on PGlite and PostgreSQL, so that writers on several machines make one log. A
 * place is given once; and of two checkpoints on top of the same one only the first is published.
 */
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database, Sql } from '../../host/database.ts';
import { HostError } from '../../host/host-error.ts';
import type { Sequenced, SequencedHead, SequenceStore } from './sequence-store.ts';
import { logCheckpoint, logEntry } from './sequence-table.ts';

/** The order of the log of that name. Closing it leaves the database open unless `close` is given. */
export function openSqlSequence(
	{ sql: session, transaction }: Database,
	origin: string,
	close: () => Promise<void> = async () => undefined,
): SequenceStore {
	const isOurs = eq(logEntry.origin, origin);
	return {
		from: async (index) => {
			const rows = await session
				.select({ index: logEntry.place, entry: logEntry.entry })
				.from(logEntry)
				.where(and(isOurs, gte(logEntry.place, index)))
				.orderBy(asc(logEntry.place));
			return runFrom(index, rows);
		},
		append: (index, entries) =>
			transaction(async (within) => {
				await within.execute(sql`select pg_advisory_xact_lock(hashtextextended(${origin}, 0))`);
				const next = await nextPlace(within, origin);
				if (next !== null && next !== index)
					throw new HostError('log-not-ours', { folder: origin });
				await insert(within, origin, index, entries);
			}),
		forget: async (index) => {
			await session.delete(logEntry).where(and(isOurs, lt(logEntry.place, index)));
		},
		head: () => headOf(session, origin),
		swap: (before, head) => swap(session, origin, before, head),
		close,
	};
}

type Row = { readonly index: number; readonly entry: string };

function runFrom(index: number, rows: readonly Row[]): readonly Sequenced[] {
	const gap = rows.findIndex((row, at) => row.index !== index + at);
	return rows
		.slice(0, gap === -1 ? rows.length : gap)
		.map((row) => ({ index: row.index, bytes: Buffer.from(row.entry, 'base64') }));
}

/** The place that comes next; null for a log that this database knows nothing of. */
async function nextPlace(session: Sql, origin: string): Promise<number | null> {
	const [last] = await session
		.select({ place: sql<number | null>`max(${logEntry.place})`.mapWith(Number) })
		.from(logEntry)
		.where(eq(logEntry.origin, origin));
	if (last?.place != null) return last.place + 1;
	return (await headOf(session, origin))?.size ?? null;
}

/** One statement for a whole group, however many entries it has. */
async function insert(
	session: Sql,
	origin: string,
	index: number,
	entries: readonly Uint8Array[],
): Promise<void> {
	const texts = entries.map((entry) => Buffer.from(entry).toString('base64'));
	await session.execute(sql`
		insert into ${logEntry} (origin, place, entry)
		select ${origin}, ${index}::bigint + given.ordinality - 1, given.value
		from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality as given
	`);
}

async function headOf(session: Sql, origin: string): Promise<SequencedHead | null> {
	const [head] = await session
		.select({ size: logCheckpoint.size, note: logCheckpoint.note })
		.from(logCheckpoint)
		.where(eq(logCheckpoint.origin, origin));
	return head ?? null;
}

async function swap(
	session: Sql,
	origin: string,
	before: string | null,
	head: SequencedHead,
): Promise<boolean> {
	const won = await session
		.update(logCheckpoint)
		.set(head)
		.where(and(eq(logCheckpoint.origin, origin), eq(logCheckpoint.note, before ?? '')))
		.returning({ size: logCheckpoint.size });
	if (won.length > 0) return true;
	const first = await session
		.insert(logCheckpoint)
		.values({ origin, ...head })
		.onConflictDoNothing()
		.returning({ size: logCheckpoint.size });
	return first.length > 0;
}
