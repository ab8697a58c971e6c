/** Do the proofs of a document hold? Sets and chains (VC Data Integrity 1.0 clauses 4.4 to 4.6). */
import {
	canonicalJson,
	decodeBase58,
	isJsonList,
	isJsonObject,
	type Json,
	type JsonObject,
} from '../encoding/index.ts';
import { multikeyOfMethod, type ProofEngine } from '../signature/index.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { looseMomentOf } from './date-time.ts';
import {
	type Hash,
	hashData,
	hashJson,
	securedPart,
	startsWithContexts,
	without,
} from './proof-hash.ts';
import { proof as proofModel } from './proof-model.ts';

export const PROOF_FAULTS = [
	'proof-malformed',
	'suite-unknown',
	'purpose-differs',
	'domain-differs',
	'challenge-differs',
	'proof-expired',
	'contexts-differ',
	'method-unknown',
	'previous-missing',
	'previous-fails',
	'signature-fails',
] as const;
export type ProofFault = (typeof PROOF_FAULTS)[number];

/** What was found of one proof; it holds where the fault is null. */
export type ProofVerdict = {
	readonly proof: JsonObject;
	/** The verification method as the proof names it, and its key as Multikey where that was found. */
	readonly method: string | null;
	readonly multikey: string | null;
	readonly fault: ProofFault | null;
};

export type ProofPolicy = {
	readonly engine: ProofEngine;
	readonly suites: readonly Cryptosuite[];
	/** `assertionMethod` for a credential. */
	readonly purpose: string;
	/** Milliseconds since 1970: a proof that has expired by then fails. */
	readonly now?: number;
	readonly domain?: string;
	readonly challenge?: string;
	/** The Multikey of a method that is no did:key; null where it is not known. */
	readonly keyOf?: (method: string) => string | null;
};

/** Proofs of more than this number are not looked at: a document has one a signer. */
const MOST_PROOFS = 16;
const ANY_TYPE = { isOpen: true, terms: new Map<string, string | null>() };

/** Every proof with its verdict, in the order of the document; none where it has none or too many. */
export function verifyProofs(document: JsonObject, policy: ProofPolicy): readonly ProofVerdict[] {
	const proofs = proofsOf(document);
	if (proofs.length > MOST_PROOFS) return [];
	const hashes = new Map<string, Uint8Array>();
	const own = proofs.map((proof) => verifyOne(proof, { document, proofs, policy, hashes }));
	return own.map((verdict) => withPrevious(verdict, own, new Set()));
}

/** The objects under `proof`, alone or in a list. */
export const proofsOf = (document: JsonObject): readonly JsonObject[] =>
	listOf(document['proof']).filter(isJsonObject);

type Scene = {
	readonly document: JsonObject;
	readonly proofs: readonly JsonObject[];
	readonly policy: ProofPolicy;
	/** Hashes of the secured document, most proofs of which secure the same. */
	readonly hashes: Map<string, Uint8Array>;
};

function verifyOne(proof: JsonObject, scene: Scene): ProofVerdict {
	const named = proof['verificationMethod'];
	const method = typeof named === 'string' ? named : null;
	const multikey = method === null ? null : multikeyFor(method, scene.policy);
	const fault = formFault(proof, scene) ?? signatureFault(proof, multikey, scene);
	return { proof, method, multikey, fault };
}

const multikeyFor = (method: string, { keyOf }: ProofPolicy): string | null =>
	multikeyOfMethod(method) ?? keyOf?.(method) ?? null;

function formFault(proof: JsonObject, { document, policy }: Scene): ProofFault | null {
	if (proofModel(ANY_TYPE)(proof, '').length > 0 || proof['type'] !== 'DataIntegrityProof')
		return 'proof-malformed';
	if (suiteOf(proof, policy) === undefined) return 'suite-unknown';
	if (proof['proofPurpose'] !== policy.purpose) return 'purpose-differs';
	if (policy.domain !== undefined && !isOnly(proof['domain'], policy.domain))
		return 'domain-differs';
	if (policy.challenge !== undefined && proof['challenge'] !== policy.challenge)
		return 'challenge-differs';
	if (isExpired(proof['expires'], policy.now)) return 'proof-expired';
	return startsWithContexts(document, proof) ? null : 'contexts-differ';
}

