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

/** Registers of the WHO network, by the shape of their numbers. */
const REGISTRIES = [
	/^NCT\d{8}$/,
	/^ISRCTN\d{8}$/,
	/^ACTRN126\d{11}$/,
	/^ChiCTR[-A-Z]*\d{6,12}$/i,
	/^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/,
	/^DRKS\d{8}$/,
	/^EUCTR\d{4}-\d{6}-\d{2}(?:-[A-Z]{2,3})?$/,
	/^\d{4}-\d{6}-\d{2}$/,
	/^20\d{2}-5\d{5}-\d{2}-\d{2}$/,
	/^IRCT\d{6,20}N\d{1,3}$/,
	/^JPRN-[A-Za-z0-9-]{4,30}$/,
	/^jRCT[s\d]\w{6,14}$/,
	/^UMIN\d{9}$/,
	/^KCT\d{7}$/,
	/^LBCTR\d{10}$/,
	/^NL-?\w{3,10}$/,
	/^NTR\d{3,5}$/,
	/^PACTR\d{15,18}$/,
	/^PER-\d{3}-\d{2}$/,
	/^RBR-[a-z0-9]{6,8}$/i,
	/^RPCEC\d{8}$/,
	/^SLCTR\/\d{4}\/\d{3}$/,
	/^TCTR\d{11}$/,
	/^ITMCTR\d{10}$/,
];

/** A number of a trial register; null where no register writes it so. */
export function registryOf(given: unknown): string | null {
	if (typeof given !== 'string') return null;
	const text = given.trim();
	return REGISTRIES.some((shape) => shape.test(text)) ? text : null;
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
