/** A reading's words in the three verdicts that exist everywhere: it is contradicted only against a claim. */
import type { Verdict } from '../kit/index.ts';
import type { Reading } from './schema.ts';

/** `no` answers the question and is shown, unless name or claims say otherwise; `unclear` is not known. */
export function verdictOfReading(reading: Reading): Verdict {
	if (reading.verdict.has_vesicle === 'unclear') return 'not-known';
	return reading.verdict.findings.some((one) => one.code === 'claim-not-on-list') ? 'contradicted' : 'shown';
}
