/** What the log says became of the batch. */
import { type Check, fails, holds } from './check.ts';
import type { BatchHistory } from './history.ts';

/** `recall`: a recall stands until it was lifted, and is told for ever. */
export function checkRecall({ recalls }: BatchHistory): Check {
	const standing = recalls.find(({ lifted }) => lifted === null);
	if (standing === undefined) return holds('recall', { lifted: recalls.length });
	const { since, reason, index } = standing;
	return fails('recall', 'recalled', { since, reason, index });
}

/** `supersession`: has another passport been put in the place of this one? */
export function checkSupersession({ superseded }: BatchHistory): Check {
	if (superseded === null) return holds('supersession');
	const { at, by } = superseded.entry;
	return fails('supersession', 'superseded', { since: at, by });
}
