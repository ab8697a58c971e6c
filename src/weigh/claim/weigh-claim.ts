/** The verb: what the evidence for each claim of a text is worth. Pure; the ledger and the use are given. */
import { bodyOf, type Certainty, rateBody, type Use } from '../certainty/index.ts';
import type { ClaimVerdict, Ledger, Level } from '../ledger/index.ts';
import { verdictOfUnknown } from './asserted.ts';
import { claimOf, type KnownClaim } from './claim.ts';
import type { Concept } from './concepts.ts';
import { matchClaims } from './match-claim.ts';
import { sentencesOf } from './sentence.ts';

export type WeighedClaim = {
	/** The sentence, as written. */
	readonly claim: string;
	/** Id of the known claim that it makes; null where none does. */
	readonly match: string | null;
	readonly verdict: ClaimVerdict;
	readonly certainty: Level | null;
	/** Ids, the best first. */
	readonly studies: readonly string[];
	/** Day on which it was searched; null for a sentence that nobody looked into. */
	readonly searched: string | null;
	/** The ideas by which it was recognised. */
	readonly because: readonly Concept[];
};

/** A serum on whole skin: how a bottle is used unless a person says otherwise. */
export const SERUM: Use = { route: 'topical', kingdom: null };

/** The claims in a text, each with its verdict; a sentence that promises nothing is no claim. */
export function weighClaims(text: string, ledger: Ledger, use: Use = SERUM): WeighedClaim[] {
	return sentencesOf(text).flatMap((sentence) => {
		const matches = matchClaims(sentence);
		if (matches.length > 0)
			return matches.map(({ claim, because }) =>
				weighed(sentence, claim, { because, ledger, use }),
			);
		const verdict = verdictOfUnknown(sentence);
		if (verdict === null) return [];
		const nobody = { match: null, certainty: null, studies: [], searched: null, because: [] };
		return [{ claim: sentence, verdict, ...nobody }];
	});
}

type Given = {
	readonly because: readonly Concept[];
	readonly ledger: Ledger;
	readonly use: Use;
};

function weighed(sentence: string, id: string, { because, ledger, use }: Given): WeighedClaim {
	const claim = claimOf(id);
	if (claim === null) throw new RangeError(`no claim has the id ${id}`);
	return {
		claim: sentence,
		match: id,
		verdict: ledger.verdicts.get(id) ?? claim.verdict,
		certainty: certaintyOf(claim, ledger, use).level,
		studies: studiesOf(claim, ledger),
		searched: claim.searched,
		because,
	};
}

/** Studies for a claim, then those against it, with what the lines of the ledger added. */
export function studiesOf(
	{ id, evidenceFor, evidenceAgainst }: KnownClaim,
	ledger: Ledger,
): string[] {
	const linked = (side: 'for' | 'against'): string[] =>
		ledger.links.filter((one) => one.claim === id && one.side === side).map(({ study }) => study);
	return [
		...new Set([...evidenceFor, ...linked('for'), ...evidenceAgainst, ...linked('against')]),
	].filter((study) => ledger.studies.has(study) && !ledger.withdrawn.has(study));
}

/** Which way a study bears on a claim: as the ledger's last line on both says, else as the table of claims does. */
export function sideOf({ id, evidenceFor }: KnownClaim, study: string, ledger: Ledger) {
	const link = ledger.links.find((one) => one.claim === id && one.study === study);
	return link?.side ?? (evidenceFor.includes(study) ? 'for' : 'against');
}

/** How certain a claim is; nothing is rated where no study could be, or none was found. */
export function certaintyOf(claim: KnownClaim, ledger: Ledger, use: Use): Certainty {
	const verdict = ledger.verdicts.get(claim.id) ?? claim.verdict;
	// Of what no outcome of a study measures, there is no certainty of an effect.
	const isOpen =
		verdict === 'untestable' || verdict === 'no-source-found' || claim.constructs.length === 0;
	const override = ledger.overrides.get(claim.id)?.level ?? null;
	const body = isOpen ? [] : bodyOf(ledger, studiesOf(claim, ledger), claim.constructs);
	return rateBody(body, use, override);
}
