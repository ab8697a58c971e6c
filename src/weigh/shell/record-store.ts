/** Imported records in SQL: kept once, and brought together under the study that they tell of. */
import { createHash } from 'node:crypto';
import {
	and,
	arrayOverlaps,
	asc,
	count,
	eq,
	gt,
	inArray,
	notInArray,
	sql as raw,
	type SQL,
} from 'drizzle-orm';
import type { Database, Sql } from '../../host/database.ts';
import {
	candidateId,
	type Imported,
	importedSchema,
	keysOf,
	keysOfStudy,
	placeOf,
	seedStudies,
} from '../index.ts';
import { evidenceLine, evidenceRecord } from './evidence-table.ts';

export type Candidate = {
	readonly place: number;
	readonly study: string;
	readonly first: Imported;
};

/** Whose queue: what this reader has not screened, or what was included and nobody has extracted. */
export type Queue =
	| { readonly kind: 'screen'; readonly reader: number | null }
	| { readonly kind: 'extract' };

export type RecordStore = {
	/** Keeps what is new, all of it or none; how many were new. */
	readonly put: (records: readonly Imported[], now: Date) => Promise<number>;
	readonly ofStudy: (study: string) => Promise<readonly Imported[]>;
	readonly isCandidate: (study: string) => Promise<boolean>;
	/** Those behind `after`, in the order in which they came. */
	readonly queue: (queue: Queue, after: number, limit: number) => Promise<readonly Candidate[]>;
	readonly waiting: (queue: Queue) => Promise<number>;
};

/** The store over a database that has its tables. */
export function openRecordStore({ sql, transaction }: Database): RecordStore {
	return {
		put: async (records, now) => {
			let fresh = 0;
			for (let at = 0; at < records.length; at += AT_ONCE) {
				const some = records.slice(at, at + AT_ONCE);
				fresh += await transaction((within) => putSome(within, some, now));
			}
			return fresh;
		},
		ofStudy: async (study) => {
			const rows = await sql
				.select({ body: evidenceRecord.body })
				.from(evidenceRecord)
				.where(eq(evidenceRecord.study, study))
				.orderBy(asc(evidenceRecord.id))
				.limit(MOST_RECORDS);
			return rows.map(({ body }) => recordOf(body));
		},
		isCandidate: async (study) => {
			const found = await sql
				.select({ id: evidenceRecord.id })
				.from(evidenceRecord)
				.where(eq(evidenceRecord.study, study))
				.limit(1);
			return found.length > 0;
		},
		queue: (queue, after, limit) => page(sql, queue, after, limit),
		waiting: async (queue) => {
			const [row] = await sql
				.select({ waiting: count() })
				.from(evidenceRecord)
				.where(and(evidenceRecord.isFirst, isIn(queue)));
			return row?.waiting ?? 0;
		},
	};
}

/** Rows of one statement. */
const AT_ONCE = 500;
/** Records of one study that are looked at. */
const MOST_RECORDS = 50;
/** Any number that no other lock of ours uses: two imports at once must not make two studies of one. */
const RECORD_LOCK = 8_787_005;

const recordOf = (body: string): Imported => importedSchema.parse(JSON.parse(body));

type Keyed = {
	readonly record: Imported;
	readonly fingerprint: string;
	readonly keys: string[];
	readonly body: string;
};

function keyed(record: Imported): Keyed {
	const body = JSON.stringify(record);
	const fingerprint = createHash('sha256').update(body).digest('base64url');
	return { record, fingerprint, keys: keysOf(placeOf(record)), body };
}

