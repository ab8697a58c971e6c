/** Idempotency keys: a write that is sent again, because its answer was lost, is answered again and not done again. */
import { and, eq } from 'drizzle-orm';
import type { Sql } from './database.ts';
import { requestKey } from './table.ts';

export type RequestKey = {
	readonly route: string;
	readonly key: string;
	readonly fingerprint: string;
};
export type KeptAnswer = { readonly status: number; readonly body: string };
export type KeyState =
	| { readonly kind: 'new' }
	| { readonly kind: 'replay'; readonly answer: KeptAnswer }
	| { readonly kind: 'reused' };

/** Keeps the answer under its key, or says what the key already stands for. Call it inside the write's transaction. */
export async function keepAnswer(
	sql: Sql,
	key: RequestKey,
	answer: KeptAnswer,
	now: Date,
): Promise<KeyState> {
	const kept = await sql
		.insert(requestKey)
		.values({ ...key, ...answer, createdAt: now })
		.onConflictDoNothing()
		.returning({ key: requestKey.key });
	return kept.length === 1 ? { kind: 'new' } : lookUpKey(sql, key);
}

/** What a key stands for already. */
export async function lookUpKey(sql: Sql, key: RequestKey): Promise<KeyState> {
	const [row] = await sql
		.select()
		.from(requestKey)
		.where(and(eq(requestKey.route, key.route), eq(requestKey.key, key.key)));
	if (row === undefined) return { kind: 'new' };
	if (row.fingerprint !== key.fingerprint) return { kind: 'reused' };
	return { kind: 'replay', answer: { status: row.status, body: row.body } };
}
