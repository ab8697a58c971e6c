/** A reading's words in the three verdicts that exist everywhere, by the one table in `kit/verdict.ts`. */
import { READ_VERDICTS, type Verdict } from '../kit/index.ts';
import type { Reading } from './schema.ts';

/** Above this share of unread names a "no" would be a guess. Our convention, not a measurement. */
export const MOST_UNREAD = 0.5;

/** `no` answers the question, unless a claim says otherwise; where nothing, or less than half, was read it is not known. */
export function verdictOfReading(reading: Reading): Verdict {
	const { has_vesicle: has, findings } = reading.verdict;
	if (has === 'no' && !isRead(reading)) return 'not-known';
	const claimed = findings.some((one) => one.code === 'claim-not-on-list');
	return READ_VERDICTS[has][claimed ? 'claimed' : 'unclaimed'];
}

function isRead({ ingredients, verdict }: Reading): boolean {
	if (verdict.findings.some((one) => one.code === 'nothing-read')) return false;
	const unread = ingredients.filter((one) => one.name === null).length;
	return unread <= ingredients.length * MOST_UNREAD;
}