async function putSome(within: Sql, records: readonly Imported[], now: Date): Promise<number> {
	await within.execute(raw`select pg_advisory_xact_lock(${RECORD_LOCK})`);
	const given = [...new Map(records.map(keyed).map((one) => [one.fingerprint, one])).values()];
	const known = await knownOf(within, given);
	const fresh = given.filter(({ fingerprint }) => !known.has(fingerprint));
	if (fresh.length === 0) return 0;
	const studies = await studiesOfKeys(within, fresh);
	const named = fresh.map((one) => ({ ...one, study: studyOf(one, studies) }));
	const begun = await begunOf(within, [...new Set(named.map(({ study }) => study))]);
	await within.insert(evidenceRecord).values(
		named.map(({ fingerprint, study, keys, body }) => {
			const isFirst = !begun.has(study);
			begun.add(study);
			return { fingerprint, study, isFirst, keys, body, at: now };
		}),
	);
	return fresh.length;
}

async function knownOf(within: Sql, given: readonly Keyed[]): Promise<Set<string>> {
	const marks = given.map(({ fingerprint }) => fingerprint);
	const rows = await within
		.select({ fingerprint: evidenceRecord.fingerprint })
		.from(evidenceRecord)
		.where(inArray(evidenceRecord.fingerprint, marks));
	return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** Studies that are known under one of the keys: from records, or from the ledger as it ships. */
async function studiesOfKeys(within: Sql, given: readonly Keyed[]): Promise<Map<string, string>> {
	const keys = [...new Set(given.flatMap((one) => one.keys))];
	const rows = await within
		.select({ study: evidenceRecord.study, keys: evidenceRecord.keys })
		.from(evidenceRecord)
		.where(arrayOverlaps(evidenceRecord.keys, keys));
	const shipped = seedStudies().flatMap((study) =>
		keysOfStudy(study).map((key) => [key, study.id] as const),
	);
	return new Map([
		...shipped,
		...rows.flatMap((row) => row.keys.map((key) => [key, row.study] as const)),
	]);
}

const MARK = 8;
const markOf = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, MARK);

/** The first that one of its keys names; its other keys name that one from now on. */
function studyOf({ keys }: Keyed, studies: Map<string, string>): string {
	const found = keys.flatMap((key) => studies.get(key) ?? []);
	const study = found[0] ?? candidateId(keys, markOf);
	for (const key of keys) if (!studies.has(key)) studies.set(key, study);
	return study;
}

async function begunOf(within: Sql, studies: readonly string[]): Promise<Set<string>> {
	const rows = await within
		.selectDistinct({ study: evidenceRecord.study })
		.from(evidenceRecord)
		.where(inArray(evidenceRecord.study, [...studies]));
	return new Set(rows.map(({ study }) => study));
}

async function page(
	sql: Sql,
	queue: Queue,
	after: number,
	limit: number,
): Promise<readonly Candidate[]> {
	const rows = await sql
		.select({ id: evidenceRecord.id, study: evidenceRecord.study, body: evidenceRecord.body })
		.from(evidenceRecord)
		.where(and(evidenceRecord.isFirst, gt(evidenceRecord.id, after), isIn(queue)))
		.orderBy(asc(evidenceRecord.id))
		.limit(limit);
	return rows.map(({ id, study, body }) => ({ place: id, study, first: recordOf(body) }));
}

function isIn(queue: Queue): SQL | undefined {
	const lines = raw`select 1 from ${evidenceLine} where ${evidenceLine.study} = ${evidenceRecord.study}`;
	if (queue.kind === 'screen')
		return raw`not exists (${lines} and ${evidenceLine.kind} = 'screening'
			and ${evidenceLine.personId} is not distinct from ${queue.reader}::bigint)`;
	const shipped = seedStudies().map(({ id }) => id);
	return and(
		notInArray(evidenceRecord.study, shipped),
		raw`(select ${evidenceLine.event}::json ->> 'decision' from ${evidenceLine}
			where ${evidenceLine.study} = ${evidenceRecord.study} and ${evidenceLine.kind} = 'screening'
			order by ${evidenceLine.no} desc limit 1) = 'include'`,
		raw`not exists (${lines} and ${evidenceLine.kind} = 'study')`,
	);
}
