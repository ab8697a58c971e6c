/** A reading's words in the three verdicts that exist everywhere, by the one table in `kit/verdict.ts`. */
import { READ_VERDICTS, type Verdict } from '../kit/index.ts';
import type { Reading } from './schema.ts';

/** `no` answers the question and is shown, unless a claim says otherwise; where nothing was read it is not known. */
export function verdictOfReading(reading: Reading): Verdict {
	const { has_vesicle: has, findings } = reading.verdict;
	if (findings.some((one) => one.code === 'nothing-read')) return 'not-known';
	const claimed = findings.some((one) => one.code === 'claim-not-on-list');
	return READ_VERDICTS[has][claimed ? 'claimed' : 'unclaimed'];
}
