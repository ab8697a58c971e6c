/**
 * The short way to a verb that is asked thousands of times a second: from socket to answer without a router. Requests
 * that came in together are answered together, first all the reading, then all the sending: code and tables of the verb
 * then stay in the processor's caches instead of making room for the network's each time, which halves the cost of an
 * answer at fifty connections. It says what `mountVerb` says; a test holds the two against each other.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { type Body, takeBody } from './body.ts';
import type { Source } from './gate.ts';
import type { Metrics } from './metrics.ts';
import { answerProblem, type Service } from './service.ts';
import { answerPosted, type LineVerb, type Posted } from './verb-route.ts';

export type Lane = {
	readonly takes: (request: IncomingMessage) => boolean;
	readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
};

type Job = {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly started: number;
	readonly body: Body;
};

/** What was read so far is sent when it took this many bytes to read: nobody waits long for somebody's novel. */
const GROUP_BYTES = 64 * 1024;

/** Opens the lane of a verb; requests that come before the verb is open wait for it. */
export function openLane(
	service: Service,
	metrics: Metrics,
	path: string,
	verb: Source<LineVerb>,
): Lane {
	const end = ({ request, response, started }: Job, posted: Posted): void => {
		try {
			const language = request.headers['accept-language'];
			const given = 'problem' in posted ? answerProblem(service, posted.problem, language) : posted;
			send(request, response, given);
			metrics.answered(path, given.status, performance.now() - started);
		} catch (fault) {
			// Nothing waits above a turn of the event loop: one answer that cannot be given must not end the server.
			answerFault(service, path, fault);
			response.destroy();
		}
	};
	const work = ({ body }: Job, opened: LineVerb): Posted => {
		if ('problem' in body) return body;
		try {
			return answerPosted(body.bytes, opened);
		} catch (fault) {
			return answerFault(service, path, fault);
		}
	};
	const workAll = (jobs: readonly Job[], opened: LineVerb): void => {
		for (const group of groupsOf(jobs)) {
			const answers = group.map((job) => work(job, opened));
			for (const [at, job] of group.entries()) end(job, answers[at] ?? FAULT);
		}
	};
	const waiting = new Waiting((jobs) => {
		const opened = verb.now();
		if (opened !== null) return workAll(jobs, opened);
		void verb.opened().then(
			(late) => workAll(jobs, late),
			(fault: unknown) => {
				for (const job of jobs) end(job, answerFault(service, path, fault));
			},
		);
	});
	return {
		takes: ({ url, method }) => url === path && method === 'POST',
		answer: (request, response) => {
			const started = performance.now();
			takeBody(request, (body) => waiting.add({ request, response, started, body }));
		},
	};
}

/** Jobs of one turn of the event loop. */
class Waiting {
	readonly #work: (jobs: readonly Job[]) => void;
	#jobs: Job[] = [];

	constructor(work: (jobs: readonly Job[]) => void) {
		this.#work = work;
	}

	add(job: Job): void {
		if (this.#jobs.push(job) > 1) return;
		setImmediate(() => {
			const jobs = this.#jobs;
			this.#jobs = [];
			this.#work(jobs);
		});
	}
}

function* groupsOf(jobs: readonly Job[]): Generator<readonly Job[]> {
	let group: Job[] = [];
	let bytes = 0;
	for (const job of jobs) {
		group.push(job);
		bytes += 'bytes' in job.body ? job.body.bytes.length : 0;
		if (bytes < GROUP_BYTES) continue;
		yield group;
		group = [];
		bytes = 0;
	}
	yield group;
}

const FAULT: Posted = { problem: { code: 'fault' } };

/** A fault of ours: logged without a word of what was sent. */
function answerFault(service: Service, path: string, fault: unknown): Posted {
	const error = fault instanceof Error ? fault : new TypeError('thrown', { cause: fault });
	service.log.error('request failed', { route: path, fault: error });
	return FAULT;
}

function send(request: IncomingMessage, response: ServerResponse, given: Answer): void {
	const headers: string[] = ['content-length', String(Buffer.byteLength(given.body))];
	for (const name in given.headers) headers.push(name, given.headers[name] ?? '');
	// The rest of a body over the cap is not worth reading, so the connection ends with the answer.
	if (!request.readableEnded) headers.push('connection', 'close');
	response.writeHead(given.status, headers).end(given.body);
}
