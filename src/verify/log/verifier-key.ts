/** Keys that notes are checked with, as text (C2SP signed-note "Verifier keys"). */
import {
	concatBytes,
	decodeBase64,
	encodeBase64,
	encodeHex,
	encodeUtf8,
} from '../encoding/index.ts';
import { type Ed25519Key, type ProofEngine, parseEd25519Key } from '../signature/index.ts';
import { isKeyName } from './note.ts';

type Ed25519VerifierKey = {
	/** `ed25519` signs the note's text; `cosignature` a checkpoint and the time it was seen. */
	readonly kind: 'ed25519' | 'cosignature';
	readonly name: string;
	readonly id: number;
	readonly key: Ed25519Key;
};
type MlDsa44VerifierKey = {
	/** Cosigns a checkpoint, its time and the cosigner's name. */
	readonly kind: 'cosignature-ml-dsa-44';
	readonly name: string;
	readonly id: number;
	readonly key: Uint8Array;
};
export type VerifierKey = Ed25519VerifierKey | MlDsa44VerifierKey;

/** Signature type identifier bytes (C2SP signed-note "Signature types"). */
const TYPES: Readonly<Record<VerifierKey['kind'], number>> = {
	ed25519: 0x01,
	cosignature: 0x04,
	'cosignature-ml-dsa-44': 0x06,
};
/** FIPS 204 table 2. */
const ML_DSA_44_KEY_BYTES = 1312;
const LONGEST = 2500;

/** SHA-256(<name> || "\n" || <type> || <public key>)[:4] */
function keyId(name: string, type: number, key: Uint8Array, engine: ProofEngine): number {
	const hash = engine.sha256(concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(type), key));
	return new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}

/** The key of this name and kind. @throws RangeError for what cannot name a key. */
export function ed25519VerifierKey(
	kind: Ed25519VerifierKey['kind'],
	name: string,
	key: Ed25519Key,
	engine: ProofEngine,
): VerifierKey {
	if (!isKeyName(name)) throw new RangeError(`"name" expected no blank and no plus, got ${name}`);
	return { kind, name, id: keyId(name, TYPES[kind], key, engine), key };
}

/** `<name>+<key id in hex>+base64(<type> || <public key>)` */
export const printVerifierKey = ({ kind, name, id, key }: VerifierKey): string =>
	`${name}+${printKeyId(id)}+${encodeBase64(concatBytes(Uint8Array.of(TYPES[kind]), key))}`;

function printKeyId(id: number): string {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, id);
	return encodeHex(bytes);
}

/** The key of what `printVerifierKey` prints; null for any other text, algorithm, key id or unusable key. */
export function parseVerifierKey(text: string, engine: ProofEngine): VerifierKey | null {
	const [, name = '', hex, base64 = ''] =
		text.length > LONGEST ? [] : (/^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []);
	const bytes = decodeBase64(base64);
	if (bytes === null || !isKeyName(name)) return null;
	const key = keyOf(name, bytes, engine);
	return key !== null && printKeyId(key.id) === hex ? key : null;
}

function keyOf(name: string, bytes: Uint8Array, engine: ProofEngine): VerifierKey | null {
	const [type] = bytes;
	const key = bytes.slice(1);
	if (type === TYPES['cosignature-ml-dsa-44']) {
		if (key.length !== ML_DSA_44_KEY_BYTES) return null;
		return { kind: 'cosignature-ml-dsa-44', name, id: keyId(name, type, key, engine), key };
	}
	const kind =
		type === TYPES.ed25519 ? 'ed25519' : type === TYPES.cosignature ? 'cosignature' : null;
	const enrolled = parseEd25519Key(key);
	return kind === null || enrolled === null
		? null
		: ed25519VerifierKey(kind, name, enrolled, engine);
}
