/** The shapes of a reading and of an answer card for programs: published as JSON Schema in `schemas/`. */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES, STATUSES, VERDICTS } from '../kit/index.ts';
import { FORMS, KINDS, KINGDOMS, LOOKALIKES, READ_CODES } from '../read/index.ts';
import { ANSWER_WORDS, HEADLINE_CODES, SPAN_KINDS, UNKNOWN_CODES } from './findings.ts';

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const offset = z.int().check(z.nonnegative());
const place = z.int().check(z.positive());
const day = z.iso.date();

const becauseSchema = z.strictObject({
	rule: z.string(),
	source: z.string(),
	status: z.enum(STATUSES),
	date: day,
});

const readFindingSchema = z.strictObject({
	code: z.enum(READ_CODES),
	severity: z.enum(SEVERITIES),
	confidence: z.enum(CONFIDENCES),
	facts,
	because: z.array(becauseSchema).check(z.minLength(1)),
});

const amount = z.strictObject({ value: z.number(), unit: z.enum(['%', 'ppm', 'ppb']) });

const ingredientSchema = z.strictObject({
	text: z.string(),
	start: offset,
	end: offset,
	name: z.nullable(z.string()),
	by: z.nullable(z.enum(['vocabulary', 'grammar', 'repair'])),
	synonyms: z.array(z.string()),
	amount: z.optional(amount),
	marks: z.array(z.string()),
	lookalike: z.optional(z.enum(LOOKALIKES)),
	list: offset,
	position: place,
});

const vesicleSchema = z.strictObject({
	text: z.string(),
	start: offset,
	end: offset,
	kind: z.enum(KINDS),
	kingdom: z.enum(KINGDOMS),
	source: z.string(),
	form: z.enum(FORMS),
	rule: z.string(),
	position: z.nullable(place),
	of: z.nullable(place),
	amount: z.optional(amount),
	atMost: z.optional(
		z.strictObject({
			percent: z.number(),
			after: z.string(),
			basis: z.enum(['label', 'limit', 'use']),
		}),
	),
});

const answer = z.enum(['yes', 'no', 'unclear']);
const lists = z.array(z.strictObject({ heading: z.nullable(z.string()), has_vesicle: answer }));
const id = z.nullable(z.union([z.string(), z.number()]));

/** What `read` answers for one line. */
export const readAnswerSchema = z.strictObject({
	id: z.optional(id),
	ingredients: z.array(ingredientSchema),
	vesicles: z.array(vesicleSchema),
	verdict: z.strictObject({
		has_vesicle: answer,
		source: z.nullable(z.string()),
		findings: z.array(readFindingSchema),
	}),
	lists,
});

const spanSchema = z.strictObject({
	start: offset,
	end: offset,
	text: z.string(),
	kind: z.enum(SPAN_KINDS),
	label: z.enum([...SPAN_KINDS, 'not-inci', 'medium', 'platelet']),
	facts,
	rule: z.nullable(z.string()),
	finding: z.nullable(offset),
});

const readingPanelSchema = z.strictObject({
	kind: z.literal('reading'),
	verdict: z.enum(VERDICTS),
	findings: z.array(readFindingSchema),
	data: z.strictObject({
		text: z.string(),
		ingredients: z.array(ingredientSchema),
		vesicles: z.array(vesicleSchema),
		lists,
		spans: z.array(spanSchema),
	}),
});

const MOST_REASONS = 3;

export const sourceSchema = z.strictObject({
	id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
	title: z.string().check(z.minLength(1)),
	url: z.nullable(z.url()),
	date: day,
	status: z.enum(STATUSES),
});

/** What `check` answers. */
export const answerCardSchema = z.strictObject({
	id,
	headline: z.strictObject({
		code: z.enum(HEADLINE_CODES),
		word: z.enum(ANSWER_WORDS),
		facts,
		verdict: z.enum(VERDICTS),
	}),
	reasons: z.array(readFindingSchema).check(z.maxLength(MOST_REASONS)),
	unknown: z.array(z.strictObject({ code: z.enum(UNKNOWN_CODES), facts })),
	panels: z.array(readingPanelSchema),
	sources: z.array(sourceSchema),
	facts_version: z.string(),
});
