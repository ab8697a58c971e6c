/** A checkpoint and a proof under a policy: the log's own signature, the quorum of witnesses, the leaf. */
import type { Checkpoint } from './checkpoint.ts';
import { verifyInclusion } from './inclusion.ts';
import { type CheckpointRefusal, openCheckpoint } from './open-checkpoint.ts';
import { knownLogs, type Policy, type Seen, witnessedAt } from './policy.ts';
import { parseProofFile } from './proof-file.ts';
import type { NoteEngine, Verified } from './verify-note.ts';

export type JudgedCheckpoint = {
	readonly kind: 'judged';
	readonly checkpoint: Checkpoint;
	/** Which witnesses of the policy saw it, and when (seconds since 1970). */
	readonly seen: Seen;
	/** The latest moment by which a quorum had; null where none has, infinity where none is asked for. */
	readonly witnessed: number | null;
};
export type CheckpointJudgement =
	| JudgedCheckpoint
	| { readonly kind: 'refused'; readonly code: CheckpointRefusal };

/** The last moment at which each witness saw it. */
function seenBy({ witnesses }: Policy, by: readonly Verified[]): Seen {
	const seen = new Map<string, number>();
	for (const { name, key } of witnesses)
		for (const one of by)
			if (one.key === key && one.time !== null)
				seen.set(name, Math.max(one.time, seen.get(name) ?? 0));
	return seen;
}

/** Opens the checkpoint of one of the policy's logs and counts its witnesses. */
export function judgeCheckpoint(
	text: string,
	policy: Policy,
	engine: NoteEngine,
): CheckpointJudgement {
	const cosigners = policy.witnesses.map(({ key }) => key);
	const opening = openCheckpoint(text, knownLogs(policy), engine, cosigners);
	if (opening.kind === 'refused') return opening;
	const seen = seenBy(policy, opening.by);
	const witnessed = witnessedAt(policy, seen);
	return { kind: 'judged', checkpoint: opening.checkpoint, seen, witnessed };
}

export type ProofRefusal =
	| CheckpointRefusal
	| 'proof-malformed'
	| 'inclusion-wrong'
	| 'quorum-short';

export type ProofJudgement =
	| { readonly kind: 'proved'; readonly index: number; readonly judged: JudgedCheckpoint }
	| { readonly kind: 'refused'; readonly code: ProofRefusal };

/** Does the proof file show the leaf in a log of the policy, seen by its quorum (C2SP tlog-proof "Verifying a tlog proof")? */
export function judgeProofFile(
	text: string,
	leaf: Uint8Array,
	policy: Policy,
	engine: NoteEngine,
): ProofJudgement {
	const file = parseProofFile(text);
	if (file === null) return { kind: 'refused', code: 'proof-malformed' };
	const judged = judgeCheckpoint(file.checkpoint, policy, engine);
	if (judged.kind === 'refused') return judged;
	const { size, root } = judged.checkpoint;
	const claim = { leaf, index: file.index, size, proof: file.hashes };
	if (!verifyInclusion(claim, root, engine)) return { kind: 'refused', code: 'inclusion-wrong' };
	if (judged.witnessed === null) return { kind: 'refused', code: 'quorum-short' };
	return { kind: 'proved', index: file.index, judged };
}
