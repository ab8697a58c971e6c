/** SD-JWT (RFC 9901): a signed token of which the holder shows a part. Checked here, never issued. */
import {
	isJsonList,
	isJsonObject,
	type Json,
	type JsonObject,
	parseStrictJson,
} from '../encoding/index.ts';
import { type Jws, type JwsPolicy, type JwsRefusal, jwsRefusal, parseJws } from './jws.ts';
import { type DisclosureRefusal, processDisclosures } from './sd-jwt-claims.ts';
import { type TokenTimeRefusal, tokenTimeRefusal } from './token-time.ts';

export type SdJwtRefusal =
	| JwsRefusal
	| DisclosureRefusal
	/** A key-binding token is there, which this verifier does not check. */
	| 'key-binding'
	| TokenTimeRefusal;

export type SdJwt = { readonly jws: Jws; readonly disclosures: readonly string[] };

export type SdJwtReading =
	| { readonly claims: JsonObject; readonly header: JsonObject }
	| { readonly refused: SdJwtRefusal };

const MOST_TEXT = 1_000_000;

/**
 * The parts of an SD-JWT in either serialisation: compact with tildes (clause 4), or the flattened or general JSON of
 * RFC 7515 with disclosures in the first unprotected header (clause 8).
 */
export function parseSdJwt(text: string): SdJwt | { readonly refused: SdJwtRefusal } {
	if (text.length > MOST_TEXT) return { refused: 'token-too-large' };
	return text.trimStart().startsWith('{') ? parseJsonForm(text) : parseCompactForm(text);
}

function parseCompactForm(text: string): SdJwt | { readonly refused: SdJwtRefusal } {
	const [token = '', ...rest] = text.split('~');
	const binding = rest.pop();
	if (binding === undefined) return { refused: 'token-malformed' };
	if (binding !== '') return { refused: 'key-binding' };
	return withDisclosures(parseJws(token), rest);
}

function parseJsonForm(text: string): SdJwt | { readonly refused: SdJwtRefusal } {
	const reading = parseStrictJson(text);
	const holder = 'value' in reading && isJsonObject(reading.value) ? reading.value : {};
	const signature = firstSignature(holder);
	if (signature === null) return { refused: 'token-malformed' };
	const unprotected = isJsonObject(signature['header']) ? signature['header'] : {};
	if (unprotected['kb_jwt'] !== undefined) return { refused: 'key-binding' };
	const { disclosures = [] } = unprotected;
	const parts = [signature['protected'], holder['payload'], signature['signature']];
	const isText = (value: Json | undefined): value is string => typeof value === 'string';
	if (!parts.every(isText) || !isJsonList(disclosures) || !disclosures.every(isText))
		return { refused: 'token-malformed' };
	return withDisclosures(parseJws(parts.join('.')), disclosures);
}

/** In the flattened form the object itself; in the general form the one signature: of several, each could mean another key. */
function firstSignature(holder: JsonObject): JsonObject | null {
	const { signatures } = holder;
	if (signatures === undefined) return holder;
	const [only, ...more] = isJsonList(signatures) ? signatures : [];
	const isFlattenedToo = 'signature' in holder || 'protected' in holder || 'header' in holder;
	return isJsonObject(only) && more.length === 0 && !isFlattenedToo ? only : null;
}

const withDisclosures = (
	jws: Jws | { readonly refused: JwsRefusal },
	disclosures: readonly string[],
): SdJwt | { readonly refused: SdJwtRefusal } => ('refused' in jws ? jws : { jws, disclosures });

export type SdJwtPolicy = JwsPolicy & {
	/** Milliseconds since 1970. */
	readonly now: number;
};

/** The claims that a presentation discloses, all signed, or why it is refused (clause 7). */
export function readSdJwt(text: string, policy: SdJwtPolicy): SdJwtReading {
	const parsed = parseSdJwt(text);
	if ('refused' in parsed) return parsed;
	const { jws, disclosures } = parsed;
	const refused = jwsRefusal(jws, policy);
	if (refused !== null) return { refused };
	const processed = processDisclosures(jws.payload, disclosures, policy.engine);
	if ('refused' in processed) return processed;
	const late = tokenTimeRefusal(processed.claims, policy.now);
	return late === null ? { claims: processed.claims, header: jws.header } : { refused: late };
}
