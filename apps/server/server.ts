/** Puts a server together: the socket first, then what reads labels, then the rest. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Addresses, addressesOf } from '../../src/host/address.ts';
import type { Clock } from '../../src/host/clock.ts';
import type { Config } from '../../src/host/config.ts';
import type { Database } from '../../src/host/database.ts';
import { type FolderLock, takeFolder } from '../../src/host/folder-lock.ts';
import { type Gate, openGate } from '../../src/host/gate.ts';
import { type Handle, listen } from '../../src/host/listen.ts';
import { type Log, openLog } from '../../src/host/log.ts';
import { type Metrics, openMetrics } from '../../src/host/metrics.ts';
import { packagePath } from '../../src/host/package-root.ts';
import { readPageHead } from '../../src/host/page.ts';
import type { ServerWords } from '../../src/host/problem.ts';
import type { Service } from '../../src/host/service.ts';
import { openStaticFiles } from '../../src/host/static-files.ts';
import { loadFacts, loadVocabulary } from '../../src/read/shell/facts.ts';
import type { OpenCatalogue } from '../../src/read/shell/open-catalogue.ts';
import { openReadLane } from '../../src/read/shell/read-routes.ts';
import { openScanPool, type ScanPool } from '../../src/scan/shell/scan-pool.ts';
import { openScanThread } from '../../src/scan/shell/scan-thread.ts';
import type { Batches } from '../../src/verify/shell/batches.ts';
import type { Desk } from '../../src/verify/shell/desk-service.ts';
import type { ScanStore } from '../../src/verify/shell/scan-store.ts';
import type { Witness } from '../../src/verify/shell/witness.ts';
import type { ClinicStore } from '../../src/vet/shell/clinic-store.ts';
import type { EditorStore } from '../../src/weigh/shell/editor-route.ts';
import type { AppService } from './app.ts';
import { openReader, type Reader } from './reader.ts';

export type ServerParts = {
	readonly config: Config;
	readonly words: ServerWords;
	readonly clock: Clock;
};

export type RunningServer = {
	readonly addresses: Addresses;
	/** Settles when the catalogue is open or has failed; `/readyz` and the log say which. */
	readonly settled: Promise<unknown>;
	readonly close: () => Promise<void>;
};

/** Starts a server: it listens when this resolves. @throws HostError when the folder or the port is not to be had. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
	const { config } = parts;
	const lock = config.databaseUrl === null ? await takeFolder(config.data) : null;
	try {
		return await runServer(parts, lock);
	} catch (error) {
		await lock?.release();
		throw error;
	}
}

async function runServer(parts: ServerParts, lock: FolderLock | null): Promise<RunningServer> {
	const { config, clock } = parts;
	const service: Service = { ...parts, log: openLog(config.logLevel) };
	const metrics = openMetrics();
	const names = join(config.data, 'extra-names.tsv');
	const reader = openReader(() => loadVocabulary(names));
	const scanners = openScanPool(() => openScanThread(() => loadFacts(names)));
	const certificate = config.https ? await makeCertificate(config.data, clock) : null;
	let handle: (listener: Handle) => void = () => undefined;
	const listener = new Promise<Handle>((done) => (handle = done));
	const lane = openReadLane(service, metrics, reader.vocabulary);
	const socket = await listen(config, certificate, (request, response) => {
		if (lane.takes(request)) lane.answer(request, response);
		else void listener.then((answer) => answer(request, response));
	});
	const addresses = addressesOf(config, socket.port);
	await lock?.announce(addresses.here);
	const catalogue = openGate(openBehind(reader, config, clock));
	void report(catalogue, service.log);
	const behind = { service, metrics, reader, catalogue, lock, scanners, config };
	handle(await openListener(appService(behind)));
	return {
		addresses,
		settled: catalogue.settled,
		close: async () => {
			await socket.close();
			await scanners.close();
			const state = await catalogue.settled;
			if (state.kind === 'open') await state.value.database.close();
			await lock?.release();
		},
	};
}

async function makeCertificate(data: string, clock: Clock) {
	const { ownCertificate } = await import('../../src/host/certificate.ts');
	return ownCertificate(data, clock.now());
}

/** The catalogue waits for the reader: labels are what people come for. */
async function openBehind(reader: Reader, config: Config, clock: Clock): Promise<OpenCatalogue> {
	await reader.gate.settled;
	const { openCatalogue } = await import('../../src/read/shell/open-catalogue.ts');
	return openCatalogue(config, clock);
}

/** What opens once the catalogue has, or fails with it. */
function openBeside<Opened>(
	catalogue: Gate<OpenCatalogue>,
	open: (opened: OpenCatalogue) => Promise<Opened>,
): Gate<Opened> {
	return openGate(
		catalogue.settled.then((state) => {
			if (state.kind === 'open') return open(state.value);
			throw state.kind === 'failed' ? state.error : new TypeError('still opening');
		}),
	);
}

