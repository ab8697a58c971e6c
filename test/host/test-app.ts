/** The whole app over an in-memory database, with what it logs kept for a test to look at. */

import { type AppService, createApp } from '../../apps/server/app.ts';
import type { Clock } from '../../src/host/clock.ts';
import type { Database } from '../../src/host/database.ts';
import { type Gate, openGate, type Source } from '../../src/host/gate.ts';
import type { Log } from '../../src/host/log.ts';
import { openMetrics } from '../../src/host/metrics.ts';
import { migrateDatabase } from '../../src/host/migrate.ts';
import { databaseOf } from '../../src/host/pglite.ts';
import { openSession } from '../../src/host/pglite-session.ts';
import { openStaticFiles } from '../../src/host/static-files.ts';
import type { Vocabulary } from '../../src/read/index.ts';
import type { CatalogueStore } from '../../src/read/shell/catalogue.ts';
import { loadFacts, loadVocabulary } from '../../src/read/shell/facts.ts';
import { openStore } from '../../src/read/shell/store.ts';
import { openScanPool } from '../../src/scan/shell/scan-pool.ts';
import { openScanThread } from '../../src/scan/shell/scan-thread.ts';
import type { Batches } from '../../src/verify/shell/batches.ts';
import type { Desk } from '../../src/verify/shell/desk-service.ts';
import type { ScanStore } from '../../src/verify/shell/scan-store.ts';
import type { ClinicStore } from '../../src/vet/shell/clinic-store.ts';
import type { EditorStore } from '../../src/weigh/shell/editor-route.ts';
import { serverWords } from './server-words.ts';

export const NOON: Clock = { now: () => new Date('2026-11-23T12:00:00Z') };
export const TOKEN = 'token-of-a-test';

export async function openVocabularySource(): Promise<Source<Vocabulary>> {
	const vocabulary = await loadVocabulary();
	return { now: () => vocabulary, opened: async () => vocabulary };
}

export type Logged = readonly [level: string, event: string, facts: unknown];

export function openTestLog(): { readonly log: Log; readonly lines: Logged[] } {
	const lines: Logged[] = [];
	const at = (level: string) => (event: string, facts?: unknown) =>
		void lines.push([level, event, facts]);
	return { log: { info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

export async function openTestDatabase(): Promise<Database> {
	const database = databaseOf(await openSession(null));
	await migrateDatabase(database);
	return database;
}

/** A store that answers at once. */
export async function openTestStore(database: Database): Promise<Gate<CatalogueStore>> {
	const gate = openGate(Promise.resolve(openStore(database, true)));
	await gate.settled;
	return gate;
}

/** The app; ids count up, so that answers can be compared. */
export async function openTestApp(
	store: Gate<CatalogueStore>,
	web = 'dist/web',
	more: Partial<
		Pick<
			AppService,
			| 'scanners'
			| 'personalRoutes'
			| 'desk'
			| 'batches'
			| 'sightings'
			| 'clinic'
			| 'evidence'
			| 'witness'
			| 'publicUrl'
			| 'clock'
		>
	> = {},
) {
	const { log, lines } = openTestLog();
	const metrics = openMetrics();
	let ids = 0;
	const service = {
		words: await serverWords(),
		log,
		clock: NOON,
		metrics,
		store,
		newId: () => {
			ids += 1;
			return `id-${String(ids).padStart(8, '0')}`;
		},
		token: TOKEN,
		renewVocabulary: async () => undefined,
		vocabulary: await openVocabularySource(),
		head: async () => ['<link rel="stylesheet" href="/assets/style.css">'],
		files: openStaticFiles(web),
		openapi: async () => '{"openapi":"3.1.0"}',
		readiness: () => ({ catalogue: store.state().kind }),
		gauges: () => ({ catalogue_open: 1 }),
		// No test of other routes sends a photo.
		scanners: openScanPool(() => openScanThread(() => loadFacts())),
		personalRoutes: 'here' as const,
		publicUrl: null,
		// Nor does one of other routes come to the desk.
		desk: openGate<Desk>(new Promise(() => undefined)),
		batches: openGate<Batches>(new Promise(() => undefined)),
		sightings: openGate<ScanStore>(new Promise(() => undefined)),
		clinic: openGate<ClinicStore>(new Promise(() => undefined)),
		evidence: openGate<EditorStore>(new Promise(() => undefined)),
		witness: { addCheckpoint: async () => null },
		batchHead: async () => ['<link rel="stylesheet" href="/assets/batch.css">'],
		...more,
	};
	return { app: createApp(service), service, metrics, lines };
}
