/** Fragrance allergens by the names that labels print (Annex III of Regulation (EC) No 1223/2009, `data/fragrance`). */
import { FRAGRANCE_ROWS } from './fragrance-table.ts';

export type FragranceAllergen = {
	/** Entry of Annex III; `II` for what is prohibited. */
	readonly entry: string;
	/** The name that stands for all of the entry on a label; empty where there is none. */
	readonly group: string;
	readonly name: string;
	/** `old`: named on labels before Regulation (EU) 2023/1545; `added`: since; `prohibited`: not allowed. */
	readonly listed: string;
	readonly note: string;
	readonly source: string;
	readonly status: string;
	readonly date: string;
};

const byName = new Map<string, FragranceAllergen[]>();
for (const line of FRAGRANCE_ROWS.trim().split('\n')) {
	const [
		entry = '',
		group = '',
		name = '',
		listed = '',
		note = '',
		source = '',
		status = '',
		date = '',
	] = line.split('\t');
	const allergen = { entry, group, name, listed, note, source, status, date };
	for (const key of new Set([keyOf(name), keyOf(group)])) {
		if (key !== '') byName.set(key, [...(byName.get(key) ?? []), allergen]);
	}
}

/** Letters and digits alone: labels differ in case, blanks and dashes. */
function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The rows a printed name stands for: one for a name of its own, all of an entry for the name of a group. */
export function fragrancesNamed(name: string): readonly FragranceAllergen[] {
	return byName.get(keyOf(name)) ?? [];
}

export function isFragranceName(name: string): boolean {
	return byName.has(keyOf(name));
}

/** Whether two printed names are of one entry: `Rose Ketones` and `Alpha-Damascone`. */
export function areOneFragrance(one: string, other: string): boolean {
	if (keyOf(one) === keyOf(other)) return true;
	const others = new Set(fragrancesNamed(other).map(({ entry }) => entry));
	return fragrancesNamed(one).some(({ entry }) => entry !== 'II' && others.has(entry));
}
