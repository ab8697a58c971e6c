/** The ledger that ships with the page, and how its verdicts are marked. */
import type { MarkKind } from '../../../src/ui/index.ts';
import { type ClaimVerdict, type Ledger, ledgerOf, seedStudies } from '../../../src/weigh/index.ts';

export const shipped: Ledger = ledgerOf(seedStudies());

export const MARK_OF: Readonly<Record<ClaimVerdict, MarkKind>> = {
	supported: 'shown',
	partly: 'partly',
	contradicted: 'contradicted',
	untestable: 'not-known',
	'no-source-found': 'not-known',
};

/** A study as a person names it: Kwon HH, 2020. */
export function nameIn({ studies }: Ledger, id: string): string {
	const study = studies.get(id);
	if (study === undefined) return id;
	const { firstAuthor, year, title } = study;
	const name = firstAuthor === '' ? shortened(title) : firstAuthor;
	return year === null ? `${name}` : `${name}, ${year}`;
}

const MOST_LETTERS = 32;

/** The first words of a title, whole. */
function shortened(title: string): string {
	if (title.length <= MOST_LETTERS) return title;
	const cut = title.slice(0, MOST_LETTERS);
	return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
