/** Sightings of codes in SQL, the same on PGlite and PostgreSQL. What is older than 400 days is gone whoever asks. */
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Database, Sql } from '../../host/database.ts';
import { type Code, oldestKept, type SeenCode, type Sighting } from '../copies/index.ts';
import { codeSighting } from './scan-table.ts';

export type ScanStore = {
	/** Keeps a sighting, once however often it is sent, and forgets what is too old. */
	readonly add: (code: Code, seen: Sighting, now: Date) => Promise<void>;
	/** Where and when one code was seen. */
	readonly ofCode: (code: Code, now: Date) => Promise<readonly Sighting[]>;
	readonly ofLot: (lot: Omit<Code, 'serial'>, now: Date) => Promise<readonly SeenCode[]>;
	/** Forgets what is too old. */
	readonly forget: (now: Date) => Promise<void>;
};

/** More regions than this are not kept of one code and day: nobody's bottle is, and a flood of them would fill the disk. */
const MOST_A_DAY = 8;

/** The store over a database. */
export function openScanStore({ sql: session, transaction }: Database): ScanStore {
	return {
		add: (code, seen, now) =>
			transaction(async (within) => {
				await forget(within, now);
				if ((await countOn(within, code, seen.day)) >= MOST_A_DAY) return;
				await within
					.insert(codeSighting)
					.values({ ...nameOf(code), day: seen.day, region: seen.region })
					.onConflictDoNothing();
			}),
		ofCode: (code, now) =>
			session
				.select({ day: codeSighting.day, region: codeSighting.region })
				.from(codeSighting)
				.where(and(isCode(code), isKept(now)))
				.orderBy(codeSighting.day, codeSighting.region),
		ofLot: ({ gtin, lot }, now) =>
			session
				.select({
					serial: codeSighting.serial,
					day: codeSighting.day,
					region: codeSighting.region,
				})
				.from(codeSighting)
				.where(and(eq(codeSighting.gtin, gtin), eq(codeSighting.lot, lot), isKept(now))),
		forget: (now) => forget(session, now),
	};
}

const nameOf = ({ gtin, lot, serial }: Code): Code => ({ gtin, lot, serial });
const isCode = ({ gtin, lot, serial }: Code) =>
	and(eq(codeSighting.gtin, gtin), eq(codeSighting.lot, lot), eq(codeSighting.serial, serial));
const isKept = (now: Date) => gte(codeSighting.day, oldestKept(now));

async function forget(session: Sql, now: Date): Promise<void> {
	await session.delete(codeSighting).where(lt(codeSighting.day, oldestKept(now)));
}

async function countOn(session: Sql, code: Code, day: string): Promise<number> {
	const [row] = await session
		.select({ count: sql<number>`count(*)`.mapWith(Number) })
		.from(codeSighting)
		.where(and(isCode(code), eq(codeSighting.day, day)));
	return row?.count ?? 0;
}
