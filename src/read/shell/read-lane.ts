/**
 * The short way for `POST /v1/read`: from socket to answer without a router, because it is asked thousands of times a
 * second. It says what the route of hono says; `routes.test.ts` holds the two against each other.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../host/body.ts';
import type { Metrics } from '../../host/metrics.ts';
import { answerProblem, type Service } from '../../host/service.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { answerRead } from './answer-read.ts';

export type ReadLane = (request: IncomingMessage, response: ServerResponse) => void;

/** Whether a request is for the lane. */
export function isForLane(request: IncomingMessage): boolean {
	return request.url === '/v1/read' && request.method === 'POST';
}

/** Opens the lane over a vocabulary that may still be opening; requests wait for it. */
export function openReadLane(
	service: Service,
	metrics: Metrics,
	vocabulary: () => Promise<Vocabulary>,
): ReadLane {
	return (request, response) => {
		const started = performance.now();
		void answer(service, vocabulary, request)
			.catch((fault: Error) => {
				service.log.error('read failed', { route: '/v1/read', fault });
				return answerProblem(service, { code: 'fault' }, request.headers['accept-language']);
			})
			.then(({ status, headers, body }) => {
				const bytes = Buffer.from(body);
				response.writeHead(status, { ...headers, 'content-length': bytes.length });
				response.end(bytes);
				// What is left of a body over the cap is not worth reading.
				if (status === 413) request.destroy();
				metrics.answered('/v1/read', status, performance.now() - started);
			});
	};
}

async function answer(
	service: Service,
	vocabulary: () => Promise<Vocabulary>,
	request: IncomingMessage,
) {
	const body = await readBody(request);
	const given = 'problem' in body ? body : answerRead(body.bytes, await vocabulary());
	if (!('problem' in given)) return given;
	return answerProblem(service, given.problem, request.headers['accept-language']);
}
