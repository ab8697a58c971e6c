/** A way of signing JSON: how the key of a method is named, what is hashed how, and how a signature over the hashes is checked. */
import { sha384 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../encoding/index.ts';
import {
	type ProofEngine,
	p256PointOf,
	p384PointOf,
	parseMultikey,
	parseP256Key,
	parseP384Key,
	verifyP256,
	verifyP384,
} from '../signature/index.ts';
import type { Hash } from './proof-hash.ts';

/** Does the signature hold under the key of this Multikey? Null where the Multikey is no key of the kind. */
export type VerifyWithKey = (
	multikey: string,
	message: Uint8Array,
	signature: Uint8Array,
	engine: ProofEngine,
) => boolean | null;

export type Cryptosuite = {
	readonly name: string;
	readonly verify: VerifyWithKey;
	/** With what document and configuration are hashed for the key of this Multikey. */
	readonly hash: (multikey: string, engine: ProofEngine) => Hash;
};

/** Data Integrity EdDSA Cryptosuites 1.0 clause 3.3: what we sign with. */
export const eddsaJcs2022: Cryptosuite = {
	name: 'eddsa-jcs-2022',
	verify: (multikey, message, signature, engine) => {
		const key = parseMultikey(multikey);
		return key === null ? null : engine.verifyEd25519(key, message, signature);
	},
	hash: (_, { sha256 }) => sha256,
};

export const verifyWithP256: VerifyWithKey = (multikey, message, signature) => {
	const point = p256PointOf(multikey);
	const key = point === null ? null : parseP256Key(point);
	return key === null ? null : verifyP256(key, message, signature);
};

export const verifyWithP384: VerifyWithKey = (multikey, message, signature) => {
	const point = p384PointOf(multikey);
	const key = point === null ? null : parseP384Key(point);
	return key === null ? null : verifyP384(key, message, signature);
};

const hash384: Hash = (...parts) => sha384(concatBytes(...parts));

/** Data Integrity ECDSA Cryptosuites 1.0 clause 3.3, on P-256 or P-384 as the key says: what others sign with. */
export const ecdsaJcs2019: Cryptosuite = {
	name: 'ecdsa-jcs-2019',
	verify: (multikey, message, signature, engine) =>
		verifyWithP256(multikey, message, signature, engine) ??
		verifyWithP384(multikey, message, signature, engine),
	hash: (multikey, { sha256 }) => (p384PointOf(multikey) === null ? sha256 : hash384),
};
