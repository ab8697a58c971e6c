/** The shape of an answer card for programs: published as JSON Schema in `schemas/`. */
import * as z from 'zod/mini';
import { STATUSES, VERDICTS } from '../kit/index.ts';
import {
	factsSchema,
	ingredientSchema,
	readFindingSchema,
	readListsSchema,
	vesicleSchema,
} from '../read/index.ts';
import { scanFindingSchema, scannedCodeSchema, scannedLineSchema } from '../scan/index.ts';
import { batchAnswerSchema } from '../verify/index.ts';
import { vetAnswerSchema } from '../vet/index.ts';
import { ANSWER_WORDS, HEADLINE_CODES, SPAN_KINDS, UNKNOWN_CODES } from './findings.ts';
import { MARKETS } from './schema.ts';

const offset = z.int().check(z.nonnegative());
const id = z.nullable(z.union([z.string(), z.number()]));

const spanSchema = z.strictObject({
	start: offset,
	end: offset,
	text: z.string(),
	kind: z.enum(SPAN_KINDS),
	label: z.enum([...SPAN_KINDS, 'not-inci', 'medium', 'platelet']),
	facts: factsSchema,
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
		lists: readListsSchema,
		spans: z.array(spanSchema),
	}),
});

const productSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	brand: z.string(),
	source: z.string(),
	date: z.iso.date(),
	sample: z.boolean(),
});

const scanPanelSchema = z.strictObject({
	kind: z.literal('scan'),
	verdict: z.enum(VERDICTS),
	findings: z.array(scanFindingSchema),
	data: z.strictObject({
		photos: z.array(z.strictObject({ lines: z.array(scannedLineSchema) })),
		codes: z.array(z.extend(scannedCodeSchema, { photos: z.array(z.int().check(z.positive())) })),
		products: z.array(z.strictObject({ gtin: z.string(), product: z.nullable(productSchema) })),
	}),
});

const batchPanelSchema = z.strictObject({
	kind: z.literal('batch'),
	verdict: z.enum(VERDICTS),
	findings: batchAnswerSchema.shape.findings,
	data: z.strictObject({
		gtin: z.string(),
		lot: z.string(),
		headline: batchAnswerSchema.shape.headline,
		checks: batchAnswerSchema.shape.checks,
		events: batchAnswerSchema.shape.events,
	}),
});

const lawPanelSchema = z.strictObject({
	kind: z.literal('law'),
	verdict: z.enum(VERDICTS),
	findings: vetAnswerSchema.shape.findings,
	data: z.strictObject({ market: z.enum(MARKETS) }),
});

const MOST_REASONS = 3;

export const sourceSchema = z.strictObject({
	id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
	title: z.string().check(z.minLength(1)),
	url: z.nullable(z.url()),
	date: z.iso.date(),
	status: z.enum(STATUSES),
});

/** What `check` answers. */
export const answerCardSchema = z.strictObject({
	id,
	headline: z.strictObject({
		code: z.enum(HEADLINE_CODES),
		word: z.enum(ANSWER_WORDS),
		facts: factsSchema,
		verdict: z.enum(VERDICTS),
	}),
	reasons: z.array(readFindingSchema).check(z.maxLength(MOST_REASONS)),
	unknown: z.array(z.strictObject({ code: z.enum(UNKNOWN_CODES), facts: factsSchema })),
	panels: z.array(
		z.discriminatedUnion('kind', [
			readingPanelSchema,
			scanPanelSchema,
			batchPanelSchema,
			lawPanelSchema,
		]),
	),
	sources: z.array(sourceSchema),
	facts_version: z.string(),
});
