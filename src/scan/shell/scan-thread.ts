/** A server's side of a thread that scans: bytes there, the answer back. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { packagePath } from '../../host/package-root.ts';
import type { VocabularyFacts } from '../../read/index.ts';
import type { ScanJob, ScanResult, ScanThread } from './scan-pool.ts';
import type { ThreadAnswered, ThreadData } from './scan-wire.ts';

/** A thread that starts with its first photo; `facts` are asked for then, so that it reads by the newest. */
export function openScanThread(facts: () => Promise<VocabularyFacts>): ScanThread {
	let starting: Promise<Worker> | null = null;
	return {
		run: async (job) => {
			starting ??= facts().then((known) => start({ facts: known }));
			return ask(await starting, job);
		},
		close: async () => {
			const worker = await starting?.catch(() => null);
			await worker?.terminate();
		},
	};
}

/** An image stage and two engines need less than half of it. */
const MOST_MEGABYTES = 400;

function start(workerData: ThreadData): Worker {
	const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
	return new Worker(workerFile(), { workerData, resourceLimits });
}

/** A thread cannot run TypeScript: sources use what the build compiled of the same file. */
function workerFile(): string {
	const beside = fileURLToPath(new URL('./scan-worker.js', import.meta.url));
	return existsSync(beside)
		? beside
		: packagePath('dist', 'src', 'scan', 'shell', 'scan-worker.js');
}

function ask(worker: Worker, job: ScanJob): Promise<ScanResult> {
	return new Promise((done, fail) => {
		const settle = (act: () => void) => {
			worker.off('message', answered).off('error', lost).off('exit', ended);
			act();
		};
		const answered = (answer: ThreadAnswered) =>
			settle(() => ('result' in answer ? done(answer.result) : fail(new Error(answer.fault))));
		const lost = (error: Error) => settle(() => fail(error));
		const ended = (code: number) => settle(() => fail(new Error(`the thread ended with ${code}`)));
		worker.on('message', answered).on('error', lost).on('exit', ended);
		worker.postMessage(job);
	});
}
