/** What a verifier takes for given: whose word binds keys to brands, and which log is the log. */
import * as z from 'zod/mini';
import { didKeySchema, nameSchema } from './log-entry-schema.ts';

export const trustRootSchema = z.strictObject({
	name: nameSchema,
	/** Key that signs bundles, issuer links, lab enrolments and rotations. */
	operator: didKeySchema,
	/** C2SP verifier key of the log: origin, key id and key. */
	log: z.string().check(z.regex(/^[^\s+]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{1,200}$/)),
	/** Hosts whose Digital Links may be opened without a warning. */
	domains: z.array(z.string().check(z.regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/))),
	/** Invented for show, and trusted only where samples are wanted. */
	sample: z.boolean(),
});
export type TrustRoot = z.infer<typeof trustRootSchema>;

export const trustFileSchema = z.strictObject({
	roots: z.array(trustRootSchema).check(z.minLength(1), z.maxLength(20)),
});
