/** What a log asks of a witness (C2SP tlog-witness "add-checkpoint"). */
import { isCount, parseDecimal } from './decimal.ts';
import { parseHashLines, printHashLines } from './hash-lines.ts';

export type AddCheckpoint = {
	/** Size of the tree that the witness cosigned last. */
	readonly old: number;
	/** Consistency proof from there. */
	readonly proof: readonly Uint8Array[];
	/** The signed checkpoint, letter by letter. */
	readonly checkpoint: string;
};

/** Bytes of a request: 63 hashes and a checkpoint with a hundred signatures fit in. */
export const MOST_REQUEST_BYTES = 600_000;

/** The body of the request. @throws RangeError for an old size that is no integer from 0 to 2^53 - 1. */
export function printAddCheckpoint({ old, proof, checkpoint }: AddCheckpoint): string {
	if (!isCount(old)) throw new RangeError(`"old" expected integer >= 0, got ${old}`);
	return `old ${old}\n${printHashLines(proof)}\n${checkpoint}`;
}

/** What the body asks; null where it is malformed. What stands behind the blank line is the caller's to open. */
export function parseAddCheckpoint(text: string): AddCheckpoint | null {
	const split = text.indexOf('\n\n');
	if (split === -1 || text.length > MOST_REQUEST_BYTES) return null;
	const [first = '', ...lines] = text.slice(0, split).split('\n');
	const old = first.startsWith('old ') ? parseDecimal(first.slice(4)) : null;
	const proof = parseHashLines(lines);
	if (old === null || proof === null) return null;
	return { old, proof, checkpoint: text.slice(split + 2) };
}
