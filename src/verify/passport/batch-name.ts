/** Entries by the product and lot that they speak of: a brand has hundreds of lots, and one passport asks for one. */
import type { Logged } from './registry.ts';

/** No GTIN holds a blank. */
const lotName = (gtin: string, lot: string): string => `${gtin} ${lot}`;

export function groupByLot(entries: readonly Logged[]): ReadonlyMap<string, readonly Logged[]> {
	const groups = new Map<string, Logged[]>();
	for (const one of entries) {
		if (!('gtin' in one.entry)) continue;
		const name = lotName(one.entry.gtin, one.entry.lot);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [one]);
		else group.push(one);
	}
	return groups;
}

/** What the log says of a lot, in its order. */
export const entriesOfLot = (
	groups: ReadonlyMap<string, readonly Logged[]>,
	{ gtin, lot }: { readonly gtin: string; readonly lot: string },
): readonly Logged[] => groups.get(lotName(gtin, lot)) ?? [];
