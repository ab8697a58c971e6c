/** What waits for a second person, and what they decide. */
import * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Problem } from '../../host/problem.ts';
import {
	decideProposal,
	findProposal,
	finishProposal,
	isSecondPerson,
	listProposals,
	type Proposal,
} from '../../host/proposal.ts';
import { folderOf, problemOf } from './desk-at-folder.ts';
import { carryOut } from './desk-carry-out.ts';
import { ownOrganisation } from './desk-people-routes.ts';
import { type DeskAction, mayDo } from './desk-permission.ts';
import { isRefused } from './desk-refusal.ts';
import {
	type AskedBy,
	type DeskAnswer,
	type DeskRoute,
	readRoute,
	writeRoute,
} from './desk-route.ts';

/** Each matter for two, and what both of them must be allowed to do. */
export const TWO_PERSON_ACTIONS = {
	'lift-recall': 'passport-lift',
	'lift-suspension': 'passport-lift',
	'key-rotate': 'key-rotate',
	'gtin-bind': 'gtin-bind',
} as const satisfies Readonly<Record<string, DeskAction>>;
export type ProposalKind = keyof typeof TWO_PERSON_ACTIONS;

function isKind(kind: string): kind is ProposalKind {
	return Object.hasOwn(TWO_PERSON_ACTIONS, kind);
}

const decisionSchema = z.object({ outcome: z.enum(['confirmed', 'refused']) });

/** Whether this proposal is a matter of this actor at all; to everybody else it does not exist. */
function isTheirs(actor: Actor, { organisation }: Proposal): boolean {
	return actor.role === 'operator' || actor.organisation.number === organisation.number;
}

/** Why this actor is not the second person; null where they are. */
export function refuseSecond(actor: Actor, proposal: Proposal): Problem | null {
	const { kind } = proposal;
	if (!isKind(kind) || !isTheirs(actor, proposal)) return { code: 'proposal-unknown' };
	if (!mayDo(actor, TWO_PERSON_ACTIONS[kind])) return { code: 'role-missing' };
	return isSecondPerson(actor, proposal) ? null : { code: 'second-person-needed' };
}

/** A proposal as somebody sees it. */
export function describeProposal(actor: Actor, proposal: Proposal) {
	const { organisation, proposedBy, ...rest } = proposal;
	return {
		...rest,
		organisation: { id: organisation.id, name: organisation.name },
		proposedBy: proposedBy?.name ?? null,
		mine: actor.person !== null && proposedBy?.number === actor.person.number,
		mayDecide: proposal.state === 'open' && refuseSecond(actor, proposal) === null,
	};
}

async function decide(asked: AskedBy<z.infer<typeof decisionSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, param, now } = asked;
	const found = await findProposal(desk.database.sql, param('id'), now);
	if (found === null) return { problem: { code: 'proposal-unknown' } };
	const refused = refuseSecond(actor, found);
	if (refused !== null) return { problem: refused };
	const decided = await desk.database.transaction(async (sql) => {
		const by = actor.person?.number ?? 0;
		if (!(await decideProposal(sql, { id: found.id, by, outcome: body.outcome }, now)))
			return false;
		const action = body.outcome === 'confirmed' ? 'proposal-confirm' : 'proposal-refuse';
		const { organisation, subject, kind } = found;
		const deed = { actor, organisation: organisation.number, action, subject, facts: { kind } };
		await writeAudit(sql, deed, now);
		return true;
	});
	if (!decided) return { problem: { code: 'proposal-closed' } };
	if (body.outcome === 'refused') return { value: { id: found.id, state: 'refused' } };
	return carryOutOf(asked, found);
}

/** What was confirmed is done at once; where it cannot be, it stays confirmed and says why. */
async function carryOutOf(asked: AskedBy<unknown>, found: Proposal): Promise<DeskAnswer> {
	const folder = folderOf(asked);
	if (folder === null) return { problem: { code: 'desk-refused', facts: { reason: 'no-desk' } } };
	const done = await carryOut(folder, found);
	if (isRefused(done)) return problemOf(done);
	await finishProposal(asked.desk.database.sql, found.id, asked.now);
	return { value: { id: found.id, state: 'done', index: done[0]?.index ?? null } };
}

export const PROPOSAL_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/proposals',
		summary: 'What waits for a second person, and what became of the rest',
		needs: 'proposal-see',
		answer: async ({ desk, actor, now }) => {
			const found = await listProposals(desk.database.sql, ownOrganisation(actor), now);
			return { value: { items: found.map((one) => describeProposal(actor, one)) } };
		},
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/proposals/:id',
		summary: 'Confirms or refuses what somebody else proposed',
		needs: 'proposal-decide',
		schema: decisionSchema,
		answer: decide,
	}),
];
