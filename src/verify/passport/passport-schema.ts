/** A batch passport: a Verifiable Credential 2.0 about one lot, nothing in it that is not named here. */
import * as z from 'zod/mini';
import { batchReportSchema } from '../batch/index.ts';
import { didKeySchema, instantSchema, nameSchema } from './log-entry-schema.ts';

/** VC Data Model 2.0 clause 4.3: the base context, then the vocabulary of our own terms. */
export const PASSPORT_CONTEXT = [
	'https://www.w3.org/ns/credentials/v2',
	{ '@vocab': 'urn:exoproof:batch#' },
] as const;
export const PASSPORT_TYPE = ['VerifiableCredential', 'BatchPassport'] as const;

const MOST_PROOFS = 4;
const url = z.string().check(z.regex(/^(?:https?:\/\/|urn:)[\x21-\x7e]{1,290}$/));

const statusSchema = z.strictObject({
	id: z.optional(url),
	type: z.literal('BitstringStatusListEntry'),
	statusPurpose: z.enum(['revocation', 'suspension']),
	statusListIndex: z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/)),
	statusListCredential: url,
});

const proofSchema = z.strictObject({
	'@context': z.tuple([
		z.literal(PASSPORT_CONTEXT[0]),
		z.strictObject({ '@vocab': z.literal(PASSPORT_CONTEXT[1]['@vocab']) }),
	]),
	type: z.literal('DataIntegrityProof'),
	cryptosuite: z.literal('eddsa-jcs-2022'),
	created: instantSchema,
	verificationMethod: z.string().check(z.regex(/^did:key:(z[1-9A-HJ-NP-Za-km-z]{40,60})#\1$/)),
	proofPurpose: z.literal('assertionMethod'),
	proofValue: z.string().check(z.regex(/^z[1-9A-HJ-NP-Za-km-z]{60,100}$/)),
});

export const passportSchema = z.strictObject({
	'@context': proofSchema.shape['@context'],
	type: z.tuple([z.literal(PASSPORT_TYPE[0]), z.literal(PASSPORT_TYPE[1])]),
	issuer: z.strictObject({ id: didKeySchema, name: nameSchema }),
	validFrom: instantSchema,
	validUntil: instantSchema,
	credentialSubject: batchReportSchema,
	credentialStatus: z.array(statusSchema).check(z.minLength(1), z.maxLength(MOST_PROOFS)),
	/** The brand's, and a lab's where there is one; always a list, so that there is one way to write it. */
	proof: z.array(proofSchema).check(z.minLength(1), z.maxLength(MOST_PROOFS)),
});
export type PassportCredential = z.infer<typeof passportSchema>;
