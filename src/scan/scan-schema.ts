/** What programs ask of `scan` and what they are answered; published as JSON Schema in `schemas/`. */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES } from '../kit/index.ts';
import { becauseSchema, factsSchema, readingSchema } from '../read/index.ts';
import { SCAN_CODES } from './findings.ts';

/** Longer than any path of any system. */
const MAX_PATH = 4_096;

/** One picture. `only` leaves out the reading of text. */
export const scanInputSchema = z.object({
	id: z.optional(z.union([z.string().check(z.maxLength(200)), z.number()])),
	image: z.string().check(z.minLength(1), z.maxLength(MAX_PATH)),
	only: z.optional(z.nullable(z.literal('codes'))),
});
export type ScanInput = z.infer<typeof scanInputSchema>;

const pixels = z.int();

/** A finding of the scanner. */
export const scanFindingSchema = z.strictObject({
	code: z.enum(SCAN_CODES),
	severity: z.enum(SEVERITIES),
	confidence: z.enum(CONFIDENCES),
	facts: factsSchema,
	because: z.array(becauseSchema),
});

export const scannedLineSchema = z.strictObject({
	text: z.string(),
	/** Left, top, width, height in pixels of the upright photo. */
	box: z.tuple([pixels, pixels, pixels, pixels]),
	confidence: z.number().check(z.minimum(0), z.maximum(1)),
});

export const scannedCodeSchema = z.strictObject({
	format: z.string(),
	text: z.string(),
	/** Clockwise from the symbol's own top left. */
	corners: z.array(z.tuple([pixels, pixels])),
});

/** What `scan` answers for one picture. */
export const scanAnswerSchema = z.strictObject({
	id: z.optional(z.nullable(z.union([z.string(), z.number()]))),
	text: z.string(),
	lines: z.array(scannedLineSchema),
	codes: z.array(scannedCodeSchema),
	/** Null where only codes were asked for. */
	reading: z.nullable(readingSchema),
	findings: z.array(scanFindingSchema),
	/** Time of this picture alone: decoding, finding, reading. */
	seconds: z.number().check(z.nonnegative()),
});
