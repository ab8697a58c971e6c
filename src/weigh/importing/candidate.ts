/** Under which id a study of imported records waits to be read; the same identifiers give the same id. */
import type { Identifiers, Study } from '../ledger/index.ts';

const MOST_SLUG = 56;

/**
 * `pmid-31012565`, `nct06221787`, `pmc9309822`, or letters and digits of a DOI with a mark of the whole that `markOf` makes,
 * since a DOI holds more than an id may.
 */
export function candidateId(keys: readonly string[], markOf: (text: string) => string): string {
	const [key = ''] = [...keys].sort((one, other) => rankOf(one) - rankOf(other));
	const colon = key.indexOf(':');
	const [kind, value] = [key.slice(0, colon), key.slice(colon + 1)];
	if (kind === 'pmid') return `pmid-${value}`;
	const slug = value.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const bare = slug.replace(/^-|-$/g, '').slice(0, MOST_SLUG);
	return kind === 'pmcid' ? bare : `${kind}-${bare}-${markOf(key)}`;
}

const RANKS = ['pmid', 'pmcid', 'trial', 'doi'];
const rankOf = (key: string): number => RANKS.indexOf(key.slice(0, key.indexOf(':')));

/** The keys of a study that is in the ledger, as `keysOf` gives those of a record. */
export function keysOfStudy({ identifiers }: Pick<Study, 'identifiers'>): string[] {
	const { doi, pmid, pmcid, registry }: Identifiers = identifiers;
	return [
		...(doi === null ? [] : [`doi:${doi.toLowerCase()}`]),
		...(pmid === null ? [] : [`pmid:${pmid}`]),
		...(pmcid === null ? [] : [`pmcid:${pmcid}`]),
		...(registry === null ? [] : [`trial:${registry}`]),
	];
}
