/** The signed report of one lot: what was measured, by whom, and how sure. Fields are those of a batch report's table. */
import * as z from 'zod/mini';

/** How a value is meant: a number alone does not say whether anything was found. */
export const BOUND_KINDS = [
	'measured',
	'below-detection',
	'at-most',
	'at-least',
	'claimed',
	'absent',
] as const;
export type BoundKind = (typeof BOUND_KINDS)[number];

const SHORT = 60;
const LONG = 400;
const MOST_FIELDS = 200;
const MOST_SERIALS = 10_000;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const day = z.iso.date();
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** SHA-256 of a disclosure, in base64url. */
const commitment = z.string().check(z.regex(/^[\w-]{43}$/));
/** GS1 AI 10 and 21: up to twenty characters of the invariant set. */
export const gs1Text = z.string().check(z.regex(/^[!"%-?A-Z_a-z]{1,20}$/));

/** One value of the report. `raw` is the SHA-256 of the instrument's own file. */
export const fieldValueSchema = z.strictObject({
	bound: z.enum(BOUND_KINDS),
	value: z.optional(z.union([z.number(), text(LONG)])),
	unit: z.optional(text(SHORT)),
	method: z.optional(text(LONG)),
	/** Limit of detection, in the unit of the value. */
	lod: z.optional(z.number().check(z.nonnegative())),
	lab: z.optional(text(LONG)),
	date: z.optional(day),
	raw: z.optional(digest),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const batchReportSchema = z.strictObject({
	gtin: z.string().check(z.regex(/^\d{14}$/)),
	lot: gs1Text,
	/** Last day, as an ISO date. */
	expiry: day,
	produced: z.optional(day),
	/** Where bottles are numbered: every number that was issued for this lot. */
	serials: z.optional(z.array(gs1Text).check(z.minLength(1), z.maxLength(MOST_SERIALS))),
	fields: z
		.record(z.string().check(z.regex(/^[a-z0-9_]{1,60}$/)), fieldValueSchema)
		.check(z.refine((fields) => Object.keys(fields).length <= MOST_FIELDS)),
	/** Salted commitments to what is not disclosed here. */
	hidden: z.optional(z.array(commitment).check(z.minLength(1), z.maxLength(MOST_FIELDS))),
	/** Invented for show. */
	sample: z.optional(z.literal(true)),
});
export type BatchReport = z.infer<typeof batchReportSchema>;
