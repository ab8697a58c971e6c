/** Organisations and people: who is invited, who is removed, which programs may send. */
import * as z from 'zod/mini';
import type { Actor, Organisation } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Sql } from '../../host/database.ts';
import { makeInvite } from '../../host/invite.ts';
import {
	addOrganisation,
	addPerson,
	findOrganisation,
	listOrganisations,
	listPeople,
	removePerson,
} from '../../host/organisation.ts';
import { personNameSchema } from '../../host/passkey-schema.ts';
import { isRoleOf, ROLES } from '../../host/role.ts';
import { beginSession } from '../../host/session.ts';
import {
	type AskedBy,
	type DeskAnswer,
	type DeskRoute,
	readRoute,
	writeRoute,
} from './desk-route.ts';

const idSchema = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60));
const inviteSchema = z.object({ organisation: idSchema, role: z.enum(ROLES) });
const organisationSchema = z.object({
	id: idSchema,
	kind: z.enum(['brand', 'lab', 'clinic', 'editorial']),
	name: personNameSchema,
});
const DAY_HOURS = 24;
const MOST_DAYS = 400;
const programSchema = z.object({
	name: personNameSchema,
	role: z.enum(ROLES),
	days: z.int().check(z.minimum(1), z.maximum(MOST_DAYS)),
});

const UNKNOWN = { problem: { code: 'organisation-unknown' } } as const;

/** Null for an operator, who sees everyone. */
export function ownOrganisation({ role, organisation }: Actor): number | null {
	return role === 'operator' ? null : organisation.number;
}

const withoutNumber = ({ number: _, ...rest }: Organisation) => rest;

async function invite(asked: AskedBy<z.infer<typeof inviteSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	return desk.database.transaction(async (sql) => {
		const found = await findOrganisation(sql, body.organisation);
		if (found === null || !isRoleOf(found.kind, body.role)) return UNKNOWN;
		// Who could invite operators could be two of them; that takes somebody at the machine.
		if (body.role === 'operator' && actor.kind !== 'machine') {
			return { problem: { code: 'role-missing' } };
		}
		const by = actor.person?.number ?? null;
		const { token, expires } = await makeInvite(
			sql,
			{ organisation: found, role: body.role, by },
			now,
		);
		await writeAudit(
			sql,
			{ actor, organisation: found.number, action: 'people-invite', subject: body.role },
			now,
		);
		const value = { token, path: `/desk#invite/${token}`, expires: expires.toISOString() };
		return { value, status: 201 };
	});
}

async function remove({ desk, actor, param, now }: AskedBy<null>): Promise<DeskAnswer> {
	return desk.database.transaction(async (sql) => {
		const removed = await removePerson(sql, param('id'), now);
		if (removed === null) return { problem: { code: 'person-unknown' } };
		const { person, organisation } = removed;
		await writeAudit(
			sql,
			{ actor, organisation, action: 'people-remove', subject: person.name },
			now,
		);
		return { value: { id: person.id, removed: true } };
	});
}

async function add(asked: AskedBy<z.infer<typeof organisationSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	return desk.database.transaction(async (sql) => {
		if ((await findOrganisation(sql, body.id)) !== null) {
			return { problem: { code: 'organisation-known' } };
		}
		const added = await addOrganisation(sql, { ...body, sample: false }, now);
		const deed = { actor, organisation: added.number, action: 'organisation-add' };
		await writeAudit(sql, { ...deed, subject: added.name }, now);
		return { value: withoutNumber(added), status: 201 };
	});
}

async function addProgram(asked: AskedBy<z.infer<typeof programSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	const { organisation } = actor;
	if (!isRoleOf(organisation.kind, body.role)) return { problem: { code: 'role-missing' } };
	return desk.database.transaction(async (sql: Sql) => {
		const { name, role, days } = body;
		const given = { organisation: organisation.number, name, kind: 'program', role } as const;
		const program = await addPerson(sql, given, now);
		const session = await beginSession(sql, program.number, now, days * DAY_HOURS);
		await writeAudit(sql, { actor, action: 'program-add', subject: name, facts: { days } }, now);
		const value = { id: program.id, token: session.token, expires: session.expires.toISOString() };
		return { value, status: 201 };
	});
}

export const PEOPLE_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/organisations',
		summary: 'Organisations at this desk',
		needs: 'organisation-see',
		answer: async ({ desk }) => ({
			value: { items: (await listOrganisations(desk.database.sql)).map(withoutNumber) },
		}),
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/organisations',
		summary: 'Adds a brand, a lab or a clinic',
		needs: 'organisation-add',
		schema: organisationSchema,
		answer: add,
	}),
	readRoute({
		method: 'GET',
		path: '/v1/desk/people',
		summary: 'People and programs of the own organisation; of all for an operator',
		needs: 'people-see',
		answer: async ({ desk, actor }) => ({
			value: { items: await listPeople(desk.database.sql, ownOrganisation(actor)) },
		}),
	}),
	readRoute({
		method: 'DELETE',
		path: '/v1/desk/people/:id',
		summary: 'Takes a person’s passkeys and sessions away',
		needs: 'people-remove',
		answer: remove,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/invites',
		summary: 'Makes a link that lets one person in, once, within 15 minutes',
		needs: 'people-invite',
		schema: inviteSchema,
		answer: invite,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/programs',
		summary: 'A token for a program of the own organisation, which can never be the second person',
		needs: 'program-add',
		schema: programSchema,
		answer: addProgram,
	}),
];
