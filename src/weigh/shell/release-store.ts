/** Releases of the ledger in SQL: what readers see, as files of their day and as studies to search. */
import { createHash } from 'node:crypto';
import {
	and,
	arrayContains,
	asc,
	desc,
	eq,
	inArray,
	lt,
	or,
	sql as raw,
	type SQL,
} from 'drizzle-orm';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Database, Sql } from '../../host/database.ts';
import { foldText } from '../../host/search-text.ts';
import {
	isIdentified,
	type Kingdom,
	type Ledger,
	type Moved,
	type Route,
	type Study,
	seedStudies,
	studySchema,
} from '../index.ts';
import { evidenceFile, evidenceRelease, evidenceStudy } from './evidence-table.ts';
import { RELEASE_FILES, type ReleaseFile } from './release-files.ts';

export type ReleaseHead = {
	readonly no: number;
	readonly size: number;
	readonly day: string;
	readonly by: string;
	readonly why: string;
	readonly moved: readonly Moved[];
	readonly logIndex: number | null;
};

export type NewRelease = {
	readonly by: Actor;
	/** As readers are shown them. */
	readonly name: string;
	readonly head: Omit<ReleaseHead, 'by'>;
	readonly files: Readonly<Record<ReleaseFile, string>>;
	/** The ledger of this release, and studies of it that are new or changed. */
	readonly ledger: Ledger;
	readonly changed: readonly string[];
};

export type StudyQuery = {
	readonly words: readonly string[];
	readonly route: Route | null;
	readonly kingdom: Kingdom | null;
	readonly after: { readonly year: number; readonly id: string } | null;
	readonly limit: number;
};

export type ReleaseStore = {
	/** False where another release came between. */
	readonly put: (release: NewRelease, now: Date) => Promise<boolean>;
	/** The newest first. */
	readonly list: (limit: number) => Promise<readonly ReleaseHead[]>;
	readonly file: (
		no: number,
		name: ReleaseFile,
	) => Promise<{ readonly digest: string; readonly body: string } | null>;
	readonly search: (query: StudyQuery) => Promise<readonly Study[]>;
	/** The studies that ship with the product, where they are not there yet. */
	readonly ship: () => Promise<void>;
};

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The store over a database that has its tables. */
export function openReleaseStore({ sql, transaction }: Database): ReleaseStore {
	return {
		put: (release, now) => transaction((within) => put(within, release, now)),
		list: (limit) => list(sql, limit),
		file: async (no, name) => {
			const [row] = await sql
				.select({ digest: evidenceFile.digest, body: evidenceFile.body })
				.from(evidenceFile)
				.where(and(eq(evidenceFile.release, no), eq(evidenceFile.name, name)));
			return row ?? null;
		},
		search: async (query) => {
			const rows = await searched(sql, query);
			return rows.map(({ body }) => studySchema.parse(JSON.parse(body)));
		},
		ship: () => transaction(ship),
	};
}

async function list(sql: Sql, limit: number): Promise<readonly ReleaseHead[]> {
	const rows = await sql
		.select()
		.from(evidenceRelease)
		.orderBy(desc(evidenceRelease.no))
		.limit(limit);
	return rows.map(({ at: _, moved, ...row }) => ({ ...row, moved: JSON.parse(moved) }));
}

/** Any number that no other lock of ours uses. */
const RELEASE_LOCK = 8_787_007;

async function put(within: Sql, release: NewRelease, now: Date): Promise<boolean> {
	const { head, files, ledger, changed, by: actor, name } = release;
	await within.execute(raw`select pg_advisory_xact_lock(${RELEASE_LOCK})`);
	const [last] = await list(within, 1);
	if (head.no !== (last?.no ?? 0) + 1 || head.size < (last?.size ?? 0)) return false;
	const moved = JSON.stringify(head.moved);
	await within.insert(evidenceRelease).values({ ...head, moved, by: name, at: now });
	await within.insert(evidenceFile).values(
		RELEASE_FILES.map((file) => ({
			release: head.no,
			name: file,
			digest: digestOf(files[file]),
			body: files[file],
		})),
	);
	const studies = changed.flatMap((id) => ledger.studies.get(id) ?? []);
	await renew(within, studies, { line: head.size, withdrawn: ledger.withdrawn });
	const { no, size, day, logIndex } = head;
	const facts = { size, day, ...(logIndex === null ? {} : { index: logIndex }) };
	await writeAudit(within, { actor, action: 'evidence-publish', subject: String(no), facts }, now);
	return true;
}

