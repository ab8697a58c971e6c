/** Whether a line may follow: whom it speaks of must be there. */
import type { LedgerEvent } from './entry-schema.ts';

export type EventRefusal = 'study-unknown' | 'claim-unknown';

export type KnownThings = {
	/** In the ledger. */
	readonly isStudy: (id: string) => boolean;
	/** In the ledger, or imported and waiting to be read. */
	readonly isCandidate: (id: string) => boolean;
	readonly isClaim: (id: string) => boolean;
};

/** Why a line is refused; null where it may stand. */
export function refuseEvent(event: LedgerEvent, known: KnownThings): EventRefusal | null {
	switch (event.kind) {
		case 'study':
			return null;
		case 'screening':
			return known.isCandidate(event.study) ? null : 'study-unknown';
		case 'rating':
		case 'withdrawal':
			return known.isStudy(event.study) ? null : 'study-unknown';
		case 'verdict':
		case 'override':
			return known.isClaim(event.claim) ? null : 'claim-unknown';
		case 'link':
			if (!known.isClaim(event.claim)) return 'claim-unknown';
			return known.isStudy(event.study) ? null : 'study-unknown';
	}
}

/** The study and the claim that a line speaks of, each null where it speaks of none. */
export function subjectsOf(event: LedgerEvent): {
	readonly study: string | null;
	readonly claim: string | null;
} {
	const claim = 'claim' in event ? event.claim : null;
	if (event.kind === 'study') return { study: event.study.id, claim };
	return { study: 'study' in event ? event.study : null, claim };
}
