/** JSON Web Signatures (RFC 7515) under the one rule. The algorithm is the key's, never the token's own choice. */
import {
	decodeBase64Url,
	decodeUtf8,
	encodeUtf8,
	isJsonObject,
	type Json,
	type JsonObject,
	parseStrictJson,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { eddsaJcs2022, type VerifyWithKey, verifyWithP256, verifyWithP384 } from './cryptosuite.ts';

export type Jws = {
	readonly header: JsonObject;
	readonly payload: JsonObject;
	/** What was signed: both parts in base64url with a dot between them. */
	readonly signed: string;
	readonly signature: Uint8Array;
};

export const JWS_REFUSALS = [
	'token-malformed',
	'token-too-large',
	'algorithm-refused',
	'header-critical',
	'method-unknown',
	'signature-fails',
] as const;
export type JwsRefusal = (typeof JWS_REFUSALS)[number];

export type JwsPolicy = {
	readonly engine: ProofEngine;
	/** The Multikey for a token, from where it names its key; null where that is not known. */
	readonly keyOf: (jws: Jws) => string | null;
};

const MOST_TEXT = 1_000_000;

/** Algorithms by their names (RFC 8037, RFC 9864, RFC 7518). `none` and everything with a shared secret is not here. */
const ALGORITHMS: ReadonlyMap<Json, VerifyWithKey> = new Map([
	['EdDSA', eddsaJcs2022.verify],
	['Ed25519', eddsaJcs2022.verify],
	['ES256', verifyWithP256],
	['ES384', verifyWithP384],
]);

/** The parts of a compact token with a JSON payload, checked for form alone. */
export function parseJws(token: string): Jws | { readonly refused: JwsRefusal } {
	if (token.length > MOST_TEXT) return { refused: 'token-too-large' };
	const [protectedPart = '', payloadPart = '', signaturePart = '', ...more] = token.split('.');
	const header = jsonOf(protectedPart);
	const payload = jsonOf(payloadPart);
	const signature = decodeBase64Url(signaturePart);
	if (more.length > 0 || header === null || payload === null || signature === null)
		return { refused: 'token-malformed' };
	return { header, payload, signed: `${protectedPart}.${payloadPart}`, signature };
}

function jsonOf(part: string): JsonObject | null {
	const bytes = decodeBase64Url(part);
	const text = bytes === null ? null : decodeUtf8(bytes);
	const reading = text === null ? null : parseStrictJson(text);
	if (reading === null || 'refused' in reading) return null;
	return isJsonObject(reading.value) ? reading.value : null;
}

/** Why the signature does not stand, or null where it does. */
export function jwsRefusal(jws: Jws, { engine, keyOf }: JwsPolicy): JwsRefusal | null {
	const verify = ALGORITHMS.get(jws.header['alg'] ?? null);
	if (verify === undefined) return 'algorithm-refused';
	// An extension that must be understood, or a payload that is not in base64url (RFC 7797): neither is.
	if (jws.header['crit'] !== undefined || jws.header['b64'] !== undefined) return 'header-critical';
	const multikey = keyOf(jws);
	const holds =
		multikey === null ? null : verify(multikey, encodeUtf8(jws.signed), jws.signature, engine);
	if (holds === null) return 'method-unknown';
	return holds ? null : 'signature-fails';
}