const ROWS_AT_ONCE = 200;

async function ship(within: Sql): Promise<void> {
	const rows = await within
		.select({ id: evidenceStudy.id, body: evidenceStudy.body })
		.from(evidenceStudy)
		.where(eq(evidenceStudy.line, 0));
	const kept = new Map(rows.map(({ id, body }) => [id, body]));
	const fresh = seedStudies().filter((study) => kept.get(study.id) !== JSON.stringify(study));
	await renew(within, fresh, { line: 0, withdrawn: new Set() });
}

type Published = { readonly line: number; readonly withdrawn: ReadonlySet<string> };

async function renew(
	within: Sql,
	studies: readonly Study[],
	{ line, withdrawn }: Published,
): Promise<void> {
	for (let at = 0; at < studies.length; at += ROWS_AT_ONCE) {
		const rows = studies.slice(at, at + ROWS_AT_ONCE).map((study) => ({
			...rowOf(study),
			line,
			counts: isIdentified(study) && !withdrawn.has(study.id),
		}));
		await within
			.insert(evidenceStudy)
			.values(rows)
			.onConflictDoUpdate({
				target: evidenceStudy.id,
				set: RENEWED,
				// What ships never goes over what was published here.
				setWhere: raw`${evidenceStudy.line} <= excluded.line`,
			});
	}
}

const RENEWED = Object.fromEntries(
	(
		['line', 'year', 'people', 'design', 'route', 'kingdoms', 'counts', 'search', 'body'] as const
	).map((key) => [key, raw.raw(`excluded.${evidenceStudy[key].name}`)]),
);

function rowOf(study: Study) {
	const { id, title, firstAuthor, journal, identifiers, year, people, design, route } = study;
	const named = Object.values(identifiers).filter((one) => one !== null);
	return {
		id,
		year: year ?? 0,
		people,
		design,
		route,
		kingdoms: [...study.kingdoms],
		search: foldText([title, firstAuthor, journal, ...study.kingdoms, ...named].join(' ')),
		body: JSON.stringify(study),
	};
}

/** Above this many hits, twenty of the newest are found sooner year by year than by sorting all. */
const MANY = 20_000;

/**
 * The newest first, those that can be found again alone. How many hits there are is looked at, not guessed: where words are rare
 * together the index of years would be walked to its end.
 */
async function searched(
	sql: Sql,
	query: StudyQuery,
): Promise<readonly { readonly body: string }[]> {
	const wanted = conditionOf(query);
	const ids = query.words.length === 0 ? null : await fewHits(sql, wanted, query.limit);
	const rows = sql
		.select({ body: evidenceStudy.body })
		.from(evidenceStudy)
		.where(ids === null ? wanted : inArray(evidenceStudy.id, ids))
		.orderBy(desc(evidenceStudy.year), asc(evidenceStudy.id))
		.limit(query.limit);
	return ids?.length === 0 ? [] : rows;
}

/** Ids of the first hits; null where there are many. */
async function fewHits(sql: Sql, wanted: SQL | undefined, limit: number): Promise<string[] | null> {
	const rows = await sql.execute<{ readonly id: string; readonly hits: number }>(raw`
		with found as materialized (
			select ${evidenceStudy.id}, ${evidenceStudy.year} from ${evidenceStudy} where ${wanted} limit ${MANY + 1}
		)
		select id, (select count(*)::int from found) as hits from found order by year desc, id limit ${limit}`);
	return rows.some(({ hits }) => hits > MANY) ? null : rows.map(({ id }) => id);
}

function conditionOf({ words, route, kingdom, after }: StudyQuery): SQL | undefined {
	return and(
		evidenceStudy.counts,
		holding(words),
		route === null ? undefined : eq(evidenceStudy.route, route),
		kingdom === null ? undefined : arrayContains(evidenceStudy.kingdoms, [kingdom]),
		behind(after),
	);
}

/** Every word, whatever its ending; letters and digits alone reach the query's own language. */
function holding(words: readonly string[]): SQL | undefined {
	const bare = words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []);
	if (bare.length === 0) return undefined;
	const query = bare.join(' & ');
	return raw`${evidenceStudy.words} @@ to_tsquery('english', ${query})`;
}

function behind(after: StudyQuery['after']): SQL | undefined {
	if (after === null) return undefined;
	const { year, id } = after;
	const sameYear = and(eq(evidenceStudy.year, year), raw`${evidenceStudy.id} > ${id}`);
	return or(lt(evidenceStudy.year, year), sameYear);
}
