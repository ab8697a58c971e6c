import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, inTransaction, openSql, type RunStatement } from './database.ts';
import { HostError } from './host-error.ts';
import type { PgliteSession } from './pglite-session.ts';
import { Turns } from './turns.ts';

/**
 * Opens the embedded database in a thread. Whoever calls holds the folder's lock. Without a folder it lives in memory.
 */
export async function openPglite(data: string | null): Promise<Database> {
	const { openThread } = await import('./pglite-thread.ts');
	if (data === null) return databaseOf(await openThread(null));
	const folder = join(data, 'pglite');
	await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
		throw new HostError('folder-unwritable', { folder: data }, error);
	});
	return databaseOf(await openThread(folder));
}

/** A database out of a single session: statements and transactions take turns. */
export function databaseOf(session: PgliteSession): Database {
	const turns = new Turns();
	const alone: RunStatement = (...statement) => turns.take(() => session.query(...statement));
	return {
		kind: 'pglite',
		sql: openSql(alone),
		transaction: (work) => turns.take(() => inTransaction(session.query, work)),
		settle: async () => {
			await alone('checkpoint', [], 'objects');
		},
		close: () => turns.take(session.close),
	};
}
