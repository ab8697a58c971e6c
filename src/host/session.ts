/** Who is signed in: a token that its holder alone knows, kept as a hash, for a working day. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import type { Sql } from './database.ts';
import { ORGANISATION } from './organisation.ts';
import { organisation, person, session } from './people-table.ts';
import { hashSecret, newSecret } from './secret.ts';

const HOUR_MS = 3_600_000;
/** A person signs in each day; a stolen cookie is worth no more than that. */
export const SESSION_HOURS = 10;

export type NewSession = { readonly token: string; readonly expires: Date };

/** Opens a session. */
export async function beginSession(
	sql: Sql,
	personNumber: number,
	now: Date,
	hours: number = SESSION_HOURS,
): Promise<NewSession> {
	const token = newSecret();
	const expires = new Date(now.getTime() + hours * HOUR_MS);
	const row = { personId: personNumber, createdAt: now, expiresAt: expires };
	await sql.insert(session).values({ ...row, tokenHash: hashSecret(token) });
	return { token, expires };
}

/** Who holds a token; null for one that is unknown, over or ended, or whose holder was removed. */
export async function actorOfToken(sql: Sql, token: string, now: Date): Promise<Actor | null> {
	const [row] = await sql
		.select({
			kind: person.kind,
			role: person.role,
			number: person.id,
			id: person.publicId,
			name: person.name,
			organisation: ORGANISATION,
		})
		.from(session)
		.innerJoin(person, eq(session.personId, person.id))
		.innerJoin(organisation, eq(person.organisationId, organisation.id))
		.where(
			and(
				eq(session.tokenHash, hashSecret(token)),
				gt(session.expiresAt, now),
				isNull(session.endedAt),
				isNull(person.removedAt),
			),
		);
	if (row === undefined) return null;
	const { kind, role, number, id, name } = row;
	return { kind, role, person: { number, id, name }, organisation: row.organisation };
}

/** Signs out. */
export async function endSession(sql: Sql, token: string, now: Date): Promise<void> {
	await sql
		.update(session)
		.set({ endedAt: now })
		.where(and(eq(session.tokenHash, hashSecret(token)), isNull(session.endedAt)));
}
