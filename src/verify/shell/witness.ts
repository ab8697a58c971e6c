/** A witness at work (C2SP tlog-witness): one request at a time, and nothing cosigned that is not kept first. */
import type { Clock } from '../../host/clock.ts';
import { BASE_HEADERS } from '../../host/headers.ts';
import { Turns } from '../../host/turns.ts';
import {
	cosign,
	judgeSubmission,
	openSubmission,
	printFork,
	printSignatureLine,
	type Submission,
	WITNESS_REFUSALS,
	type WitnessRefusal,
} from '../log/index.ts';
import { takeInTurn } from './folder-turn.ts';
import { nodeEngine } from './node-engine.ts';
import {
	cosignerOf,
	keepFork,
	keepSeen,
	lastSeen,
	readWitness,
	watchedLogs,
} from './witness-folder.ts';

export type WitnessAnswer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

export interface Witness {
	/** What the witness says to the body of `add-checkpoint`; null where the folder holds no witness. */
	readonly addCheckpoint: (body: Uint8Array) => Promise<WitnessAnswer | null>;
}

const PLAIN = { ...BASE_HEADERS, 'cache-control': 'no-store', 'content-type': 'text/plain' };
const SIZE = { ...PLAIN, 'content-type': 'text/x.tlog.size' };

/** The witness of a folder. Settings are read with each request, so that a log that was added counts at once. */
export function openWitness(folder: string, clock: Clock): Witness {
	const turns = new Turns();
	return {
		addCheckpoint: async (body) => {
			const settings = await readWitness(folder);
			if (settings === null) return null;
			const submission = openSubmission(body, watchedLogs(folder, settings), nodeEngine);
			// A stranger's signature is refused before anything waits for it.
			if (submission.kind === 'refused') return refusal(submission);
			return turns.take(() =>
				inTurn(folder, () => consider(submission, settings.name, folder, clock)),
			);
		},
	};
}

/** Another process may serve the same witness: what was cosigned last is read, judged and written by one at a time. */
async function inTurn<Answer>(folder: string, work: () => Promise<Answer>): Promise<Answer> {
	const lock = await takeInTurn(folder);
	try {
		return await work();
	} finally {
		await lock.release();
	}
}

async function consider(
	submission: Submission,
	name: string,
	folder: string,
	clock: Clock,
): Promise<WitnessAnswer> {
	const { request, checkpoint, text } = submission;
	const last = await lastSeen(folder, checkpoint.origin);
	const refused = judgeSubmission(submission, last?.head ?? null, nodeEngine);
	if (refused?.code === 'root-other' && last !== null)
		await keepFork(folder, printFork({ older: last.note, newer: request.checkpoint, path: [] }));
	if (refused !== null) return refusal(refused);
	const cosigner = await cosignerOf(folder, name);
	await keepSeen(folder, checkpoint.origin, request.checkpoint);
	const time = Math.floor(clock.now().getTime() / 1000);
	const line = printSignatureLine(cosign(text, time, cosigner, nodeEngine));
	return { status: 200, headers: PLAIN, body: line };
}

/** A conflict tells the size to begin from; what else is refused is said by its code. */
function refusal({ code, size }: WitnessRefusal): WitnessAnswer {
	const status = WITNESS_REFUSALS[code];
	return size === null
		? { status, headers: PLAIN, body: `${code}\n` }
		: { status, headers: SIZE, body: `${size}\n` };
}
