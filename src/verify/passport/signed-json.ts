/** JSON that carries the signature of its own canonical text, under a heading that says what it is. */
import {
	canonicalJson,
	decodeBase64Url,
	encodeBase64Url,
	encodeUtf8,
	isJsonObject,
	type Json,
	type JsonObject,
} from '../encoding/index.ts';
import {
	type Ed25519Key,
	type Ed25519Signer,
	type ProofEngine,
	parseDidKey,
} from '../signature/index.ts';

/** First line of what is signed: no signature of one kind can stand for another. */
export type Heading = 'exoproof log entry v1' | 'exoproof bundle v1';

/** The bytes under the signature: heading, newline, canonical text without the member `signature`. */
function messageOf(heading: Heading, value: JsonObject): Uint8Array {
	const { signature: _, ...rest } = value;
	return encodeUtf8(`${heading}\n${canonicalJson(rest)}`);
}

/** The value with its signature; the key that signs must already stand in it. */
export function signJson<Value extends JsonObject>(
	heading: Heading,
	value: Value,
	signer: Ed25519Signer,
): Value & { readonly signature: string } {
	return { ...value, signature: encodeBase64Url(signer.sign(messageOf(heading, value))) };
}

/** Did this key sign the value, its signature aside? */
export function isSignedBy(
	heading: Heading,
	value: Json,
	key: Ed25519Key,
	engine: ProofEngine,
): boolean {
	if (!isJsonObject(value) || typeof value['signature'] !== 'string') return false;
	const signature = decodeBase64Url(value['signature']);
	return signature !== null && engine.verifyEd25519(key, messageOf(heading, value), signature);
}

/** Did the key of this did:key sign the value? */
export function isSignedByDid(
	heading: Heading,
	value: Json,
	did: string,
	engine: ProofEngine,
): boolean {
	const key = parseDidKey(did);
	return key !== null && isSignedBy(heading, value, key, engine);
}
