/** Whether a witness cosigns what a log sends it (C2SP tlog-witness "add-checkpoint"). Pure: what it cosigned last is handed in. */
import { decodeUtf8, equalBytes } from '../encoding/index.ts';
import { type AddCheckpoint, MOST_REQUEST_BYTES, parseAddCheckpoint } from './add-checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type TreeHead, verifyConsistency } from './consistency.ts';
import { emptyRoot } from './merkle-hash.ts';
import { type KnownLog, openCheckpoint } from './open-checkpoint.ts';
import type { NoteEngine } from './verify-note.ts';

/** Why it does not, and the HTTP status that the protocol fixes for that. */
export const WITNESS_REFUSALS = {
	/** Not an old size, a proof of at most 63 lines and a signed checkpoint. */
	malformed: 400,
	/** A log that this witness does not watch. */
	'origin-unknown': 404,
	/** No good signature of a key that it trusts for this log. */
	'signature-untrusted': 403,
	/** The old size is larger than the new one. */
	'old-too-large': 400,
	/** The old size is not that of what it cosigned last. */
	'old-other': 409,
	/** The same size with another root: the log shows two trees. */
	'root-other': 409,
	/** The proof does not show the new tree to begin with the old one. */
	'proof-wrong': 422,
} as const satisfies Readonly<Record<string, number>>;
export type WitnessRefusal = {
	readonly kind: 'refused';
	readonly code: keyof typeof WITNESS_REFUSALS;
	/** Size of what it cosigned last, for the log to begin from; null where that is not the matter. */
	readonly size: number | null;
};

export type Submission = {
	readonly kind: 'submitted';
	readonly request: AddCheckpoint;
	readonly checkpoint: Checkpoint;
	/** What was signed: all but the signature lines. */
	readonly text: string;
};

const refused = (code: WitnessRefusal['code'], size: number | null = null): WitnessRefusal => ({
	kind: 'refused',
	code,
	size,
});

/** The checkpoint of a log that the witness watches, out of the body of a request. */
export function openSubmission(
	body: Uint8Array,
	logs: readonly KnownLog[],
	engine: NoteEngine,
): Submission | WitnessRefusal {
	const text = body.length > MOST_REQUEST_BYTES ? null : decodeUtf8(body);
	const request = text === null ? null : parseAddCheckpoint(text);
	if (request === null) return refused('malformed');
	const opening = openCheckpoint(request.checkpoint, logs, engine);
	if (opening.kind === 'opened') {
		const { checkpoint, note } = opening;
		return { kind: 'submitted', request, checkpoint, text: note.text };
	}
	if (opening.code === 'origin-unknown') return refused('origin-unknown');
	const isMalformed = opening.code === 'note-malformed' || opening.code === 'checkpoint-malformed';
	return refused(isMalformed ? 'malformed' : 'signature-untrusted');
}

/** Null where the witness may cosign it on top of what it cosigned last; `last` is null before the first. */
export function judgeSubmission(
	{ request, checkpoint }: Submission,
	last: TreeHead | null,
	engine: NoteEngine,
): WitnessRefusal | null {
	const before = last ?? { size: 0, root: emptyRoot(engine) };
	const { old, proof } = request;
	if (old > checkpoint.size) return refused('old-too-large');
	if (old !== before.size) return refused('old-other', before.size);
	if (old === checkpoint.size && !equalBytes(before.root, checkpoint.root))
		return refused('root-other', before.size);
	// From nothing, and to the very same tree, there is nothing to prove.
	const isProved =
		old === 0 || old === checkpoint.size
			? proof.length === 0
			: verifyConsistency(before, checkpoint, proof, engine);
	return isProved ? null : refused('proof-wrong');
}
