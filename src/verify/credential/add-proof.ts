/** Signing a document with eddsa-jcs-2022, alone, beside other proofs, or on top of them (VC Data Integrity 1.0 clause 4.3). */
import { encodeBase58, type JsonObject } from '../encoding/index.ts';
import { didKeyMethod, type Ed25519Signer, type ProofEngine } from '../signature/index.ts';
import { eddsaJcs2022 } from './cryptosuite.ts';
import { hashData, hashJson, securedPart } from './proof-hash.ts';
import { proofsOf } from './verify-proofs.ts';

export type ProofOptions = {
	/** When it is signed, as a dateTimeStamp. */
	readonly created: string;
	readonly id?: string;
	readonly expires?: string;
	/** Ids of proofs in the document that this one confirms. */
	readonly previousProof?: readonly string[];
	/** Another name for the key than its did:key. */
	readonly verificationMethod?: string;
	readonly proofPurpose?: string;
};

/** The document with one more proof. @throws RangeError where a proof to build on is not there. */
export function addProof(
	document: JsonObject,
	signer: Ed25519Signer,
	options: ProofOptions,
	engine: ProofEngine,
): JsonObject {
	const proofs = proofsOf(document);
	const previous = previousOf(proofs, options.previousProof);
	const config = configOf(document, signer, options);
	const secured = securedPart(document, config, previous);
	const message = hashData(hashJson(config, engine.sha256), hashJson(secured, engine.sha256));
	const proof = { ...config, proofValue: `z${encodeBase58(signer.sign(message))}` };
	return { ...document, proof: proofs.length === 0 ? proof : [...proofs, proof] };
}

function configOf(
	document: JsonObject,
	{ key }: Ed25519Signer,
	{ previousProof, ...options }: ProofOptions,
): JsonObject {
	const contexts = document['@context'];
	return {
		type: 'DataIntegrityProof',
		cryptosuite: eddsaJcs2022.name,
		verificationMethod: didKeyMethod(key),
		proofPurpose: 'assertionMethod',
		...options,
		...(previousProof === undefined ? {} : { previousProof: [...previousProof] }),
		...(contexts === undefined ? {} : { '@context': contexts }),
	};
}

function previousOf(
	proofs: readonly JsonObject[],
	ids: readonly string[] | undefined,
): readonly JsonObject[] | null {
	if (ids === undefined) return null;
	const found = proofs.filter(({ id }) => typeof id === 'string' && ids.includes(id));
	if (found.length !== ids.length)
		throw new RangeError('"previousProof" expected the id of one proof each');
	return found;
}
