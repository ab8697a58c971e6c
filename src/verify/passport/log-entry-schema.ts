/** What the public log holds: a closed set of statements, each signed by whoever answers for it. */
import * as z from 'zod/mini';

export const ENTRY_KINDS = [
	'issue',
	'supersede',
	'suspend',
	'lift-suspension',
	'recall',
	'lift-recall',
	'status-list',
	'issuer-link',
	'lab-enrol',
	'key-rotate',
	'witness-policy',
	'bundle-head',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Why a batch was called back or put on hold; a closed set, so that every language can say it. */
export const HOLD_REASONS = [
	'contamination',
	'wrong-contents',
	'wrong-label',
	'adverse-reactions',
	'failed-stability',
	'cold-chain',
	'counterfeit',
	'investigation',
	'other',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

const NOTE = 500;
const NAME = 120;

/** A moment in UTC, to the second. */
export const instantSchema = z
	.string()
	.check(
		z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}Z$/),
	);
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const didKeySchema = z.string().check(z.regex(/^did:key:z[1-9A-HJ-NP-Za-km-z]{40,60}$/));
export const gtinSchema = z.string().check(z.regex(/^\d{14}$/));
/** GS1 AI 10 and 21: up to twenty characters of the invariant set. */
export const lotSchema = z.string().check(z.regex(/^[!"%-?A-Z_a-z]{1,20}$/));
/** The first digits of a GTIN-13 that GS1 gave to one company. */
export const prefixSchema = z.string().check(z.regex(/^\d{4,12}$/));
export const signatureSchema = z.string().check(z.regex(/^[\w-]{86}$/));
export const nameSchema = z.string().check(z.minLength(1), z.maxLength(NAME));
const noteSchema = z.string().check(z.maxLength(NOTE));
const indexSchema = z.int().check(z.nonnegative());
const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const brandSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60));

const signed = { issuer: didKeySchema, at: instantSchema, signature: signatureSchema };
const lot = { gtin: gtinSchema, lot: lotSchema };
const hold = { ...lot, reason: z.enum(HOLD_REASONS), note: z.optional(noteSchema) };
const lift = { ...lot, lifts: indexSchema, note: z.optional(noteSchema) };

const issue = { kind: z.literal('issue'), ...signed, ...lot, passport: digestSchema };
const supersede = {
	kind: z.literal('supersede'),
	...signed,
	...lot,
	passport: digestSchema,
	by: digestSchema,
};
const statusList = {
	kind: z.literal('status-list'),
	...signed,
	list: z.string().check(z.minLength(1), z.maxLength(300)),
	version: z.int().check(z.positive()),
	digest: digestSchema,
};
const issuerLink = {
	kind: z.literal('issuer-link'),
	...signed,
	subject: didKeySchema,
	brand: brandSchema,
	name: nameSchema,
	prefixes: z.array(prefixSchema).check(z.minLength(1), z.maxLength(50)),
};
const labEnrol = {
	kind: z.literal('lab-enrol'),
	...signed,
	subject: didKeySchema,
	name: nameSchema,
	/** Who accredited it, and under which number. */
	body: nameSchema,
	number: nameSchema,
	/** Fields of the batch report it may measure. */
	scope: z.array(z.string().check(z.regex(/^[a-z0-9_]{1,60}$/))).check(z.maxLength(200)),
	from: dateSchema,
	until: dateSchema,
	/** How the operator checked it. */
	note: noteSchema,
};
const keyRotate = {
	kind: z.literal('key-rotate'),
	...signed,
	from: didKeySchema,
	to: z.optional(didKeySchema),
	/** Since when a thief may have signed: nothing of the key at or behind either bound is trusted. */
	compromised: z.optional(z.strictObject({ at: instantSchema, size: indexSchema })),
};
const witnessPolicy = { kind: z.literal('witness-policy'), ...signed, digest: digestSchema };
const bundleHead = {
	kind: z.literal('bundle-head'),
	...signed,
	brand: brandSchema,
	digest: digestSchema,
};

/** One entry, exactly: a key that is not named here is refused. */
export const logEntrySchema = z.discriminatedUnion('kind', [
	z.strictObject(issue),
	z.strictObject(supersede),
	z.strictObject({ kind: z.literal('suspend'), ...signed, ...hold }),
	z.strictObject({ kind: z.literal('lift-suspension'), ...signed, ...lift }),
	z.strictObject({ kind: z.literal('recall'), ...signed, ...hold }),
	z.strictObject({ kind: z.literal('lift-recall'), ...signed, ...lift }),
	z.strictObject(statusList),
	z.strictObject(issuerLink),
	z.strictObject(labEnrol),
	z.strictObject(keyRotate),
	z.strictObject(witnessPolicy),
	z.strictObject(bundleHead),
]);
export type LogEntry = z.infer<typeof logEntrySchema>;
