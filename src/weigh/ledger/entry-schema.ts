/** A line of the ledger: what was added, by whom, when and why. Lines are only ever appended. */
import * as z from 'zod/mini';
import { ANSWERS, QUESTIONS } from './questions.ts';
import { studySchema } from './schema.ts';

const MOST_WHY = 2000;
const studyId = studySchema.shape.id;
const claimId = z.string().check(z.regex(/^c\d{2,4}(?:-[a-z0-9]+)*$/));
/** Of a reader: a name of the desk's own, never an address. */
const reader = z.string().check(z.minLength(1), z.maxLength(80));

export const LEVELS = ['high', 'moderate', 'low', 'very-low'] as const;
export type Level = (typeof LEVELS)[number];

export const CLAIM_VERDICTS = [
	'supported',
	'partly',
	'contradicted',
	'untestable',
	'no-source-found',
] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export const SCREENINGS = ['include', 'exclude', 'unsure'] as const;
export type Screening = (typeof SCREENINGS)[number];

export const eventSchema = z.discriminatedUnion('kind', [
	/** A study that is new, or what is now known of one: the later line stands, the earlier one stays. */
	z.object({ kind: z.literal('study'), study: studySchema }),
	z.object({ kind: z.literal('screening'), study: studyId, decision: z.enum(SCREENINGS) }),
	/** Answers of one reader to the signalling questions. */
	z.object({
		kind: z.literal('rating'),
		study: studyId,
		answers: z.partialRecord(z.enum(QUESTIONS), z.enum(ANSWERS)),
	}),
	/** A study that bears on a claim, and which way. */
	z.object({
		kind: z.literal('link'),
		claim: claimId,
		study: studyId,
		side: z.enum(['for', 'against']),
	}),
	z.object({ kind: z.literal('verdict'), claim: claimId, verdict: z.enum(CLAIM_VERDICTS) }),
	/** A certainty that a person set against the computed one. */
	z.object({ kind: z.literal('override'), claim: claimId, level: z.enum(LEVELS) }),
	/** Retracted, or found to be none: it counts no more. */
	z.object({ kind: z.literal('withdrawal'), study: studyId }),
]);
export type LedgerEvent = z.infer<typeof eventSchema>;

export const entrySchema = z.object({
	/** Its place, from 1, without a gap. */
	no: z.int().check(z.minimum(1)),
	/** ISO instant. */
	at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/)),
	by: reader,
	why: z.string().check(z.minLength(1), z.maxLength(MOST_WHY)),
	event: eventSchema,
});
export type Entry = z.infer<typeof entrySchema>;
