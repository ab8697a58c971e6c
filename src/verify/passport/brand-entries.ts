/** Which entries of a log a bundle of one brand must hold: all that speak of it, of its keys, and of the labs. */
import { hasPrefix } from './gtin-prefix.ts';
import { type Logged, ofKind, registryOf } from './registry.ts';

export type BrandEntries = {
	readonly name: string;
	readonly prefixes: readonly string[];
	readonly entries: readonly Logged[];
	/** SHA-256 of the passports that they name. */
	readonly passports: readonly string[];
	/** SHA-256 of each status list in its last version. */
	readonly lists: readonly string[];
};

/** The part of a log that speaks of a brand; null where the operator has bound no key to it. */
export function entriesOfBrand(
	logged: readonly Logged[],
	operator: string,
	brand: string,
): BrandEntries | null {
	const registry = registryOf(logged, operator);
	const links = registry.links.filter(({ entry }) => entry.brand === brand);
	const last = links.at(-1);
	if (last === undefined) return null;
	const prefixes = [...new Set(links.flatMap(({ entry }) => entry.prefixes))].sort();
	const keys = new Set(links.map(({ entry }) => entry.subject));
	const isOurs = ({ entry }: Logged): boolean => {
		if ('gtin' in entry) return hasPrefix(entry.gtin, prefixes);
		switch (entry.kind) {
			case 'issuer-link':
				return entry.brand === brand && entry.issuer === operator;
			case 'status-list':
				return keys.has(entry.issuer);
			case 'lab-enrol':
			case 'key-rotate':
			case 'witness-policy':
				return entry.issuer === operator;
			default:
				return false;
		}
	};
	const entries = logged.filter(isOurs);
	const lists = new Map(
		ofKind('status-list', entries).map(({ entry }) => [entry.list, entry.digest]),
	);
	return {
		name: last.entry.name,
		prefixes,
		entries,
		passports: [...new Set(ofKind('issue', entries).map(({ entry }) => entry.passport))],
		lists: [...new Set(lists.values())],
	};
}
