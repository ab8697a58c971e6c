/** The verdicts of the pure engine from node:crypto, which is about ten times as fast. */
import { createHash, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { type Ed25519Key, isSoundSignature, type ProofEngine } from '../signature/index.ts';

/** RFC 8410 clause 4: what stands before the 32 bytes of a key in a SubjectPublicKeyInfo. */
const KEY_INFO = Buffer.from('302a300506032b6570032100', 'hex');
/** Keys are few and come again with every passport; what OpenSSL makes of one takes as long as a signature's check. */
const MOST_KEYS = 512;
const objects = new Map<string, KeyObject>();

function objectOf(key: Ed25519Key): KeyObject {
	const name = Buffer.from(key.buffer, key.byteOffset, key.length).toString('latin1');
	const known = objects.get(name);
	if (known !== undefined) return known;
	const info = Buffer.concat([KEY_INFO, key]);
	const made = createPublicKey({ key: info, format: 'der', type: 'spki' });
	if (objects.size >= MOST_KEYS) objects.clear();
	objects.set(name, made);
	return made;
}

/** A Buffer's slices share its bytes; what leaves here behaves as what the pure engine gives. */
const plain = ({ buffer, byteOffset, length }: Buffer): Uint8Array =>
	new Uint8Array(buffer, byteOffset, length);

/** Two hashes of a tree and the byte before them are 65 bytes: joined here, they take one call. */
const SHORT = 128;
const scratch = new Uint8Array(SHORT);

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
	const [only, second] = parts;
	if (only !== undefined && second === undefined) return plain(hash('sha256', only, 'buffer'));
	let length = 0;
	for (const part of parts) {
		if (length + part.length > SHORT) return sha256Long(parts);
		scratch.set(part, length);
		length += part.length;
	}
	return plain(hash('sha256', scratch.subarray(0, length), 'buffer'));
}

function sha256Long(parts: readonly Uint8Array[]): Uint8Array {
	const joined = createHash('sha256');
	for (const part of parts) joined.update(part);
	return plain(joined.digest());
}

/** OpenSSL's equation is the rule's own; the form of the signature is asked for by the same code as in the pure engine. */
export const nodeEngine: ProofEngine = {
	sha256,
	verifyEd25519: (key, message, signature) =>
		isSoundSignature(signature) && verify(null, message, objectOf(key), signature),
};
