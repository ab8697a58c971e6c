/** A checkpoint of a log that we know, or why it is none. */
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { type Note, parseNote } from './note.ts';
import type { VerifierKey } from './verifier-key.ts';
import { type NoteEngine, type Verified, verifyNote } from './verify-note.ts';

export const CHECKPOINT_REFUSALS = [
	/** Not a signed note. */
	'note-malformed',
	/** A note, but not about a log. */
	'checkpoint-malformed',
	/** A log that none of the keys is for. */
	'origin-unknown',
	/** No signature of the log's own keys. */
	'signature-missing',
	/** A line that names a known key is not its signature. */
	'signature-wrong',
] as const;
export type CheckpointRefusal = (typeof CHECKPOINT_REFUSALS)[number];

export type OpenedCheckpoint = {
	readonly kind: 'opened';
	readonly checkpoint: Checkpoint;
	/** What was signed: the note's text and all its signature lines, known or not. */
	readonly note: Note;
	readonly by: readonly Verified[];
};
export type CheckpointOpening =
	| OpenedCheckpoint
	| { readonly kind: 'refused'; readonly code: CheckpointRefusal };

const refused = (code: CheckpointRefusal): CheckpointOpening => ({ kind: 'refused', code });

/** A log is known by its origin; any one of its keys will do. */
export type KnownLog = { readonly origin: string; readonly keys: readonly VerifierKey[] };

/** Opens a signed checkpoint by the keys of its log; keys of cosigners may stand beside them to be looked at as well. */
export function openCheckpoint(
	text: string,
	logs: readonly KnownLog[],
	engine: NoteEngine,
	cosigners: readonly VerifierKey[] = [],
): CheckpointOpening {
	const note = parseNote(text);
	if (note === null) return refused('note-malformed');
	const checkpoint = parseCheckpoint(note.text);
	if (checkpoint === null) return refused('checkpoint-malformed');
	const own = logs.filter((log) => log.origin === checkpoint.origin).flatMap((log) => log.keys);
	if (own.length === 0) return refused('origin-unknown');
	const verdict = verifyNote(note, [...own, ...cosigners], engine);
	if (verdict.kind === 'refused') return verdict;
	return verdict.by.some(({ key }) => own.includes(key))
		? { kind: 'opened', checkpoint, note, by: verdict.by }
		: refused('signature-missing');
}
