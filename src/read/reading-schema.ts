/** The shape of a reading for programs: published as JSON Schema in `schemas/`, and part of what other rooms answer. */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES, STATUSES } from '../kit/index.ts';
import { READ_CODES } from './findings.ts';
import { FORMS, KINDS, KINGDOMS, LOOKALIKES } from './kind.ts';

const offset = z.int().check(z.nonnegative());
const place = z.int().check(z.positive());

/** What fills the words of a code. */
export const factsSchema = z.record(
	z.string(),
	z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

export const becauseSchema = z.strictObject({
	rule: z.string(),
	source: z.string(),
	status: z.enum(STATUSES),
	date: z.iso.date(),
});

export const readFindingSchema = z.strictObject({
	code: z.enum(READ_CODES),
	severity: z.enum(SEVERITIES),
	confidence: z.enum(CONFIDENCES),
	facts: factsSchema,
	because: z.array(becauseSchema).check(z.minLength(1)),
});

const amount = z.strictObject({ value: z.number(), unit: z.enum(['%', 'ppm', 'ppb']) });

export const ingredientSchema = z.strictObject({
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

export const vesicleSchema = z.strictObject({
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

export const readListsSchema = z.array(
	z.strictObject({ heading: z.nullable(z.string()), has_vesicle: answer }),
);

/** A reading, as it stands in other answers. */
export const readingSchema = z.strictObject({
	ingredients: z.array(ingredientSchema),
	vesicles: z.array(vesicleSchema),
	verdict: z.strictObject({
		has_vesicle: answer,
		source: z.nullable(z.string()),
		findings: z.array(readFindingSchema),
	}),
	lists: readListsSchema,
});

/** What `read` answers for one line. */
export const readAnswerSchema = z.strictObject({
	id: z.optional(z.nullable(z.union([z.string(), z.number()]))),
	...readingSchema.shape,
});
