/** Whose key signed, and whether that key may speak for this product. */
import type { BundleManifest } from './bundle-schema.ts';
import { type Check, fails, holds, unknown } from './check.ts';
import { hasPrefix } from './gtin-prefix.ts';
import type { PassportCredential } from './passport-schema.ts';
import { keyFaultAt, type Logged, linkOf, type Registry } from './registry.ts';

/** `issuer-linked-to-gtin`: did the operator bind the issuer's key to the prefix of this GTIN? */
export function checkIssuer(
	{ issuer, credentialSubject: { gtin } }: PassportCredential,
	registry: Registry,
	{ prefixes, name }: BundleManifest,
): Check {
	const link = linkOf(registry, issuer.id, gtin);
	if (link !== undefined)
		return holds('issuer-linked-to-gtin', { index: link.index, name: link.entry.name });
	// A bundle of another brand knows nothing of this one, for or against.
	return hasPrefix(gtin, prefixes)
		? fails('issuer-linked-to-gtin', 'issuer-not-linked-to-gtin', { issuer: issuer.id, gtin })
		: unknown('issuer-linked-to-gtin', 'bundle-of-others', { gtin, brand: name });
}

/**
 * `key-not-compromised`: was the key trusted where the log took the passport in? One that was never taken in could have
 * been signed at any time.
 */
export function checkKey(
	{ issuer }: PassportCredential,
	issues: readonly Logged[],
	registry: Registry,
): Check {
	const places = issues.map(({ index, entry }) => ({ index, at: entry.at }));
	const faults = places.map((place) => keyFaultAt(registry, issuer.id, place));
	if (faults.includes(null)) return holds('key-not-compromised');
	const [fault] = faults;
	if (fault !== undefined && fault !== null)
		return fails('key-not-compromised', fault.code, { since: fault.since });
	const now = keyFaultAt(registry, issuer.id, NEVER_LOGGED);
	if (now === null) return holds('key-not-compromised');
	return unknown('key-not-compromised', now.code, { since: now.since });
}

const NEVER_LOGGED = { index: Number.POSITIVE_INFINITY, at: '9999-12-31T23:59:59Z' };
