/** Two checkpoints of one log that no honest log signs both of, in one file that anyone can check without a network. */
import { equalBytes } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { rootsOfPrefix } from './consistency.ts';
import { parseHashLines, printHashLines } from './hash-lines.ts';
import { parseNote } from './note.ts';
import { type CheckpointRefusal, type KnownLog, openCheckpoint } from './open-checkpoint.ts';
import type { NoteEngine } from './verify-note.ts';

export type Fork = {
	/** The signed checkpoint of the smaller tree, letter by letter. */
	readonly older: string;
	/** That of the larger one, or another of the same size. */
	readonly newer: string;
	/** Which root the larger tree has at the smaller size (`prefixProof`); none where both have one size. */
	readonly path: readonly Uint8Array[];
};

const HEADER = 'exoproof/fork@v1';
const LONGEST = 1_100_000;

/** The file's text: the path, then both notes, each behind a blank line. */
export const printFork = ({ older, newer, path }: Fork): string =>
	`${HEADER}\n${printHashLines(path)}\n${older}\n${newer}`;

/** What the file holds, nothing of it verified; null for anything that `printFork` does not print. */
export function parseFork(text: string): Fork | null {
	const parts = text.length > LONGEST ? [] : text.split('\n\n');
	// A checkpoint has no blank line of its own, so that each note is its text and its signatures.
	const [head = '', olderText, olderBy, newerText, newerBy, ...more] = parts;
	if (newerBy === undefined || more.length > 0) return null;
	const [header, ...lines] = head.split('\n');
	const path = header === HEADER ? parseHashLines(lines) : null;
	const older = `${olderText}\n\n${olderBy}\n`;
	const newer = `${newerText}\n\n${newerBy}`;
	const isFork = path !== null && isCheckpoint(older) && isCheckpoint(newer);
	return isFork ? { older, newer, path } : null;
}

function isCheckpoint(text: string): boolean {
	const note = parseNote(text);
	return note !== null && parseCheckpoint(note.text) !== null;
}

export type ForkJudgement =
	| {
			readonly kind: 'proved';
			readonly origin: string;
			/** Sizes of both trees. */
			readonly sizes: readonly [older: number, newer: number];
	  }
	/** `no-fork`: one honest log may have signed both. */
	| { readonly kind: 'refused'; readonly code: CheckpointRefusal | 'fork-malformed' | 'no-fork' };

/** Did one log, by a key of its own, sign two trees of which neither is the other one's beginning? */
export function judgeFork(
	text: string,
	logs: readonly KnownLog[],
	engine: NoteEngine,
): ForkJudgement {
	const fork = parseFork(text);
	if (fork === null) return { kind: 'refused', code: 'fork-malformed' };
	const older = openCheckpoint(fork.older, logs, engine);
	if (older.kind === 'refused') return older;
	const newer = openCheckpoint(fork.newer, logs, engine);
	if (newer.kind === 'refused') return newer;
	const [first, second] = [older.checkpoint, newer.checkpoint];
	const { origin } = first;
	return origin === second.origin && isForked(first, second, fork.path, engine)
		? { kind: 'proved', origin, sizes: [first.size, second.size] }
		: { kind: 'refused', code: 'no-fork' };
}

function isForked(
	older: Checkpoint,
	newer: Checkpoint,
	path: readonly Uint8Array[],
	engine: ProofEngine,
): boolean {
	if (older.size === newer.size) return path.length === 0 && !equalBytes(older.root, newer.root);
	if (older.size === 0 || older.size > newer.size) return false;
	const roots = rootsOfPrefix(older.size, newer.size, path, engine);
	return (
		roots !== null && equalBytes(roots.newer, newer.root) && !equalBytes(roots.older, older.root)
	);
}
