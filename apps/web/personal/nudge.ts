/** When to remind a person that a browser may clear what it keeps (Safari does after seven days without a visit). */
import { daysBetween, type Routine } from '../../../src/plan/index.ts';

/** Days after which a backup counts as old. */
const WEEK = 7;

export type Nudge = 'first-backup' | 'old-backup';

/** Nothing to lose, nothing to say; a persisted origin on the home screen is asked less. */
export function nudgeOf(
	{ backed_up_at, marks, reads, reactions, shelf }: Routine,
	today: string,
): Nudge | null {
	if (shelf.length + marks.length + reads.length + reactions.length === 0) return null;
	if (backed_up_at === undefined) return 'first-backup';
	return daysBetween(backed_up_at.slice(0, 10), today) >= WEEK ? 'old-backup' : null;
}
