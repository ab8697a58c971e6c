/** The one table that maps each room's own words to the three verdicts that exist everywhere. */
import type { Finding } from './finding.ts';

export const VERDICTS = ['shown', 'contradicted', 'not-known'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `read`: what its `has_vesicle` means once it is known whether the bottle claims vesicles. */
export const READ_VERDICTS = {
	yes: { claimed: 'shown', unclaimed: 'shown' },
	unclear: { claimed: 'not-known', unclaimed: 'not-known' },
	no: { claimed: 'contradicted', unclaimed: 'shown' },
} as const satisfies Readonly<
	Record<string, { readonly claimed: Verdict; readonly unclaimed: Verdict }>
>;

/** `read`: the mark that stands beside each of its findings. */
export const READ_MARKS = {
	'vesicle-named': 'shown',
	'vesicle-not-inci': 'not-known',
	'conditioned-medium': 'not-known',
	'platelet-material': 'not-known',
	'claim-without-list': 'not-known',
	'claim-not-on-list': 'contradicted',
	'ferment-with-lipid': 'not-known',
	lookalike: 'shown',
	'amount-stated': 'shown',
	'amount-at-most': 'shown',
	'amount-open': 'not-known',
	'near-the-end': 'shown',
	'not-exosome-by-inci': 'shown',
	'vesicle-read-unsure': 'not-known',
	'names-unread': 'not-known',
	'nothing-read': 'not-known',
	'none-named': 'shown',
	'several-lists': 'shown',
} as const satisfies Readonly<Record<string, Verdict>>;

/** The mark of a finding of `read`: what rests on an unconfirmed source is never marked as more than not known. */
export function readMark({ code, confidence }: Finding<keyof typeof READ_MARKS>): Verdict {
	return confidence === 'low' ? 'not-known' : READ_MARKS[code];
}

/** `weigh`: what its verdict on a claim comes to. Partly is not shown: something is missing, and is said. */
export const WEIGH_VERDICTS = {
	supported: 'shown',
	partly: 'not-known',
	contradicted: 'contradicted',
	untestable: 'not-known',
	'no-source-found': 'not-known',
} as const satisfies Readonly<Record<string, Verdict>>;
