/** Units that reports write: which measure the same thing, and by how much they differ. */

/** Each family by its first unit; a figure is how many of the first one of that unit is. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
	{
		'particles/mL': 1,
		'1/mL': 1,
		'particles/uL': 1e3,
		'1/uL': 1e3,
		'particles/L': 1e-3,
		'1/L': 1e-3,
	},
	{ 'particles/use': 1, 'particles/dose': 1, 'particles/vial': 1 },
	{ 'particles/ug': 1, '1/ug': 1, 'particles/mg': 1e-3, 'particles/ng': 1e3 },
	{ 'ug/mL': 1, 'mg/mL': 1e3, 'g/L': 1e3, 'mg/L': 1, 'ng/mL': 1e-3, 'ng/uL': 1 },
	{ 'ug/g': 1, 'mg/kg': 1, ppm: 1, 'ng/g': 1e-3, 'ug/kg': 1e-3, ppb: 1e-3, 'mg/g': 1e3 },
	{ nm: 1, um: 1e3 },
	{ '%': 1, '% positive': 1, '% loss of events': 1 },
	{ 'EU/mL': 1, 'IU/mL': 1 },
	{ 'ng/dose': 1, 'pg/dose': 1e-3, 'ug/dose': 1e3 },
	// A gram of a watery product is a millilitre of it, as near as plates can be counted.
	{ 'CFU/g': 1, 'CFU/mL': 1 },
	{ bp: 1, kb: 1e3, nt: 1 },
	{ month: 1, months: 1, year: 12, years: 12 },
	{ degC: 1, '°C': 1 },
	{ 'log10 reduction': 1, log10: 1, log: 1 },
	{ count: 1 },
	{ passage: 1 },
	{ cycles: 1, cycle: 1 },
];
/** What may stand without a unit: it counts, or says nothing else. */
const PLAIN: ReadonlySet<string> = new Set(['count', 'passage', 'cycles', 'log10 reduction']);

/** The micro sign and the Greek letter are written as u. */
const plain = (unit: string): string => unit.trim().replaceAll(/[µμ]/g, 'u');

/** By what a value in one unit is multiplied to stand in another; null where the two measure different things. */
export function unitFactor(from: string | undefined, to: string | undefined): number | null {
	if (to === undefined) return from === undefined || from.trim() === '' ? 1 : null;
	if (from === undefined) return PLAIN.has(to) ? 1 : null;
	const [own, asked] = [plain(from), plain(to)];
	if (own === asked) return 1;
	const family = FAMILIES.find((one) => Object.hasOwn(one, own) && Object.hasOwn(one, asked));
	const [mine, theirs] = [family?.[own], family?.[asked]];
	return mine === undefined || theirs === undefined ? null : mine / theirs;
}
