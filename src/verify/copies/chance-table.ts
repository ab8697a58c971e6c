/** How likely each step of a code is. Made from data/copies/chances.tsv by tools/generate-copies.mjs. */

export const CHANCES = {
	another: { honest: 0.16, local: 0.98, parcels: 0.98 },
	'same-region': { honest: 0.9, local: 0.93, parcels: 0.25 },
	'home-again': { honest: 0.5, local: 0.6, parcels: 0.2 },
	elsewhere: { honest: 0.08, local: 0.05, parcels: 0.7 },
	leap: { honest: 0.003, local: 0.01, parcels: 0.06 },
} as const;

/** How copies are sold. */
export const SHARES = { local: 0.37, parcels: 0.63 } as const;
