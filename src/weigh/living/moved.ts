/** What new lines of a ledger changed: which claims moved, how, and by which studies. */
import type { Use } from '../certainty/index.ts';
import { certaintyOf, knownClaims, studiesOf } from '../claim/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Moved } from './moved-schema.ts';

/** Claims that stand otherwise after than before, in the order of the table. */
export function whatMoved(before: Ledger, after: Ledger, use: Use): Moved[] {
	return knownClaims().flatMap((claim) => {
		const [was, is] = [before, after].map((ledger) => ({
			verdict: ledger.verdicts.get(claim.id) ?? claim.verdict,
			level: certaintyOf(claim, ledger, use).level,
			studies: studiesOf(claim, ledger),
		}));
		if (was === undefined || is === undefined) return [];
		const moved: Moved = {
			claim: claim.id,
			verdict: was.verdict === is.verdict ? null : { from: was.verdict, to: is.verdict },
			certainty: was.level === is.level ? null : { from: was.level, to: is.level },
			studiesAdded: is.studies.filter((study) => !was.studies.includes(study)),
			studiesGone: was.studies.filter((study) => !is.studies.includes(study)),
		};
		return hasMoved(moved) ? [moved] : [];
	});
}

function hasMoved({ verdict, certainty, studiesAdded, studiesGone }: Moved): boolean {
	return (
		verdict !== null || certainty !== null || studiesAdded.length > 0 || studiesGone.length > 0
	);
}
