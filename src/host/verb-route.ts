/**
 * A verb over HTTP: one JSON object is posted, the same answer as a line of NDJSON comes back. What is sent is neither
 * kept nor logged. Lists are posted and never put into an address, because addresses are logged on the way.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hono } from 'hono';
import { type Answer, JSON_TYPE, responseOf } from './answer.ts';
import { parseObject, readRequestBody, takeBody } from './body.ts';
import type { Source } from './gate.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import type { Metrics } from './metrics.ts';
import type { LineAnswer } from './ndjson.ts';
import type { Problem } from './problem.ts';
import { answerProblem, problemResponse, type Service } from './service.ts';

/** What a verb makes of one parsed object. */
export type LineVerb = (request: object) => LineAnswer;

type Posted = Answer | { readonly problem: Problem };

/** The answer to a posted body. */
export function answerPosted(bytes: Uint8Array, verb: LineVerb): Posted {
	const body = parseObject(bytes);
	if ('problem' in body) return body;
	const given = verb(body.object);
	if ('error' in given) {
		const { path } = given.error;
		return { problem: { code: 'input-invalid', facts: { path }, path, errors: [given.error] } };
	}
	return { status: 200, headers: ANSWER_HEADERS, body: print(body.object, given.answer) };
}

const ANSWER_HEADERS = { 'content-type': JSON_TYPE, ...PRIVATE_HEADERS };

/** `id` comes first as in a line of NDJSON; a verb that says it itself says the same. */
function print(request: object, answer: object): string {
	const id = 'id' in request && request.id !== undefined ? request.id : null;
	return JSON.stringify({ id, ...answer });
}

/** Adds a verb under an address. */
export function mountVerb(app: Hono, service: Service, path: string, verb: Source<LineVerb>): void {
	app.post(path, async ({ req }) => {
		const body = await readRequestBody(req.raw);
		const given = 'problem' in body ? body : answerPosted(body.bytes, await verb.opened());
		return 'problem' in given
			? problemResponse(service, req.raw, given.problem)
			: responseOf(given);
	});
	app.all(path, ({ req }) =>
		problemResponse(service, req.raw, { code: 'method-unknown', allow: 'POST' }),
	);
}

export type Lane = {
	readonly takes: (request: IncomingMessage) => boolean;
	readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
};

/**
 * The short way to a verb that is asked thousands of times a second: from socket to answer without a router and without
 * waiting where there is nothing to wait for. It says what `mountVerb` says; a test holds the two against each other.
 */
export function openLane(
	service: Service,
	metrics: Metrics,
	path: string,
	verb: Source<LineVerb>,
): Lane {
	const reply = (request: IncomingMessage, response: ServerResponse, posted: Posted): void => {
		const language = request.headers['accept-language'];
		const given = 'problem' in posted ? answerProblem(service, posted.problem, language) : posted;
		send(request, response, given);
	};
	const work = (bytes: Uint8Array, opened: LineVerb): Posted => {
		try {
			return answerPosted(bytes, opened);
		} catch (fault) {
			return answerFault(service, path, fault);
		}
	};
	const workLater = (bytes: Uint8Array): Promise<Posted> =>
		verb.opened().then(
			(opened) => work(bytes, opened),
			(fault: unknown) => answerFault(service, path, fault),
		);
	return {
		takes: ({ url, method }) => url === path && method === 'POST',
		answer: (request, response) => {
			const started = performance.now();
			const end = (posted: Posted): void => {
				reply(request, response, posted);
				metrics.answered(path, response.statusCode, performance.now() - started);
			};
			takeBody(request, (body) => {
				if ('problem' in body) return end(body);
				const opened = verb.now();
				if (opened !== null) return end(work(body.bytes, opened));
				void workLater(body.bytes).then(end);
			});
		},
	};
}

/** A fault of ours: logged without a word of what was sent. */
function answerFault(service: Service, path: string, fault: unknown): Posted {
	const error = fault instanceof Error ? fault : new TypeError('thrown', { cause: fault });
	service.log.error('request failed', { route: path, fault: error });
	return { problem: { code: 'fault' } };
}

function send(request: IncomingMessage, response: ServerResponse, given: Answer): void {
	const headers: string[] = ['content-length', String(Buffer.byteLength(given.body))];
	for (const name in given.headers) headers.push(name, given.headers[name] ?? '');
	// The rest of a body over the cap is not worth reading, so the connection ends with the answer.
	if (!request.readableEnded) headers.push('connection', 'close');
	response.writeHead(given.status, headers).end(given.body);
}
