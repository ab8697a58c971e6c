/** Runs in a thread: opens a scanner with the first photo and scans one photo after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { openVocabulary } from '../../read/index.ts';
import { openScanner } from './open-scanner.ts';
import { scanJob } from './scan-job.ts';
import type { ThreadAnswered, ThreadAsked, ThreadData } from './scan-wire.ts';

if (parentPort === null) throw new TypeError('scan-worker runs in a worker thread only');
const port = parentPort;
const { facts }: ThreadData = workerData;
const scanner = openScanner({ vocabulary: async () => openVocabulary(facts), packs: ['eng'] });

port.on('message', (asked: ThreadAsked) => {
	void answer(asked).then((answered) => port.postMessage(answered));
});

async function answer(job: ThreadAsked): Promise<ThreadAnswered> {
	try {
		return { result: await scanJob(job, scanner) };
	} catch (error) {
		return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