async function openDeskBehind(database: Database, clock: Clock, samples: boolean): Promise<Desk> {
	const { openDesk } = await import('../../src/verify/shell/open-desk.ts');
	return openDesk(database, clock, samples);
}

/** What is too old by now is forgotten before anybody asks. */
async function openScansBehind(database: Database, clock: Clock): Promise<ScanStore> {
	const { openScanStore } = await import('../../src/verify/shell/scan-store.ts');
	const store = openScanStore(database);
	await store.forget(clock.now());
	return store;
}

async function openClinicBehind(database: Database): Promise<ClinicStore> {
	const [{ openClinicStore }, { NUMBER_BYTES, visitNumberOf }] = await Promise.all([
		import('../../src/vet/shell/clinic-store.ts'),
		import('../../src/vet/index.ts'),
	]);
	return openClinicStore(database, () => visitNumberOf(randomBytes(NUMBER_BYTES)));
}

async function openEvidenceBehind(
	database: Database,
	batches: Gate<Batches>,
): Promise<EditorStore> {
	const { openEvidence } = await import('../../src/weigh/shell/evidence.ts');
	return { ...(await openEvidence(database)), tellLog: (statement) => tellLog(batches, statement) };
}

/** Null where no desk was made here: then there is no log to tell. */
async function tellLog(batches: Gate<Batches>, statement: Uint8Array): Promise<number | null> {
	const state = await batches.settled;
	const desk = state.kind === 'open' ? state.value.desk : null;
	if (desk === null) return null;
	const { openDeskWriter } = await import('../../src/verify/shell/desk-writer.ts');
	const writer = await openDeskWriter(desk);
	try {
		return (await writer.append(statement)).index;
	} finally {
		await writer.close();
	}
}

/** Behind the reader too; no database is needed for it. */
async function openBatchesBehind(reader: Reader, config: Config, clock: Clock): Promise<Batches> {
	await reader.gate.settled;
	const { openBatches } = await import('../../src/verify/shell/batches.ts');
	return openBatches({ folder: join(config.data, 'desk'), samples: config.samples, clock });
}

/** Few servers are asked to witness anything: what that takes is loaded with the first request. */
function witnessAt(folder: string, clock: Clock): Witness {
	let opening: Promise<Witness> | null = null;
	const open = async () => {
		const { openWitness } = await import('../../src/verify/shell/witness.ts');
		return openWitness(folder, clock);
	};
	return {
		addCheckpoint: async (body) => {
			opening ??= open();
			return (await opening).addCheckpoint(body);
		},
	};
}

async function report(catalogue: Gate<OpenCatalogue>, log: Log): Promise<void> {
	const state = await catalogue.settled;
	if (state.kind === 'open') log.info('catalogue open');
	if (state.kind !== 'failed') return;
	const fault = state.error instanceof Error ? state.error : new Error(String(state.error));
	log.error('catalogue did not open', { fault });
}

type Behind = {
	readonly service: Service;
	readonly metrics: Metrics;
	readonly reader: Reader;
	readonly catalogue: Gate<OpenCatalogue>;
	readonly lock: FolderLock | null;
	readonly scanners: ScanPool;
	readonly config: Config;
};

function appService(behind: Behind): AppService {
	const { service, metrics, reader, catalogue, lock, scanners, config } = behind;
	const web = packagePath('dist', 'web');
	const batches = openGate(openBatchesBehind(reader, config, service.clock));
	return {
		...service,
		metrics,
		scanners,
		personalRoutes: config.personalRoutes,
		publicUrl: config.publicUrl,
		store: openBeside(catalogue, async ({ store }) => store),
		desk: openBeside(catalogue, ({ database }) =>
			openDeskBehind(database, service.clock, config.samples),
		),
		sightings: openBeside(catalogue, ({ database }) => openScansBehind(database, service.clock)),
		clinic: openBeside(catalogue, ({ database }) => openClinicBehind(database)),
		newId: () => randomBytes(12).toString('base64url'),
		token: lock?.token ?? null,
		renewVocabulary: reader.renew,
		vocabulary: reader.vocabulary,
		batches,
		evidence: openBeside(catalogue, ({ database }) => openEvidenceBehind(database, batches)),
		witness: witnessAt(join(config.data, 'witness'), service.clock),
		head: () => readPageHead(web),
		batchHead: () => readPageHead(web, 'batch'),
		files: openStaticFiles(web),
		openapi: () => readFile(packagePath('openapi.json'), 'utf8'),
		readiness: () => ({ reader: reader.gate.state().kind, catalogue: catalogue.state().kind }),
		gauges: () => ({
			process_resident_bytes: process.memoryUsage.rss(),
			process_uptime_seconds: Math.round(process.uptime()),
			catalogue_open: catalogue.state().kind === 'open' ? 1 : 0,
		}),
	};
}

async function openListener(service: AppService): Promise<Handle> {
	const [{ getRequestListener }, { createApp }] = await Promise.all([
		import('@hono/node-server'),
		import('./app.ts'),
	]);
	const answer = getRequestListener(createApp(service).fetch);
	return (request, response) => void answer(request, response);
}