const suiteOf = (proof: JsonObject, { suites }: ProofPolicy): Cryptosuite | undefined =>
	suites.find(({ name }) => name === proof['cryptosuite']);

const isOnly = (value: Json | undefined, wanted: string): boolean =>
	listOf(value).length === 1 && listOf(value)[0] === wanted;

function isExpired(expires: Json | undefined, now: number | undefined): boolean {
	const end = typeof expires === 'string' ? looseMomentOf(expires) : null;
	return end !== null && now !== undefined && end < now;
}

function signatureFault(
	proof: JsonObject,
	multikey: string | null,
	scene: Scene,
): ProofFault | null {
	const suite = suiteOf(proof, scene.policy);
	const signature = signatureOf(proof);
	const previous = previousOf(proof, scene.proofs);
	if (previous === undefined) return 'previous-missing';
	if (suite === undefined || multikey === null) return 'method-unknown';
	if (signature === null) return 'proof-malformed';
	const { engine } = scene.policy;
	const config = without(proof, 'proofValue');
	const hash = suite.hash(multikey, engine);
	const configHash = hashJson(config, hash);
	const message = hashData(configHash, documentHash(config, previous, { ...scene, hash }));
	const holds = suite.verify(multikey, message, signature, engine);
	if (holds === null) return 'method-unknown';
	return holds ? null : 'signature-fails';
}

/** Signatures have 64 bytes, those of P-384 have 96. */
const SIGNATURE_BYTES: readonly number[] = [64, 96];

/** Base58 behind a `z`. */
function signatureOf({ proofValue }: JsonObject): Uint8Array | null {
	const text = typeof proofValue === 'string' && proofValue.startsWith('z') ? proofValue : '';
	const bytes = text === '' ? null : decodeBase58(text.slice(1));
	return bytes !== null && SIGNATURE_BYTES.includes(bytes.length) ? bytes : null;
}

/** The proofs that this one builds on, null where it names none, undefined where one is missing or named twice. */
function previousOf(
	{ previousProof }: JsonObject,
	proofs: readonly JsonObject[],
): readonly JsonObject[] | null | undefined {
	if (previousProof === undefined) return null;
	const wanted = listOf(previousProof);
	const found = proofs.filter(({ id }) => id !== undefined && wanted.includes(id));
	const isEach = wanted.every((id) => found.filter((proof) => proof['id'] === id).length === 1);
	return isEach ? found : undefined;
}

function documentHash(
	config: JsonObject,
	previous: readonly JsonObject[] | null,
	{ document, hashes, policy, hash }: Scene & { readonly hash: Hash },
): Uint8Array {
	const isUsual = hash === policy.engine.sha256;
	const name = canonicalJson([config['@context'] ?? null, previous, isUsual]);
	const known = hashes.get(name);
	if (known !== undefined) return known;
	const made = hashJson(securedPart(document, config, previous), hash);
	hashes.set(name, made);
	return made;
}

/** A proof holds only if those it builds on hold too; a ring of proofs never does. */
function withPrevious(
	verdict: ProofVerdict,
	all: readonly ProofVerdict[],
	seen: ReadonlySet<ProofVerdict>,
): ProofVerdict {
	const wanted = listOf(verdict.proof['previousProof']);
	if (verdict.fault !== null || wanted.length === 0) return verdict;
	const below = new Set([...seen, verdict]);
	const holds = all
		.filter(({ proof }) => proof['id'] !== undefined && wanted.includes(proof['id']))
		.every((one) => !below.has(one) && withPrevious(one, all, below).fault === null);
	return holds ? verdict : { ...verdict, fault: 'previous-fails' };
}

const listOf = (value: Json | undefined): readonly Json[] =>
	isJsonList(value) ? value : value === undefined ? [] : [value];
