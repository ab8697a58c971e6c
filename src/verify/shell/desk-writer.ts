/** The writer of a desk's log: places are fixed beside its folder, or in the PostgreSQL that its settings name. */
import { type DeskFolder, logOf, logSignerOf } from './desk-folder.ts';
import { type LogWriter, openLogWriter } from './log-folder.ts';
import type { SequenceStore } from './sequence-store.ts';

/** Opens it; whoever does closes it too. @throws HostError as `openLogWriter` does, or `database-unopened`. */
export async function openDeskWriter(desk: DeskFolder): Promise<LogWriter> {
	const { origin, sequence } = desk.settings;
	const parts = { folder: logOf(desk), origin, signer: await logSignerOf(desk) };
	if (sequence === undefined) return openLogWriter(parts);
	return openLogWriter({ ...parts, store: await openSequence(sequence, origin) });
}

/** Fetched where a desk asks for it: a phone's or a small desk's command needs no database. */
async function openSequence(url: string, origin: string): Promise<SequenceStore> {
	const [{ openPostgres }, { migrateDatabase }, { openSqlSequence }] = await Promise.all([
		import('../../host/postgres.ts'),
		import('../../host/migrate.ts'),
		import('./sql-sequence.ts'),
	]);
	const database = await openPostgres(url);
	try {
		await migrateDatabase(database);
	} catch (error) {
		await database.close();
		throw error;
	}
	return openSqlSequence(database, origin, database.close);
}
