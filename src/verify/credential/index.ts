export { addProof, type ProofOptions } from './add-proof.ts';
export {
	type Bitstring,
	emptyBitstring,
	entryAt,
	FEWEST_ENTRIES,
	parseBitstring,
	printBitstring,
	withBit,
} from './bitstring.ts';
export {
	type Commitment,
	commitField,
	type HiddenField,
	OPENING_REFUSALS,
	type OpeningRefusal,
	openField,
	openFields,
} from './commitment.ts';
export { checkCredential, issuerId, type Stage } from './credential-model.ts';
export { type Cryptosuite, ecdsaJcs2019, eddsaJcs2022 } from './cryptosuite.ts';
export { momentOf } from './date-time.ts';
export { BASE_CONTEXT, hasType } from './json-ld-context.ts';
export { type Jws, type JwsPolicy, type JwsRefusal, parseJws } from './jws.ts';
export { MODEL_FAULTS, type ModelFault } from './model-fault.ts';
export { checkPresentation } from './presentation-model.ts';
export { hashData, hashJson, securedPart, without } from './proof-hash.ts';
export { parseSdJwt, readSdJwt, type SdJwtPolicy, type SdJwtReading } from './sd-jwt.ts';
export { type DisclosedPath, processDisclosures } from './sd-jwt-claims.ts';
export { type StatusEntry, statusEntries } from './status-entry.ts';
export {
	parseStatusList,
	readStatus,
	type StatusList,
	type StatusListDraft,
	type StatusReading,
	statusListCredential,
} from './status-list.ts';
export { issueVcJwt, readVcJwt, type VcJwtPolicy, type VcJwtReading } from './vc-jwt.ts';
export {
	PROOF_FAULTS,
	type ProofFault,
	type ProofPolicy,
	type ProofVerdict,
	proofsOf,
	verifyProofs,
} from './verify-proofs.ts';
