/** Who may say what in the log: keys bound to brands, labs that were enrolled, keys that were rotated. */
import { hasPrefix } from './gtin-prefix.ts';
import { parseInstant } from './instant.ts';
import type { EntryKind, LogEntry } from './log-entry-schema.ts';

export type EntryOf<Kind extends EntryKind> = Extract<LogEntry, { readonly kind: Kind }>;
/** An entry and its place in the log. */
export type Logged<Entry extends LogEntry = LogEntry> = {
	readonly index: number;
	readonly entry: Entry;
};

export type Registry = {
	readonly operator: string;
	readonly links: readonly Logged<EntryOf<'issuer-link'>>[];
	readonly labs: readonly Logged<EntryOf<'lab-enrol'>>[];
	readonly rotations: readonly Logged<EntryOf<'key-rotate'>>[];
};

/** Entries of one kind. */
export function ofKind<Kind extends EntryKind>(
	kind: Kind,
	logged: readonly Logged[],
): readonly Logged<EntryOf<Kind>>[] {
	return logged.filter((one): one is Logged<EntryOf<Kind>> => one.entry.kind === kind);
}

/** The registry that entries make: only what the operator itself signed counts. */
export function registryOf(logged: readonly Logged[], operator: string): Registry {
	const own = logged.filter(({ entry }) => entry.issuer === operator);
	return {
		operator,
		links: ofKind('issuer-link', own),
		labs: ofKind('lab-enrol', own),
		rotations: ofKind('key-rotate', own),
	};
}

/** The link that let a key speak for a GTIN at a place in the log; undefined where none did. */
export const linkOf = (
	registry: Registry,
	key: string,
	gtin: string,
	index: number = Number.POSITIVE_INFINITY,
): Logged<EntryOf<'issuer-link'>> | undefined =>
	registry.links.findLast(
		(link) =>
			link.index < index && link.entry.subject === key && hasPrefix(gtin, link.entry.prefixes),
	);

export type KeyFault = {
	readonly code: 'key-compromised' | 'key-retired';
	/** When that was logged or, of a stolen key, since when it was in other hands. */
	readonly since: string;
};

/**
 * Why a key was no longer trusted at a place in the log; null while it was. A stolen key is cut off by time and by tree
 * size: its thief writes whatever time suits, but cannot write in front of what is there.
 */
export function keyFaultAt(registry: Registry, key: string, place: Place): KeyFault | null {
	for (const { index, entry } of registry.rotations) {
		if (entry.from !== key) continue;
		const { compromised } = entry;
		if (compromised !== undefined && isBehind(place, compromised))
			return { code: 'key-compromised', since: compromised.at };
		if (place.index > index) return { code: 'key-retired', since: entry.at };
	}
	return null;
}

/** Where an entry stands, and the time it claims. */
export type Place = { readonly index: number; readonly at: string };

function isBehind(
	place: Place,
	{ at, size }: { readonly at: string; readonly size: number },
): boolean {
	const [claimed, cut] = [parseInstant(place.at), parseInstant(at)];
	return place.index >= size || claimed === null || cut === null || claimed >= cut;
}

/** Kinds that only an operator may write. */
const OPERATOR_KINDS: ReadonlySet<EntryKind> = new Set([
	'issuer-link',
	'lab-enrol',
	'key-rotate',
	'witness-policy',
	'bundle-head',
]);

export type Unauthorised =
	| 'operator-only'
	| 'issuer-not-linked-to-gtin'
	| 'issuer-not-linked'
	| KeyFault['code'];

/** Why whoever signed an entry may not write it there; null where they may. */
export function unauthorised({ index, entry }: Logged, registry: Registry): Unauthorised | null {
	if (entry.issuer === registry.operator) return null;
	if (OPERATOR_KINDS.has(entry.kind)) return 'operator-only';
	const fault = keyFaultAt(registry, entry.issuer, { index, at: entry.at });
	if (fault !== null) return fault.code;
	if ('gtin' in entry) {
		const link = linkOf(registry, entry.issuer, entry.gtin, index);
		return link === undefined ? 'issuer-not-linked-to-gtin' : null;
	}
	const isLinked = registry.links.some(
		(link) => link.index < index && link.entry.subject === entry.issuer,
	);
	return isLinked ? null : 'issuer-not-linked';
}
