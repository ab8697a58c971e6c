/** Which 32 bytes are enrolled as an Ed25519 key? */
import { ed25519 } from '@noble/curves/ed25519.js';
import { encodeHex } from '../encoding/index.ts';

declare const enrolled: unique symbol;

/** 32 bytes of a point of prime order in canonical form. Never write into them. */
export type Ed25519Key = Uint8Array & { readonly [enrolled]: true };

export type EdwardsPoint = InstanceType<typeof ed25519.Point>;

/** Keys seen lately, since to prove the order of a point takes as long as a signature. */
const REMEMBERED = 512;
const seen = new Map<string, Ed25519Key | null>();
const points = new WeakMap<Ed25519Key, EdwardsPoint>();

/**
 * The key of these bytes, or null for any that would let two verifiers disagree: not 32 bytes, not canonical, not on
 * the curve, of small order or with a part of small order (RFC 8032 clause 5.1.3; NIST SP 800-186 appendix D.1.3).
 */
export function parseEd25519Key(bytes: Uint8Array): Ed25519Key | null {
	if (bytes.length !== 32) return null;
	const name = encodeHex(bytes);
	const known = seen.get(name);
	if (known !== undefined) return known;
	const key = enrol(Uint8Array.from(bytes));
	const [oldest] = seen.keys();
	if (seen.size === REMEMBERED && oldest !== undefined) seen.delete(oldest);
	seen.set(name, key);
	return key;
}

function enrol(bytes: Uint8Array): Ed25519Key | null {
	const point = decodePoint(bytes);
	if (point === null || point.is0() || !point.isTorsionFree()) return null;
	const key = bytes as Ed25519Key;
	points.set(key, point);
	return key;
}

function decodePoint(bytes: Uint8Array): EdwardsPoint | null {
	try {
		return ed25519.Point.fromBytes(bytes, false);
	} catch {
		return null; // Thrown for bytes that are no canonical point, and 32 bytes can be nothing worse.
	}
}

/** The point of an enrolled key, decoded once. */
export function pointOf(key: Ed25519Key): EdwardsPoint {
	const known = points.get(key);
	if (known !== undefined) return known;
	const point = ed25519.Point.fromBytes(key, false);
	points.set(key, point);
	return point;
}
