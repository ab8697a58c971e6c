/**
 * What a brand is told of the scans of a lot. Nothing is told that rests on fewer than twenty: a cell needs twenty different
 * codes, numbers are whole twenties, so that one scan more or less is never to be seen, and a code is named only where
 * it was itself seen twenty times.
 */
import { judgeCode } from './judge-code.ts';
import type { Sighting } from './sighting.ts';

/** The fewest that anything told rests on. */
export const FEWEST = 20;

export type SeenCode = Sighting & { readonly serial: string };

export type LotCell = { readonly name: string; readonly sightings: number };

export type LotTold = {
	/** In whole twenties; null where there are too few to say anything. */
	readonly sightings: number | null;
	readonly regions: readonly LotCell[];
	/** By month, such as `2026-11`. */
	readonly months: readonly LotCell[];
	/** Whether any code was seen in ways that one bottle cannot be; null where nothing can be said. */
	readonly hasApart: boolean | null;
	/** Codes of them that were seen twenty times themselves. */
	readonly apart: readonly string[];
};

const NOTHING: LotTold = { sightings: null, regions: [], months: [], hasApart: null, apart: [] };

/** Tells of the sightings of one lot. */
export function tellLot(seen: readonly SeenCode[]): LotTold {
	if (!isEnough(seen)) return NOTHING;
	const codes = groupBy(seen, ({ serial }) => serial);
	const apart = [...codes].filter(([, sightings]) => judgeCode(sightings).isApart);
	return {
		sightings: inTwenties(seen.length),
		regions: cellsOf(seen, ({ region }) => region),
		months: cellsOf(seen, ({ day }) => day.slice(0, 7)),
		hasApart: apart.length > 0,
		apart: apart
			.filter(([, sightings]) => sightings.length >= FEWEST)
			.map(([serial]) => serial)
			.sort(),
	};
}

const inTwenties = (count: number): number => count - (count % FEWEST);

const isEnough = (seen: readonly SeenCode[]): boolean =>
	new Set(seen.map(({ serial }) => serial)).size >= FEWEST;

const cellsOf = (
	seen: readonly SeenCode[],
	nameOf: (one: SeenCode) => string,
): readonly LotCell[] =>
	[...groupBy(seen, nameOf)]
		.filter(([, within]) => isEnough(within))
		.map(([name, within]) => ({ name, sightings: inTwenties(within.length) }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));

function groupBy(
	seen: readonly SeenCode[],
	nameOf: (one: SeenCode) => string,
): ReadonlyMap<string, readonly SeenCode[]> {
	const groups = new Map<string, SeenCode[]>();
	for (const one of seen) {
		const group = groups.get(nameOf(one));
		if (group === undefined) groups.set(nameOf(one), [one]);
		else group.push(one);
	}
	return groups;
}
