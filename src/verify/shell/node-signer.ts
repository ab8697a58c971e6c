/** Signing with node:crypto: the only place where a secret key is held. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { type Ed25519Signer, parseEd25519Key } from '../signature/index.ts';

/** RFC 8410 clause 7: what stands before the 32 bytes of a seed in a PKCS #8 key. */
const SEED_INFO = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs with the key of a 32-byte seed (RFC 8032 clause 5.1.5). @throws RangeError for a seed of another length. */
export function nodeSigner(seed: Uint8Array): Ed25519Signer {
	if (seed.length !== 32) throw new RangeError(`"seed" expected 32 bytes, got ${seed.length}`);
	const info = Buffer.concat([SEED_INFO, seed]);
	const secret = createPrivateKey({ key: info, format: 'der', type: 'pkcs8' });
	const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
	const key = parseEd25519Key(spki.subarray(-32));
	if (key === null) throw new RangeError('"seed" makes no usable key'); // No seed does: secrets are clamped.
	return { key, sign: (message) => Uint8Array.from(sign(null, message, secret)) };
}
