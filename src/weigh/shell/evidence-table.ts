/** Evidence in SQL: records as they were imported, the lines of the ledger, and what was published of it. */
import { type SQL, sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	customType,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from 'drizzle-orm/pg-core';
import { identity, moment, reference } from '../../host/column.ts';
import { person } from '../../host/people-table.ts';

/** Words by their stems, as PostgreSQL searches them. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const lineNumber = (name: string) => bigint(name, { mode: 'number' });

/** A record of a registry or a journal, as an importer read it. Rows are only ever added. */
export const evidenceRecord = pgTable(
	'evidence_record',
	{
		id: identity(),
		/** SHA-256 of the record: the same one again is nothing new. */
		fingerprint: text('fingerprint').notNull(),
		/** Id of the study that it tells of; records that share an identifier tell of one. */
		study: text('study').notNull(),
		/** The first of its study, by which the study stands in the queue. */
		isFirst: boolean('is_first').notNull(),
		/** `doi:…`, `pmid:…`, `pmcid:…`, `trial:…` */
		keys: text('keys').array().notNull(),
		/** JSON of the record. */
		body: text('body').notNull(),
		at: moment('at').notNull(),
	},
	(columns) => [
		uniqueIndex('evidence_record_fingerprint').on(columns.fingerprint),
		index('evidence_record_study').on(columns.study),
		index('evidence_record_first').on(columns.id).where(sql`${columns.isFirst}`),
		index('evidence_record_keys').using('gin', columns.keys),
	],
);

/** A line of the ledger. A trigger of the database refuses to change or remove one. */
export const evidenceLine = pgTable(
	'evidence_line',
	{
		/** Its place, from 1, without a gap. */
		no: lineNumber('no').primaryKey(),
		at: moment('at').notNull(),
		/** The reader's name at the desk; two readers never share one. */
		by: text('by').notNull(),
		/** Null for the command line of whoever runs this server. */
		personId: reference('person_id').references(() => person.id),
		why: text('why').notNull(),
		kind: text('kind').notNull(),
		study: text('study'),
		claim: text('claim'),
		/** JSON of the event. */
		event: text('event').notNull(),
	},
	(columns) => [
		index('evidence_line_study').on(columns.study, columns.no),
		index('evidence_line_claim').on(columns.claim, columns.no),
	],
);

/** Studies as they were last published, for searching; the lines are what counts. */
export const evidenceStudy = pgTable(
	'evidence_study',
	{
		id: text('id').primaryKey(),
		/** Of the line that it was published from; 0 for one that ships with the product. */
		line: lineNumber('line').notNull(),
		/** 0 where nobody told it, so that it can be sorted by. */
		year: integer('year').notNull(),
		people: integer('people'),
		design: text('design').notNull(),
		route: text('route'),
		kingdoms: text('kingdoms').array().notNull(),
		/** Whether it counts: found again by anybody, and not withdrawn. */
		counts: boolean('counts').notNull(),
		/** Title, author, journal and identifiers, folded for search. */
		search: text('search').notNull(),
		words: tsvector('words').generatedAlwaysAs(
			(): SQL => sql`to_tsvector('english', ${evidenceStudy.search})`,
		),
		/** JSON of the study. */
		body: text('body').notNull(),
	},
	(columns) => [
		index('evidence_study_words').using('gin', columns.words),
		index('evidence_study_year').on(columns.year.desc().nullsFirst(), columns.id),
	],
);

/** A dated release: readers see the ledger up to the newest one. */
export const evidenceRelease = pgTable('evidence_release', {
	/** From 1, without a gap. */
	no: integer('no').primaryKey(),
	/** How many lines it holds. */
	size: lineNumber('size').notNull(),
	day: date('day', { mode: 'string' }).notNull(),
	at: moment('at').notNull(),
	by: text('by').notNull(),
	why: text('why').notNull(),
	/** JSON: claims that moved since the one before. */
	moved: text('moved').notNull(),
	/** Where it stands in the public log; null where this server has none. */
	logIndex: bigint('log_index', { mode: 'number' }),
});

/** A release as its files, as they were made on that day. */
export const evidenceFile = pgTable(
	'evidence_file',
	{
		release: integer('release')
			.notNull()
			.references(() => evidenceRelease.no),
		name: text('name').notNull(),
		/** SHA-256 in hex. */
		digest: text('digest').notNull(),
		body: text('body').notNull(),
	},
	(columns) => [primaryKey({ columns: [columns.release, columns.name] })],
);
