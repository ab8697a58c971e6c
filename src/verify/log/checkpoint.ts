/** What a log says of its tree at one size (C2SP tlog-checkpoint): the text of a signed note. */
import { decodeBase64, encodeBase64, isWellFormed } from '../encoding/index.ts';
import { parseDecimal } from './decimal.ts';
import { HASH_BYTES } from './merkle-hash.ts';

export type Checkpoint = {
	/** Which log. */
	readonly origin: string;
	/** Leaves of the tree. */
	readonly size: number;
	readonly root: Uint8Array;
	/** Lines behind the third, opaque and audited by nobody. */
	readonly extensions: readonly string[];
};

const LONGEST = 10_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a note holds none of these.
const CONTROL = /[\x00-\x09\x0b-\x1f]/;

/** The text to be signed, each line with its newline. */
export const printCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
	[origin, String(size), encodeBase64(root), ...extensions].map((line) => `${line}\n`).join('');

/** What the text of a note says of a log; null for anything that `printCheckpoint` does not print. */
export function parseCheckpoint(text: string): Checkpoint | null {
	if (text.length > LONGEST || CONTROL.test(text) || !isWellFormed(text)) return null;
	if (!text.endsWith('\n')) return null;
	const lines = text.slice(0, -1).split('\n');
	if (lines.some((line) => line === '')) return null;
	const [origin = '', digits = '', base64 = '', ...extensions] = lines;
	const size = parseDecimal(digits);
	const root = decodeBase64(base64);
	if (size === null || root === null || root.length !== HASH_BYTES) return null;
	return { origin, size, root, extensions };
}
