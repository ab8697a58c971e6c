/** How a claim stands: as published here, else as the ledger that ships has it. */
import {
	type ClaimVerdict,
	certaintyOf,
	claimOf,
	type KnownClaim,
	type Level,
	SERUM,
	type WeighedClaim,
	weighClaims,
} from '../../../src/weigh/index.ts';
import type { Standings } from './published.ts';
import { shipped } from './shipped.ts';

export type Standing = { readonly verdict: ClaimVerdict; readonly certainty: Level | null };

export function standing(claim: KnownClaim, standings: Standings | null | undefined): Standing {
	const published = standings?.claims.find(({ id }) => id === claim.id);
	if (published !== undefined) return published;
	const certainty = certaintyOf(claim, shipped, SERUM).level;
	return { verdict: claim.verdict, certainty };
}

/** The claims of a text, each as it stands. */
export function weighNow(text: string, standings: Standings | null | undefined): WeighedClaim[] {
	return weighClaims(text, shipped).map((weighed) => {
		const claim = weighed.match === null ? null : claimOf(weighed.match);
		return claim === null ? weighed : { ...weighed, ...standing(claim, standings) };
	});
}
