export { type Ed25519Signer, isSoundSignature, verifyEd25519 } from './ed25519.ts';
export { type Ed25519Key, parseEd25519Key } from './ed25519-key.ts';
export {
	didKeyMethod,
	multikeyOfMethod,
	p256PointOf,
	p384PointOf,
	parseDidKey,
	parseMultikey,
	printDidKey,
	printMultikey,
} from './multikey.ts';
export { type P256Key, parseP256Key, verifyP256 } from './p256.ts';
export { type P384Key, parseP384Key, verifyP384 } from './p384.ts';
export { type ProofEngine, pureEngine } from './proof-engine.ts';
export { isSigned, type SignedBytes } from './signed-bytes.ts';
