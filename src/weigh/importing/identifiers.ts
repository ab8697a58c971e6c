/** Identifiers as the world writes them, and as the ledger does: one form each, or none. */

/** `10.1000/xyz`, in small letters, without its resolver; null where it is none. */
export function doiOf(given: unknown): string | null {
	if (typeof given !== 'string') return null;
	const bare = given
		.trim()
		.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
		.toLowerCase();
	return /^10\.\d{4,9}\/\S{1,200}$/.test(bare) ? bare : null;
}

export function pmidOf(given: unknown): string | null {
	const text = String(given ?? '').trim();
	return /^[1-9]\d{0,8}$/.test(text) ? text : null;
}

/** `PMC2329613`, with or without its letters. */
export function pmcidOf(given: unknown): string | null {
	const text = String(given ?? '')
		.trim()
		.toUpperCase()
		.replace(/^PMC/, '');
	return /^\d{1,9}$/.test(text) && text !== '0' ? `PMC${text}` : null;
}

type Shape = readonly [shape: RegExp, form: (found: string) => string];

const loud = (found: string): string => found.toUpperCase();
const after =
	(prefix: string, change: (found: string) => string = (found) => found) =>
	(found: string): string =>
		`${prefix}${change(found)}`;

/**
 * Registers of the WHO network, by the shape of their numbers and the form the WHO gives them. A number of the European
 * registers is one trial in all its countries and versions, so those are left off.
 */
const REGISTRIES: readonly Shape[] = [
	[/^NCT[ -]?(\d{8})$/i, after('NCT')],
	[/^(ISRCTN\d{8})$/i, loud],
	[/^(ACTRN\d{14})$/i, loud],
	[/^ChiCTR([-A-Z]*\d{6,12})$/i, after('ChiCTR', loud)],
	[/^(CTRI\/\d{4}\/\d{2,3}\/\d{6})$/i, loud],
	[/^(DRKS\d{8})$/i, loud],
	[/^(?:CTIS|EU ?CT)?[-: ]*(20\d{2}-5\d{5}-\d{2})(?:-\d{2})?$/i, after('CTIS')],
	[
		/^(?:EUCTR|EUDRACT)?[-: ]*(20\d{2}-[0-4]\d{5}-\d{2})(?:-(?:[A-Z]{2,3}|outside-eu\/eea))?$/i,
		after('EUCTR'),
	],
	[/^(IRCT\d{6,20}N\d{1,3})$/i, loud],
	[/^(?:JPRN-)?jRCTs(\d{6,14})$/i, after('JPRN-jRCTs')],
	[/^(?:JPRN-)?jRCT(\d{6,14})$/i, after('JPRN-jRCT')],
	[/^(?:JPRN-)?(?:UMIN-?|C)(\d{9})$/i, after('JPRN-UMIN')],
	[/^(?:JPRN-)?JapicCTI-?(\d{6})$/i, after('JPRN-JapicCTI-')],
	[/^(?:JPRN-)?JMA-?(IIA\d{5})$/i, after('JPRN-JMA-', loud)],
	[/^(KCT\d{7})$/i, loud],
	[/^(LBCTR\d{10})$/i, loud],
	[/^(NL-OMON\d{1,6})$/i, loud],
	// The letters alone begin names of genes too; the Dutch register has digits after them, and nothing else.
	[/^(NL\d{2,5})$/i, loud],
	[/^(NTR\d{3,5})$/i, loud],
	[/^(PACTR\d{15,18})$/i, loud],
	[/^(PER-\d{3}-\d{2})$/i, loud],
	[/^RBR-([a-z0-9]{6,8})$/i, after('RBR-', (found) => found.toLowerCase())],
	[/^(RPCEC\d{8})$/i, loud],
	[/^(SLCTR\/\d{4}\/\d{3})$/i, loud],
	[/^(TCTR\d{11})$/i, loud],
	[/^(ITMCTR\d{10})$/i, loud],
];
const LONGEST = 60;

/** A number of a trial register in its one form; null where no register writes it so. */
export function registryOf(given: unknown): string | null {
	if (typeof given !== 'string' || given.length > LONGEST) return null;
	const text = given.trim();
	for (const [shape, form] of REGISTRIES) {
		const found = shape.exec(text);
		if (found !== null) return form(found[1] ?? '');
	}
	return null;
}

/** Each number once, in its one form, in the order given. */
export function registriesOf(given: readonly unknown[]): string[] {
	return [...new Set(given.map(registryOf).filter((one) => one !== null))];
}

/** The letters that a register puts before its numbers. */
export function registerOf(number: string): string {
	return /^(?:JPRN-)?[A-Za-z]+/.exec(number)?.[0] ?? '';
}

/** Whether anybody can find the record again. */
export function isFindable(identifiers: {
	readonly doi: string | null;
	readonly pmid: string | null;
	readonly pmcid: string | null;
	readonly registries: readonly string[];
}): boolean {
	const { doi, pmid, pmcid, registries } = identifiers;
	return doi !== null || pmid !== null || pmcid !== null || registries.length > 0;
}
