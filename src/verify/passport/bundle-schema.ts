/** The table of contents of an offline bundle: what a phone holds of one brand, signed as a whole. */
import * as z from 'zod/mini';
import {
	brandSchema,
	didKeySchema,
	digestSchema,
	instantSchema,
	nameSchema,
	prefixSchema,
	signatureSchema,
} from './log-entry-schema.ts';

/** Files of one bundle, itself not counted. */
export const MOST_FILES = 20_000;

const FILE =
	/^(?:policy\.txt|checkpoint|(?:entries|status|passports)\/[0-9a-z]{1,64}\.json|proofs\/\d{1,16}\.tlog-proof)$/;

export const manifestSchema = z.strictObject({
	kind: z.literal('bundle'),
	format: z.literal(1),
	brand: brandSchema,
	name: nameSchema,
	/** Which products the bundle speaks for: all whose GTIN begins so. */
	prefixes: z.array(prefixSchema).check(z.minLength(1), z.maxLength(50)),
	/** Origin line and size of the log's checkpoint in it. */
	origin: z.string().check(z.regex(/^[^\s+]{1,200}$/)),
	size: z.int().check(z.nonnegative()),
	made: instantSchema,
	/** Behind this moment nothing is shown by it. */
	expires: instantSchema,
	/** SHA-256 of every file by its path. */
	files: z.record(z.string().check(z.regex(FILE)), digestSchema),
	operator: didKeySchema,
	signature: signatureSchema,
});
export type BundleManifest = z.infer<typeof manifestSchema>;
