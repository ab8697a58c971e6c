/** Public keys as text: Multikey (Controlled Identifiers 1.0 clause 2.2.2) and the did:key made of it. */
import { concatBytes, decodeBase58, encodeBase58 } from '../encoding/index.ts';
import { type Ed25519Key, parseEd25519Key } from './ed25519-key.ts';

/** Multicodec prefixes as varints: ed25519-pub 0xed, p256-pub 0x1200 and p384-pub 0x1201. */
const ED25519 = Uint8Array.of(0xed, 0x01);
const P256 = Uint8Array.of(0x80, 0x24);
const P384 = Uint8Array.of(0x81, 0x24);

const DID_KEY = 'did:key:';

/** `z6Mk…`: base58 of the prefix and the 32 bytes. */
export const printMultikey = (key: Ed25519Key): string =>
	`z${encodeBase58(concatBytes(ED25519, key))}`;

/** The Ed25519 key of a Multikey; null for any other text or key. */
export const parseMultikey = (text: string): Ed25519Key | null =>
	keyOf(text, ED25519, parseEd25519Key);

/** The compressed P-256 point of a Multikey, for `parseP256Key`; null for any other text. */
export const p256PointOf = (text: string): Uint8Array | null => keyOf(text, P256, (bytes) => bytes);

/** The compressed P-384 point of a Multikey, for `parseP384Key`; null for any other text. */
export const p384PointOf = (text: string): Uint8Array | null => keyOf(text, P384, (bytes) => bytes);

function keyOf<Key>(
	text: string,
	prefix: Uint8Array,
	parse: (bytes: Uint8Array) => Key | null,
): Key | null {
	const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : null;
	if (bytes === null || !prefix.every((byte, index) => byte === bytes[index])) return null;
	return parse(bytes.subarray(prefix.length));
}

/** `did:key:z6Mk…` */
export const printDidKey = (key: Ed25519Key): string => DID_KEY + printMultikey(key);

/** The key that a did:key is; null for any other text, one with a fragment included. */
export const parseDidKey = (text: string): Ed25519Key | null =>
	text.startsWith(DID_KEY) ? parseMultikey(text.slice(DID_KEY.length)) : null;

/** The verification method of a did:key, whose fragment repeats the key. */
export const didKeyMethod = (key: Ed25519Key): string => {
	const multikey = printMultikey(key);
	return `${DID_KEY}${multikey}#${multikey}`;
};

/** The Multikey that a did:key or its verification method names; null where the fragment names another. */
export function multikeyOfMethod(method: string): string | null {
	if (!method.startsWith(DID_KEY)) return null;
	const [multikey = '', fragment, ...more] = method.slice(DID_KEY.length).split('#');
	const isSame = more.length === 0 && (fragment === undefined || fragment === multikey);
	return isSame ? multikey : null;
}
