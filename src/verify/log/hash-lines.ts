/** Hashes a line each in base64, as proofs are sent and kept. */
import { decodeBase64, encodeBase64 } from '../encoding/index.ts';
import { areHashes } from './merkle-hash.ts';

/** A tree has no more levels: both formats allow no longer proof. */
export const MOST_PROOF_HASHES = 63;

/** Each hash with its newline. */
export const printHashLines = (hashes: readonly Uint8Array[]): string =>
	hashes.map((hash) => `${encodeBase64(hash)}\n`).join('');

/** The hashes of lines without their newlines; null for a line that is none, or for more than 63. */
export function parseHashLines(lines: readonly string[]): readonly Uint8Array[] | null {
	if (lines.length > MOST_PROOF_HASHES) return null;
	const hashes = lines.map(decodeBase64);
	return hashes.every((hash) => hash !== null && areHashes(hash)) ? hashes.filter(isHash) : null;
}

const isHash = (hash: Uint8Array | null): hash is Uint8Array => hash !== null;
