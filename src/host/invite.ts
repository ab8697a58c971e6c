/** Links that make one person, once, within a quarter of an hour. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Organisation } from './actor.ts';
import type { Sql } from './database.ts';
import { ORGANISATION } from './organisation.ts';
import { invite, organisation } from './people-table.ts';
import type { Role } from './role.ts';
import { hashSecret, newSecret } from './secret.ts';

export const INVITE_MINUTES = 15;
const MINUTE_MS = 60_000;

export type NewInvite = {
	readonly organisation: Organisation;
	readonly role: Role;
	/** Null for the command line. */
	readonly by: number | null;
};
export type Invite = { readonly organisation: Organisation; readonly role: Role };

/** Makes an invite; its token is not kept and cannot be shown again. */
export async function makeInvite(
	sql: Sql,
	given: NewInvite,
	now: Date,
): Promise<{ readonly token: string; readonly expires: Date }> {
	const token = newSecret();
	const expires = new Date(now.getTime() + INVITE_MINUTES * MINUTE_MS);
	await sql.insert(invite).values({
		tokenHash: hashSecret(token),
		organisationId: given.organisation.number,
		role: given.role,
		createdBy: given.by,
		createdAt: now,
		expiresAt: expires,
	});
	return { token, expires };
}

const isOpen = (token: string, now: Date) =>
	and(eq(invite.tokenHash, hashSecret(token)), isNull(invite.usedAt), gt(invite.expiresAt, now));

/** What a link invites to; null for one that is unknown, used or too old, which are one answer to strangers. */
export async function findInvite(sql: Sql, token: string, now: Date): Promise<Invite | null> {
	const [row] = await sql
		.select({ organisation: ORGANISATION, role: invite.role })
		.from(invite)
		.innerJoin(organisation, eq(invite.organisationId, organisation.id))
		.where(isOpen(token, now));
	return row ?? null;
}

/** Uses a link up. Of two who come with the same link at once, one gets null. */
export async function takeInvite(sql: Sql, token: string, now: Date): Promise<Invite | null> {
	const found = await findInvite(sql, token, now);
	const used = await sql
		.update(invite)
		.set({ usedAt: now })
		.where(isOpen(token, now))
		.returning({ tokenHash: invite.tokenHash });
	return used.length === 1 ? found : null;
}
