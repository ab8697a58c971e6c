/** Which values of a report something else speaks against, by the findings that name them. */
import type { BatchAnswer } from '../schema.ts';

type BatchFinding = BatchAnswer['findings'][number];

/** The finding of each field that does not hold, the first where there are several. */
export function contradictedFields(
	findings: readonly BatchFinding[],
): ReadonlyMap<string, BatchFinding> {
	const found = new Map<string, BatchFinding>();
	for (const finding of findings) {
		const { field } = finding.facts;
		if (typeof field !== 'string' || found.has(field) || !speaksAgainst(finding)) continue;
		found.set(field, finding);
	}
	return found;
}

/** A guess strikes nothing, and neither does a bound that is only looser than another: the value may well be so. */
const speaksAgainst = ({ confidence, code }: BatchFinding): boolean =>
	confidence !== 'low' && !code.startsWith('limit-');
