export {
	type AddCheckpoint,
	MOST_REQUEST_BYTES,
	parseAddCheckpoint,
	printAddCheckpoint,
} from './add-checkpoint.ts';
export {
	consistencyProof,
	inclusionProof,
	type ProofBuilding,
	prefixProof,
} from './build-proof.ts';
export { type Checkpoint, parseCheckpoint, printCheckpoint } from './checkpoint.ts';
export { rootsOfPrefix, type TreeHead, verifyConsistency } from './consistency.ts';
export { type Cosigner, cosign, cosignatureMessage } from './cosignature.ts';
export { MOST_ENTRY_BYTES, parseEntryBundle, printEntryBundle } from './entry-bundle.ts';
export { type Fork, type ForkJudgement, judgeFork, parseFork, printFork } from './fork.ts';
export { growLog, type LogState, type LogStep } from './grow-log.ts';
export { type InclusionClaim, rootOfInclusion, verifyInclusion } from './inclusion.ts';
export {
	type CheckpointJudgement,
	type JudgedCheckpoint,
	judgeCheckpoint,
	judgeProofFile,
	type ProofJudgement,
	type ProofRefusal,
} from './judge-checkpoint.ts';
export { emptyRoot, HASH_BYTES, leafHash, nodeHash } from './merkle-hash.ts';
export { verifyMlDsa44 } from './ml-dsa-44.ts';
export {
	isKeyName,
	type Note,
	type NoteSignature,
	parseNote,
	parseSignatureLines,
	printNote,
	printSignatureLine,
} from './note.ts';
export {
	CHECKPOINT_REFUSALS,
	type CheckpointOpening,
	type CheckpointRefusal,
	type KnownLog,
	type OpenedCheckpoint,
	openCheckpoint,
} from './open-checkpoint.ts';
export {
	knownLogs,
	meetsPolicy,
	type Policy,
	type PolicyGroup,
	type PolicyLog,
	type PolicyWitness,
	type Seen,
	witnessedAt,
} from './policy.ts';
export {
	POLICY_REFUSALS,
	type PolicyReading,
	type PolicyRefusal,
	parsePolicy,
	printPolicy,
} from './policy-file.ts';
export { type ProofFile, parseProofFile, printProofFile } from './proof-file.ts';
export { type ReadResource, type ReadTile, tileReader } from './read-tile.ts';
export { parseTilePath, TILE_WIDTH, type TilePath, tilePath, tileWidth } from './tile-path.ts';
export {
	EMPTY_EDGE,
	growTree,
	heldEdge,
	readEdge,
	rootOfEdge,
	type Tile,
	type TreeEdge,
} from './tree-edge.ts';
export {
	ed25519VerifierKey,
	parseVerifierKey,
	printVerifierKey,
	type VerifierKey,
} from './verifier-key.ts';
export {
	type NoteEngine,
	type NoteVerdict,
	signNote,
	type Verified,
	verifyCosignature,
	verifyNote,
} from './verify-note.ts';
export {
	judgeSubmission,
	openSubmission,
	type Submission,
	WITNESS_REFUSALS,
	type WitnessRefusal,
} from './witness.ts';
