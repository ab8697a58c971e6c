/** What the ledger holds. A number nobody printed is null: it is not known, and nothing is put in its place. */
import * as z from 'zod/mini';
import { STATUSES } from '../../kit/index.ts';
import {
	BLINDINGS,
	COMPARATORS,
	CONSTRUCTS,
	DESIGNS,
	FUNDINGS,
	IDENTITY_ITEMS,
	KINGDOMS,
	PREPARATIONS,
	READINGS,
	REVIEWS,
	ROUTES,
} from './words.ts';

const MOST_TITLE = 600;
const MOST_NAME = 200;
const MOST_URL = 600;
const MOST_OUTCOMES = 60;
const MOST_PEOPLE = 10_000_000;

const name = z.string().check(z.maxLength(MOST_NAME));
const number = z.nullable(z.number());
const count = z.nullable(z.int().check(z.minimum(0), z.maximum(MOST_PEOPLE)));
const positive = z.nullable(z.number().check(z.minimum(0)));

/** One side or arm. Changes are percent from the start. */
export const armSchema = z.object({
	n: count,
	mean: number,
	sd: positive,
	baseMean: number,
	baseSd: positive,
	changePct: number,
	/** A printed range of changes, where no single one was printed. */
	changeLow: number,
	changeHigh: number,
	events: count,
});
export type Arm = z.infer<typeof armSchema>;

export const DIRECTIONS = ['favours-treated', 'no-difference', 'favours-control', 'harm'] as const;

export const outcomeSchema = z.object({
	/** Its place within its study, from 1. */
	no: z.int().check(z.minimum(1), z.maximum(MOST_OUTCOMES)),
	construct: z.enum(CONSTRUCTS),
	/** As the paper names it. */
	measure: name,
	method: name,
	weeks: positive,
	/** Which way is good; null where it was not judged. */
	better: z.nullable(z.enum(['lower', 'higher'])),
	treated: armSchema,
	control: armSchema,
	/** A paired mean difference with its 95 % interval, as printed. */
	difference: z.nullable(z.object({ value: z.number(), low: z.number(), high: z.number() })),
	/** As printed: `<0.01`, `0.005`. */
	p: z.string().check(z.maxLength(20)),
	/** As printed. */
	t: number,
	direction: z.nullable(z.enum(DIRECTIONS)),
	status: z.enum(STATUSES),
});
export type Outcome = z.infer<typeof outcomeSchema>;

const identifiers = z.object({
	doi: z.nullable(z.string().check(z.regex(/^10\.\d{4,9}\/\S{1,200}$/))),
	pmid: z.nullable(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
	pmcid: z.nullable(z.string().check(z.regex(/^PMC\d{1,9}$/))),
	/** NCT06221787, IRCT20210811052150N1 … */
	registry: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9()./-]{4,40}$/))),
});
export type Identifiers = z.infer<typeof identifiers>;

export const studySchema = z.object({
	id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,80}$/)),
	title: z.string().check(z.minLength(1), z.maxLength(MOST_TITLE)),
	titleStatus: z.enum(STATUSES),
	year: z.nullable(z.int().check(z.minimum(1900), z.maximum(2100))),
	firstAuthor: name,
	journal: name,
	identifiers,
	url: z.string().check(z.maxLength(MOST_URL)),
	design: z.enum(DESIGNS),
	review: z.nullable(z.enum(REVIEWS)),
	blinding: z.nullable(z.enum(BLINDINGS)),
	people: count,
	completed: count,
	animals: count,
	weeks: positive,
	kingdoms: z.array(z.enum(KINGDOMS)).check(z.maxLength(KINGDOMS.length)),
	cell: name,
	preparation: z.nullable(z.enum(PREPARATIONS)),
	/** What was told of the vesicles themselves; an item that is not here was not told. */
	identity: z.array(z.enum(IDENTITY_ITEMS)).check(z.maxLength(IDENTITY_ITEMS.length)),
	route: z.nullable(z.enum(ROUTES)),
	comparator: z.nullable(z.enum(COMPARATORS)),
	hasHistology: z.boolean(),
	funding: z.nullable(z.enum(FUNDINGS)),
	licence: name,
	read: z.enum(READINGS),
	status: z.enum(STATUSES),
	/** ISO date on which it was read. */
	date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
	outcomes: z.array(outcomeSchema).check(z.maxLength(MOST_OUTCOMES)),
});
export type Study = z.infer<typeof studySchema>;

/** Whether a study can be found again by anybody; one that cannot is shown and counts for nothing. */
export function isIdentified({ identifiers }: Pick<Study, 'identifiers'>): boolean {
	return Object.values(identifiers).some((one) => one !== null);
}
