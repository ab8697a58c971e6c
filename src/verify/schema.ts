/** What crosses the edge of `verify`: what is asked, and the answer of contracts.md (`verify`). */
import * as z from 'zod/mini';
import { CONFIDENCES, SEVERITIES, STATUSES, VERDICTS } from '../kit/index.ts';
import {
	BATCH_EVENTS,
	BATCH_HEADLINE_CODES,
	CHECK_NAMES,
	CHECK_OUTCOMES,
	VERIFY_CODES,
} from './findings.ts';
import { passportSchema } from './passport/index.ts';

/** Longest passport accepted, in UTF-16 units. */
export const MAX_PASSPORT = 400_000;
/** Longest address accepted. */
const MAX_URL = 2_000;
const MAX_PATH = 4_096;

const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const instant = z.iso.datetime();

/** A passport's text or the address of a printed code, and a moment to answer for. */
export const verifyInputSchema = z
	.object({
		id: z.optional(z.union([z.string().check(z.maxLength(200)), z.number()])),
		/** The text of a passport file. */
		passport: z.optional(z.nullable(z.string().check(z.maxLength(MAX_PASSPORT)))),
		/** GS1 Digital Link of the printed code: what the label says. */
		url: z.optional(z.nullable(z.string().check(z.maxLength(MAX_URL)))),
		/** On the command line a folder; a server answers by its own. */
		bundle: z.optional(z.nullable(z.string().check(z.maxLength(MAX_PATH)))),
		at: z.optional(z.nullable(instant)),
	})
	.check(
		z.refine(({ passport, url }) => (passport ?? url ?? null) !== null, {
			path: ['passport'],
			error: 'give a passport, the address of its code, or both',
		}),
	);
export type VerifyInput = z.infer<typeof verifyInputSchema>;

export const checkSchema = z.strictObject({
	name: z.enum(CHECK_NAMES),
	outcome: z.enum(CHECK_OUTCOMES),
	/** What it rests on; `code` says why where it does not hold. */
	evidence: factsSchema,
});

export const verifyFindingSchema = z.strictObject({
	code: z.enum(VERIFY_CODES),
	severity: z.enum(SEVERITIES),
	confidence: z.enum(CONFIDENCES),
	facts: factsSchema,
	because: z.array(
		z.strictObject({
			rule: z.string(),
			source: z.string(),
			status: z.enum(STATUSES),
			date: z.iso.date(),
		}),
	),
});

/** What is said of a batch: one verdict, a sentence above it, every check, and what became of the batch in the log. */
export const batchAnswerSchema = z.strictObject({
	verdict: z.enum(VERDICTS),
	headline: z.strictObject({ code: z.enum(BATCH_HEADLINE_CODES), facts: factsSchema }),
	checks: z.array(checkSchema),
	findings: z.array(verifyFindingSchema),
	events: z.array(
		z.strictObject({
			kind: z.enum(BATCH_EVENTS),
			at: z.string(),
			reason: z.nullable(z.string()),
		}),
	),
});
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;

/** The answer with what was signed: the passport where there is one of the right shape. */
export const verifyAnswerSchema = z.strictObject({
	...batchAnswerSchema.shape,
	passport: z.nullable(passportSchema),
});
export type VerifyAnswer = z.infer<typeof verifyAnswerSchema>;
