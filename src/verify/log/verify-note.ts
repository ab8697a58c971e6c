/** Which of the keys that we trust signed this note? */
import { encodeUtf8 } from '../encoding/index.ts';
import type { Ed25519Signer, ProofEngine } from '../signature/index.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { cosignatureMessage, mlDsa44Message, splitCosignature } from './cosignature.ts';
import type { Note, NoteSignature } from './note.ts';
import { ed25519VerifierKey, type VerifierKey } from './verifier-key.ts';

/** A proof engine that may also know ML-DSA-44; without it such cosignatures are passed over, like those of unknown keys. */
export interface NoteEngine extends ProofEngine {
	readonly verifyMlDsa44?: (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

export type Verified = {
	readonly key: VerifierKey;
	/** Seconds since 1970 at which a cosigner saw it; null for a plain signature. */
	readonly time: number | null;
};

export type NoteVerdict =
	| { readonly kind: 'verified'; readonly by: readonly Verified[] }
	/** No trusted key signed it, or a line that names a trusted key is not that key's signature. */
	| { readonly kind: 'refused'; readonly code: 'signature-missing' | 'signature-wrong' };

type Judgement = { readonly isGood: boolean; readonly time: number | null };
const WRONG: Judgement = { isGood: false, time: null };

function judge(
	text: string,
	signature: Uint8Array,
	key: VerifierKey,
	engine: NoteEngine,
): Judgement | null {
	if (key.kind === 'ed25519')
		return { isGood: engine.verifyEd25519(key.key, encodeUtf8(text), signature), time: null };
	const split = splitCosignature(signature);
	const checkpoint = parseCheckpoint(text);
	if (split === null || checkpoint === null) return WRONG;
	const { time } = split;
	if (key.kind === 'cosignature') {
		const message = cosignatureMessage(text, time);
		return { isGood: engine.verifyEd25519(key.key, message, split.signature), time };
	}
	if (engine.verifyMlDsa44 === undefined) return null;
	const message = mlDsa44Message(key.name, time, checkpoint);
	const isGood = message !== null && engine.verifyMlDsa44(key.key, message, split.signature);
	return { isGood, time };
}

/** Is the signature line this cosigner's on the text? The time it states, or null. */
export function verifyCosignature(
	text: string,
	line: NoteSignature,
	key: VerifierKey,
	engine: NoteEngine,
): number | null {
	if (key.kind === 'ed25519' || line.name !== key.name || line.id !== key.id) return null;
	const judgement = judge(text, line.signature, key, engine);
	return judgement?.isGood === true ? judgement.time : null;
}

/**
 * Who of the keys signed the note. Lines of other keys are passed over; one line that names a key of ours by name and id
 * and is not its signature spoils the note (C2SP signed-note "Signatures").
 */
export function verifyNote(
	{ text, signatures }: Note,
	keys: readonly VerifierKey[],
	engine: NoteEngine,
): NoteVerdict {
	const by: Verified[] = [];
	const known = signatures.flatMap(({ name, id, signature }) =>
		keys
			.filter((key) => key.name === name && key.id === id)
			.map((key) => ({ key, judgement: judge(text, signature, key, engine) })),
	);
	for (const { key, judgement } of known) {
		if (judgement?.isGood === false) return { kind: 'refused', code: 'signature-wrong' };
		if (judgement !== null) by.push({ key, time: judgement.time });
	}
	return by.length === 0
		? { kind: 'refused', code: 'signature-missing' }
		: { kind: 'verified', by };
}

/** Signs the text as the key of this name (signature type 0x01). */
export function signNote(
	text: string,
	name: string,
	signer: Ed25519Signer,
	engine: ProofEngine,
): NoteSignature {
	const { id } = ed25519VerifierKey('ed25519', name, signer.key, engine);
	return { name, id, signature: signer.sign(encodeUtf8(text)) };
}
