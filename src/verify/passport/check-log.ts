/** What the public log shows: its own signature, who watched it, and that it holds this passport. */
import { judgeCheckpoint, type NoteEngine, verifyInclusion } from '../log/index.ts';
import { type Check, fails, holds, unasked, unknown } from './check.ts';
import { parseInstant, printInstant } from './instant.ts';
import type { OpenedBundle } from './open-bundle.ts';
import type { EntryOf, Logged } from './registry.ts';

/** Witnesses look at a log every few minutes: what they saw a day before a bundle was made says little about it. */
const OLDEST_SIGHT = 86_400;

/** `checkpoint-signature` and `witness-quorum`: one log, signed by the pinned key and seen by enough others. */
export function checkCheckpoint(
	{ note, policy, manifest }: OpenedBundle,
	engine: NoteEngine,
): readonly [Check, Check] {
	const judged = judgeCheckpoint(note, policy, engine);
	if (judged.kind === 'refused') {
		const wrong = unknown('checkpoint-signature', 'checkpoint-wrong', { origin: manifest.origin });
		return [wrong, unasked('witness-quorum', 'checkpoint-signature')];
	}
	const { origin, size } = judged.checkpoint;
	const signed = holds('checkpoint-signature', { origin, size });
	return [signed, quorum(judged.witnessed, judged.seen.size, manifest.made)];
}

function quorum(witnessed: number | null, witnesses: number, made: string): Check {
	if (witnessed === null) return unknown('witness-quorum', 'quorum-short');
	if (witnessed === Number.POSITIVE_INFINITY) return holds('witness-quorum', { witnesses });
	const start = parseInstant(made);
	const seen = printInstant(witnessed);
	return start === null || witnessed < start - OLDEST_SIGHT
		? unknown('witness-quorum', 'witnesses-old', { seen, made })
		: holds('witness-quorum', { witnesses, seen });
}

/** `log-inclusion`: does an entry of whoever may write it name this passport, and stand under the root? */
export function checkInclusion(
	{ entries, checkpoint: { size, root }, manifest }: OpenedBundle,
	issued: Logged<EntryOf<'issue'>> | null,
	engine: NoteEngine,
): Check {
	const proven = entries.find(({ index }) => index === issued?.index);
	if (proven === undefined)
		return unknown('log-inclusion', 'not-in-log', { size, made: manifest.made });
	const { leaf, index, proof, entry } = proven;
	return verifyInclusion({ leaf, index, size, proof }, root, engine)
		? holds('log-inclusion', { index, size, at: entry.at })
		: fails('log-inclusion', 'inclusion-wrong', { index });
}
