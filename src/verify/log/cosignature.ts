/** A witness's statement that it saw a checkpoint, and when (C2SP tlog-cosignature). */
import { concatBytes, encodeUtf8 } from '../encoding/index.ts';
import type { Ed25519Signer, ProofEngine } from '../signature/index.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isCount } from './decimal.ts';
import type { NoteSignature } from './note.ts';
import { ed25519VerifierKey } from './verifier-key.ts';

const TIME_BYTES = 8;

/** What an Ed25519 cosigner signs: two lines of its own before the whole text of the checkpoint. */
export const cosignatureMessage = (text: string, time: number): Uint8Array =>
	encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`);

/** Seconds since 1970 and the signature behind them; null where the time is missing or beyond 2^53 - 1. */
export function splitCosignature(
	bytes: Uint8Array,
): { readonly time: number; readonly signature: Uint8Array } | null {
	if (bytes.length <= TIME_BYTES) return null;
	const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
	return isCount(time) ? { time, signature: bytes.subarray(TIME_BYTES) } : null;
}

export type Cosigner = { readonly name: string; readonly signer: Ed25519Signer };

/** Cosigns the text of a checkpoint as seen at `time`, in seconds since 1970. */
export function cosign(
	text: string,
	time: number,
	{ name, signer }: Cosigner,
	engine: ProofEngine,
): NoteSignature {
	const bytes = new Uint8Array(TIME_BYTES);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
	const signature = signer.sign(cosignatureMessage(text, time));
	const { id } = ed25519VerifierKey('cosignature', name, signer.key, engine);
	return { name, id, signature: concatBytes(bytes, signature) };
}

/** A text behind its length in one byte, as TLS writes `opaque<1..2^8-1>`; null where it does not fit. */
function opaque(text: string): Uint8Array | null {
	const bytes = encodeUtf8(text);
	return bytes.length >= 1 && bytes.length <= 255
		? concatBytes(Uint8Array.of(bytes.length), bytes)
		: null;
}

function bigEndian(...values: readonly number[]): Uint8Array {
	const bytes = new Uint8Array(8 * values.length);
	const view = new DataView(bytes.buffer);
	for (const [index, value] of values.entries()) view.setBigUint64(8 * index, BigInt(value));
	return bytes;
}

/** What an ML-DSA-44 cosigner signs of a whole tree (`cosigned_message`); null where a name is over 255 bytes. */
export function mlDsa44Message(
	cosigner: string,
	time: number,
	{ origin, size, root }: Checkpoint,
): Uint8Array | null {
	const name = opaque(cosigner);
	const log = opaque(origin);
	if (name === null || log === null) return null;
	const label = encodeUtf8('subtree/v1\n\0');
	return concatBytes(label, name, bigEndian(time), log, bigEndian(0, size), root);
}
