/** What a proof of a JCS suite signs: the hash of its own configuration, then the hash of the document. */
import {
	canonicalJson,
	concatBytes,
	encodeUtf8,
	isJsonList,
	type Json,
	type JsonObject,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';

/** The object without the member. */
export function without(holder: JsonObject, name: string): JsonObject {
	return Object.fromEntries(Object.entries(holder).filter(([member]) => member !== name));
}

/** SHA-256, or what the key of a suite asks for, of the parts joined. */
export type Hash = ProofEngine['sha256'];

/** The hash of the canonical text (clauses "Transformation" and "Hashing" of both JCS suites). */
export const hashJson = (value: Json, hash: Hash): Uint8Array =>
	hash(encodeUtf8(canonicalJson(value)));

/** What is signed: both hashes, that of the configuration first. */
export const hashData = (configHash: Uint8Array, documentHash: Uint8Array): Uint8Array =>
	concatBytes(configHash, documentHash);

/**
 * The document as a proof secures it: without proofs, or with those it builds on, and with the contexts that it names
 * where it names some.
 */
export function securedPart(
	document: JsonObject,
	config: JsonObject,
	previous: readonly JsonObject[] | null,
): JsonObject {
	const bare = without(document, 'proof');
	const contexts = config['@context'];
	return {
		...bare,
		...(contexts === undefined ? {} : { '@context': contexts }),
		...(previous === null ? {} : { proof: previous }),
	};
}

/** Do the document's contexts begin with those of the proof, in the same order? */
export function startsWithContexts(document: JsonObject, config: JsonObject): boolean {
	const named = config['@context'];
	if (named === undefined) return true;
	const own = listOf(document['@context']);
	return listOf(named).every((context, index) => isSame(context, own[index]));
}

const listOf = (value: Json | undefined): readonly Json[] =>
	isJsonList(value) ? value : value === undefined ? [] : [value];

const isSame = (one: Json, other: Json | undefined): boolean =>
	other !== undefined && canonicalJson(one) === canonicalJson(other);
