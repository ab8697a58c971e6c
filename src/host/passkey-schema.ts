/** What a browser sends of a passkey (WebAuthn Level 3, 5.1.8 and 5.1.9), cut down to what is looked at. */
import * as z from 'zod/mini';

/** The largest attestation a TPM makes is a few thousand bytes; nobody needs more. */
const base64url = (most: number) =>
	z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[\w-]+$/));

const credential = {
	id: base64url(1_400),
	rawId: base64url(1_400),
	type: z.literal('public-key'),
};
const clientData = base64url(2_000);

export const registrationSchema = z.object({
	...credential,
	response: z.object({ clientDataJSON: clientData, attestationObject: base64url(16_000) }),
});
export type Registration = z.infer<typeof registrationSchema>;

export const assertionSchema = z.object({
	...credential,
	response: z.object({
		clientDataJSON: clientData,
		authenticatorData: base64url(4_000),
		signature: base64url(2_000),
	}),
});
export type Assertion = z.infer<typeof assertionSchema>;

export const personNameSchema = z
	.string()
	.check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^[^\p{Cc}]*$/u));
