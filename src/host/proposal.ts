/** The two-person rule: one proposes, another with the right role confirms; never the same. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from './actor.ts';
import { proposal } from './audit-table.ts';
import type { Sql } from './database.ts';
import { organisation, person } from './people-table.ts';
import { newPublicId } from './secret.ts';

/** After this many days nobody remembers why it was proposed. */
export const PROPOSAL_DAYS = 7;
const DAY_MS = 86_400_000;

export type NewProposal = {
	readonly by: Actor;
	/** Number of the organisation whose matter it is. */
	readonly organisation: number;
	readonly kind: string;
	readonly subject: string;
	/** All that is needed to do it later. */
	readonly payload: object;
};

export type ProposalState = 'open' | 'confirmed' | 'done' | 'refused' | 'expired';

export type Proposal = {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly payload: unknown;
	readonly organisation: { readonly number: number; readonly id: string; readonly name: string };
	readonly proposedBy: { readonly number: number; readonly name: string } | null;
	readonly proposedAt: string;
	readonly expires: string;
	readonly decidedBy: string | null;
	readonly state: ProposalState;
};

/** Writes a proposal down; answers its id. */
export async function propose(sql: Sql, given: NewProposal, now: Date): Promise<string> {
	const id = newPublicId();
	await sql.insert(proposal).values({
		publicId: id,
		organisationId: given.organisation,
		kind: given.kind,
		subject: given.subject,
		payload: JSON.stringify(given.payload),
		proposedBy: given.by.person?.number ?? null,
		proposedAt: now,
		expiresAt: new Date(now.getTime() + PROPOSAL_DAYS * DAY_MS),
	});
	return id;
}

const proposer = alias(person, 'proposer');
const decider = alias(person, 'decider');

function select(sql: Sql) {
	return sql
		.select({
			row: proposal,
			organisation: { number: organisation.id, id: organisation.publicId, name: organisation.name },
			proposer: proposer.name,
			decider: decider.name,
		})
		.from(proposal)
		.innerJoin(organisation, eq(proposal.organisationId, organisation.id))
		.leftJoin(proposer, eq(proposal.proposedBy, proposer.id))
		.leftJoin(decider, eq(proposal.decidedBy, decider.id));
}
type Found = Awaited<ReturnType<typeof select>>[number];

function proposalOf(found: Found, now: Date): Proposal {
	const { row, organisation: whose, proposer: by, decider: decided } = found;
	const number = row.proposedBy;
	return {
		id: row.publicId,
		kind: row.kind,
		subject: row.subject,
		payload: JSON.parse(row.payload),
		organisation: whose,
		proposedBy: number === null || by === null ? null : { number, name: by },
		proposedAt: row.proposedAt.toISOString(),
		expires: row.expiresAt.toISOString(),
		decidedBy: decided,
		state: stateOf(row, now),
	};
}

function stateOf(row: typeof proposal.$inferSelect, now: Date): ProposalState {
	if (row.doneAt !== null) return 'done';
	if (row.outcome !== null) return row.outcome;
	return row.expiresAt <= now ? 'expired' : 'open';
}

/** One proposal. */
export async function findProposal(sql: Sql, id: string, now: Date): Promise<Proposal | null> {
	const [found] = await select(sql).where(eq(proposal.publicId, id));
	return found === undefined ? null : proposalOf(found, now);
}

/** Proposals, the newest first; of one organisation, or of all. */
export async function listProposals(
	sql: Sql,
	organisationNumber: number | null,
	now: Date,
): Promise<readonly Proposal[]> {
	const rows = await select(sql)
		.where(
			organisationNumber === null ? undefined : eq(proposal.organisationId, organisationNumber),
		)
		.orderBy(desc(proposal.id))
		.limit(200);
	return rows.map((row) => proposalOf(row, now));
}

/** Whether this actor may be the second person: a person with a passkey, and not the one who proposed. */
export function isSecondPerson(
	actor: Actor,
	{ proposedBy }: Pick<Proposal, 'proposedBy'>,
): boolean {
	if (actor.kind !== 'person' || actor.person === null) return false;
	return actor.person.number !== proposedBy?.number;
}

/**
 * Decides an open proposal. False where it is not open any more: somebody else was quicker, or it is too old. Who may
 * decide is for the caller to know; the database itself refuses a confirmation by whoever proposed.
 */
export async function decideProposal(
	sql: Sql,
	given: { readonly id: string; readonly by: number; readonly outcome: 'confirmed' | 'refused' },
	now: Date,
): Promise<boolean> {
	const found = await findProposal(sql, given.id, now);
	if (found?.state !== 'open') return false;
	const decided = await sql
		.update(proposal)
		.set({ outcome: given.outcome, decidedBy: given.by, decidedAt: now })
		.where(and(eq(proposal.publicId, given.id), isNull(proposal.outcome)))
		.returning({ id: proposal.id });
	return decided.length === 1;
}

/** Says that what was confirmed is done. */
export async function finishProposal(sql: Sql, id: string, now: Date): Promise<void> {
	await sql
		.update(proposal)
		.set({ doneAt: now })
		.where(and(eq(proposal.publicId, id), eq(proposal.outcome, 'confirmed')));
}
