/** A way of signing JSON: how the key of a method is named, and how a signature over the hashes is checked. */
import {
	type P256Key,
	type ProofEngine,
	p256PointOf,
	parseMultikey,
	parseP256Key,
	verifyP256,
} from '../signature/index.ts';

export type Cryptosuite = {
	readonly name: string;
	/** Does the signature hold under the key of this Multikey? Null where the Multikey is no key of the suite. */
	readonly verify: (
		multikey: string,
		message: Uint8Array,
		signature: Uint8Array,
		engine: ProofEngine,
	) => boolean | null;
};

/** Data Integrity EdDSA Cryptosuites 1.0 clause 3.3: what we sign with. */
export const eddsaJcs2022: Cryptosuite = {
	name: 'eddsa-jcs-2022',
	verify: (multikey, message, signature, engine) => {
		const key = parseMultikey(multikey);
		return key === null ? null : engine.verifyEd25519(key, message, signature);
	},
};

/** Data Integrity ECDSA Cryptosuites 1.0 clause 3.3, curve P-256 alone: what others sign with. */
export const ecdsaJcs2019: Cryptosuite = {
	name: 'ecdsa-jcs-2019',
	verify: (multikey, message, signature) => {
		const key = p256KeyOf(multikey);
		return key === null ? null : verifyP256(key, message, signature);
	},
};

function p256KeyOf(multikey: string): P256Key | null {
	const point = p256PointOf(multikey);
	return point === null ? null : parseP256Key(point);
}
