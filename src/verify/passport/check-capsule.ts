/** The signature that a code carries itself: who made it can print the same code again, and no other. */
import { type ProofEngine, parseDidKey } from '../signature/index.ts';
import { capsuleSigner } from './capsule.ts';
import { type Check, fails, holds, unasked } from './check.ts';
import { hasPrefix } from './gtin-prefix.ts';
import type { PrintedLabel } from './printed-label.ts';
import type { Registry } from './registry.ts';

/** `capsule-signature`: did a key that is bound to this product sign what the code prints? Nothing where it is not signed. */
export function checkCapsule(
	label: PrintedLabel | null,
	registry: Registry | null,
	engine: ProofEngine,
): readonly Check[] {
	const capsule = label?.capsule;
	if (label === null || capsule === undefined) return [];
	if (capsule === 'malformed') return [fails('capsule-signature', 'capsule-malformed')];
	if (registry === null) return [unasked('capsule-signature', 'bundle-signature')];
	const { gtin } = label;
	const links = registry.links.filter(({ entry }) => hasPrefix(gtin, entry.prefixes));
	// Proofs of another brand know nothing of this one's keys, for or against.
	if (links.length === 0) return [unasked('capsule-signature', 'issuer-linked-to-gtin')];
	const signer = capsuleSigner(capsule, trusted(links, registry), engine);
	return signer === null
		? [fails('capsule-signature', 'capsule-not-from-brand', { gtin })]
		: [holds('capsule-signature')];
}

/** A retired key signed labels that are still about; one that was in other hands signs for nobody: no log dates a label. */
function trusted(links: Registry['links'], { rotations }: Registry) {
	const stolen = new Set(
		rotations.filter(({ entry }) => entry.compromised !== undefined).map(({ entry }) => entry.from),
	);
	return links
		.filter(({ entry }) => !stolen.has(entry.subject))
		.flatMap(({ entry }) => parseDidKey(entry.subject) ?? []);
}
