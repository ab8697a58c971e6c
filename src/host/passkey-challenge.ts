/** Challenges: random, given out for five minutes, taken back once. */
import { and, eq, gt, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Sql } from './database.ts';
import { passkeyChallenge } from './people-table.ts';
import { hashSecret, newSecret } from './secret.ts';

export type Purpose = (typeof passkeyChallenge.$inferSelect)['purpose'];

export const CHALLENGE_MS = 300_000;

/** A fresh challenge, as base64url. */
export async function giveChallenge(sql: Sql, purpose: Purpose, now: Date): Promise<string> {
	// Anyone may ask for one, so what nobody came back with goes away.
	await sql.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, now));
	const challenge = newSecret();
	const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
	await sql
		.insert(passkeyChallenge)
		.values({ challengeHash: hashSecret(challenge), purpose, expiresAt });
	return challenge;
}

const clientDataSchema = z.object({ challenge: z.string() });

/** The challenge that an answer is to, if we gave it for this purpose and nobody used it; it is used up with this. */
export async function takeChallenge(
	sql: Sql,
	purpose: Purpose,
	clientDataJSON: string,
	now: Date,
): Promise<string | null> {
	const challenge = challengeOf(clientDataJSON);
	if (challenge === null) return null;
	const taken = await sql
		.delete(passkeyChallenge)
		.where(
			and(
				eq(passkeyChallenge.challengeHash, hashSecret(challenge)),
				eq(passkeyChallenge.purpose, purpose),
				gt(passkeyChallenge.expiresAt, now),
			),
		)
		.returning({ hash: passkeyChallenge.challengeHash });
	return taken.length === 1 ? challenge : null;
}

function challengeOf(clientDataJSON: string): string | null {
	try {
		const told = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
		const parsed = clientDataSchema.safeParse(told);
		return parsed.success ? parsed.data.challenge : null;
	} catch {
		// No JSON: nothing that a browser made.
		return null;
	}
}
