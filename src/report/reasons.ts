/**
 * Which findings become the (at most) three reasons of a card, and in which order:
 * 1. what decided the verdict;
 * 2. what must be said in the same breath (a plant vesicle is no exosome by INCI; a word to look at again);
 * 3. how much, the strongest statement first;
 * 4. what is often taken for an exosome, two of different sorts at most, or one if something decided before it;
 * 5. what is left.
 * Of each sort one is enough; a second of the same sort fills a place that would stay empty.
 */
import type { Finding } from '../kit/index.ts';
import type { ReadCode } from '../read/index.ts';

export const MOST_REASONS = 3;

const RANK: Readonly<Record<ReadCode, number>> = {
	'claim-not-on-list': 10,
	'vesicle-named': 11,
	'vesicle-not-inci': 12,
	'conditioned-medium': 13,
	'platelet-material': 14,
	'claim-without-list': 15,
	'ferment-with-lipid': 16,
	'nothing-read': 17,
	'vesicle-read-unsure': 20,
	'not-exosome-by-inci': 21,
	'amount-stated': 30,
	'amount-at-most': 31,
	'amount-open': 32,
	lookalike: 40,
	'none-named': 41,
	'near-the-end': 50,
	'names-unread': 51,
	'several-lists': 52,
};

/** The reasons of a card, chosen by the rule above; `first` is the finding that the headline speaks of. */
export function reasonsOf(
	findings: readonly Finding<ReadCode>[],
	first: ReadCode | null = null,
): readonly Finding<ReadCode>[] {
	const rank = ({ code }: Finding<ReadCode>) => (code === first ? 0 : RANK[code]);
	// Sorting is stable: findings of one rank stay in the order of the label.
	const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
	const firsts = ranked.filter((finding, at) => ranked.findIndex(sameSort(finding)) === at);
	const seconds = ranked.filter((finding) => !firsts.includes(finding));
	const chosen = new Set([...firsts, ...seconds].slice(0, MOST_REASONS));
	return ranked.filter((finding) => chosen.has(finding));
}

function sameSort(finding: Finding<ReadCode>): (other: Finding<ReadCode>) => boolean {
	return (other) =>
		other.code === finding.code && other.facts['lookalike'] === finding.facts['lookalike'];
}
