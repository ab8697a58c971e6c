/** Organisations and their people, in SQL. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor, Organisation, Person } from './actor.ts';
import type { Sql } from './database.ts';
import { organisation, passkey, person, session } from './people-table.ts';
import type { Role } from './role.ts';
import { newPublicId } from './secret.ts';

export type NewOrganisation = Omit<Organisation, 'number'>;

export const ORGANISATION = {
	number: organisation.id,
	id: organisation.publicId,
	kind: organisation.kind,
	name: organisation.name,
	sample: organisation.sample,
};

/** Adds an organisation, or gives back the one that has its id already. */
export async function addOrganisation(
	sql: Sql,
	given: NewOrganisation,
	now: Date,
): Promise<Organisation> {
	const { id, ...rest } = given;
	await sql
		.insert(organisation)
		.values({ ...rest, publicId: id, createdAt: now })
		.onConflictDoNothing();
	const found = await findOrganisation(sql, id);
	if (found === null) throw new TypeError('an organisation that was just added is not there');
	return found;
}

/** The organisation with this id. */
export async function findOrganisation(sql: Sql, id: string): Promise<Organisation | null> {
	const [row] = await sql
		.select(ORGANISATION)
		.from(organisation)
		.where(eq(organisation.publicId, id));
	return row ?? null;
}

/** Every organisation, by name. */
export async function listOrganisations(sql: Sql): Promise<readonly Organisation[]> {
	return sql.select(ORGANISATION).from(organisation).orderBy(asc(organisation.name));
}

export type NewPerson = {
	readonly organisation: number;
	readonly name: string;
	readonly kind: 'person' | 'program';
	readonly role: Role;
};

/** Adds a person or a program to an organisation. */
export async function addPerson(sql: Sql, given: NewPerson, now: Date): Promise<Person> {
	const id = newPublicId();
	const { organisation: organisationId, name, kind, role } = given;
	const [row] = await sql
		.insert(person)
		.values({ publicId: id, organisationId, name, kind, role, createdAt: now })
		.returning({ number: person.id });
	if (row === undefined) throw new TypeError('a person who was just added is not there');
	return { number: row.number, id, name };
}

export type ListedPerson = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'person' | 'program';
	readonly role: Role;
	readonly organisation: string;
	readonly since: string;
};

/** People who may sign in; of one organisation, or of all. */
export async function listPeople(
	sql: Sql,
	organisationNumber: number | null,
): Promise<readonly ListedPerson[]> {
	const rows = await sql
		.select({
			id: person.publicId,
			name: person.name,
			kind: person.kind,
			role: person.role,
			organisation: organisation.publicId,
			createdAt: person.createdAt,
		})
		.from(person)
		.innerJoin(organisation, eq(person.organisationId, organisation.id))
		.where(
			and(
				isNull(person.removedAt),
				organisationNumber === null ? undefined : eq(person.organisationId, organisationNumber),
			),
		)
		.orderBy(asc(person.id));
	return rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt.toISOString() }));
}

/** Takes a person's passkeys and sessions away; their name stays in the audit trail. Null where nobody has the id. */
export async function removePerson(
	sql: Sql,
	id: string,
	now: Date,
): Promise<{ readonly person: Person; readonly organisation: number } | null> {
	const [row] = await sql
		.update(person)
		.set({ removedAt: now })
		.where(and(eq(person.publicId, id), isNull(person.removedAt)))
		.returning({ number: person.id, name: person.name, organisation: person.organisationId });
	if (row === undefined) return null;
	const { number, name } = row;
	await sql.delete(passkey).where(eq(passkey.personId, number));
	await sql
		.update(session)
		.set({ endedAt: now })
		.where(and(eq(session.personId, number), isNull(session.endedAt)));
	return { person: { number, id, name }, organisation: row.organisation };
}

/** The actor that the command line of this machine is, for an organisation. */
export function machineOf(found: Organisation, role: Role): Actor {
	return { kind: 'machine', person: null, role, organisation: found };
}
