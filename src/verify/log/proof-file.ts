/** A proof that an entry is in a log and that witnesses saw it, in one file (C2SP tlog-proof). */
import { decodeBase64, encodeBase64 } from '../encoding/index.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { isCount, parseDecimal } from './decimal.ts';
import { parseHashLines, printHashLines } from './hash-lines.ts';
import { parseNote } from './note.ts';

export type ProofFile = {
	/** What the application put there; nobody signed it. */
	readonly extra?: Uint8Array;
	readonly index: number;
	/** The inclusion proof, from the leaf's sibling up. */
	readonly hashes: readonly Uint8Array[];
	/** The signed checkpoint, letter by letter. */
	readonly checkpoint: string;
};

const HEADER = 'c2sp.org/tlog-proof@v1';
const LONGEST = 1_000_000;

/** The file's text. @throws RangeError for an index that is no integer from 0 to 2^53 - 1. */
export function printProofFile({ extra, index, hashes, checkpoint }: ProofFile): string {
	if (!isCount(index)) throw new RangeError(`"index" expected integer >= 0, got ${index}`);
	const extraLine = extra === undefined ? '' : `extra ${encodeBase64(extra)}\n`;
	return `${HEADER}\n${extraLine}index ${index}\n${printHashLines(hashes)}\n${checkpoint}`;
}

type Extra = Pick<ProofFile, 'extra'>;

/** The opaque data of the line, if it has any; null for an empty or ill-printed one. */
function parseExtra(line: string | undefined): Extra | null {
	if (line === undefined) return {};
	const extra = decodeBase64(line.slice('extra '.length));
	return extra === null || extra.length === 0 ? null : { extra };
}

/** What the file holds, nothing of it verified; null for anything that `printProofFile` does not print. */
export function parseProofFile(text: string): ProofFile | null {
	const split = text.indexOf('\n\n');
	if (text.length > LONGEST || split === -1) return null;
	const [header, ...lines] = text.slice(0, split).split('\n');
	const extra = parseExtra(lines[0]?.startsWith('extra ') ? lines.shift() : undefined);
	const indexLine = lines.shift() ?? '';
	const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : null;
	const hashes = parseHashLines(lines);
	const checkpoint = text.slice(split + 2);
	const note = parseNote(checkpoint);
	const isCheckpoint = note !== null && parseCheckpoint(note.text) !== null;
	if (header !== HEADER || extra === null || index === null || hashes === null || !isCheckpoint)
		return null;
	return { ...extra, index, hashes, checkpoint };
}
