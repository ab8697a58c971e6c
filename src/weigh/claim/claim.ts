/** The claims that were looked into (`data/evidence/claims.tsv`): verdict, what it rests on, when it was searched. */
import type { Because, Status } from '../../kit/index.ts';
import { STATUSES } from '../../kit/index.ts';
import { CLAIM_VERDICTS, type ClaimVerdict, CONSTRUCTS, type Construct } from '../ledger/index.ts';
import { CLAIM_ROWS } from './claim-table.ts';

export type KnownClaim = {
	/** Words under `claim.<id>.short` and `claim.<id>.why`. */
	readonly id: string;
	/** What it is about: efficacy, mechanism, safety, usage, labelling, regulatory, size. */
	readonly kind: string;
	readonly verdict: ClaimVerdict;
	/** What a study would have to measure to bear on it. */
	readonly constructs: readonly Construct[];
	readonly evidenceFor: readonly string[];
	readonly evidenceAgainst: readonly string[];
	readonly status: Status;
	/** ISO day of the search. */
	readonly searched: string;
};

const listOf = (text: string): string[] => text.split(' ').filter((one) => one !== '');

const claims: ReadonlyMap<string, KnownClaim> = new Map(
	CLAIM_ROWS.split('\n')
		.slice(1)
		.map((line) => openClaim(line.split('\t')))
		.map((claim) => [claim.id, claim]),
);

function openClaim(cells: readonly string[]): KnownClaim {
	const [id = '', kind = '', verdict, measured = '', , pro = '', contra = '', , status, date = ''] =
		cells;
	const wanted = new Set(listOf(measured));
	return {
		id,
		kind,
		verdict: CLAIM_VERDICTS.find((known) => known === verdict) ?? 'untestable',
		constructs: CONSTRUCTS.filter((construct) => wanted.has(construct)),
		evidenceFor: listOf(pro),
		evidenceAgainst: listOf(contra),
		status: STATUSES.find((known) => known === status) ?? 'unconfirmed',
		searched: date,
	};
}

/** Every claim, in the order of the table. */
export function knownClaims(): readonly KnownClaim[] {
	return [...claims.values()];
}

/** A claim by its id; null where it is not known. */
export function claimOf(id: string): KnownClaim | null {
	return claims.get(id) ?? null;
}

/** Why a verdict on a claim stands: our own search. */
export function becauseOfClaim({ id, status, searched }: KnownClaim): Because {
	return {
		rule: id.slice(0, id.indexOf('-')),
		source: 'exoproof-claim-search',
		status,
		date: searched,
	};
}
