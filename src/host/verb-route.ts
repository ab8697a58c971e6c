/**
 * A verb over HTTP: one JSON object is posted, the same answer as a line of NDJSON comes back. What is sent is neither
 * kept nor logged. Lists are posted and never put into an address, because addresses are logged on the way.
 */
import type { Hono } from 'hono';
import { type Answer, JSON_TYPE, responseOf } from './answer.ts';
import { parseObject, readRequestBody } from './body.ts';
import type { Source } from './gate.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import type { LineAnswer } from './ndjson.ts';
import type { Problem } from './problem.ts';
import { problemResponse, type Service } from './service.ts';

/** What a verb makes of one parsed object. */
export type LineVerb = (request: object) => LineAnswer;

export type Posted = Answer | { readonly problem: Problem };

/** The answer to a posted body. */
export function answerPosted(bytes: Uint8Array, verb: LineVerb): Posted {
	const body = parseObject(bytes);
	if ('problem' in body) return body;
	const given = verb(body.object);
	if ('error' in given) {
		const { path } = given.error;
		return { problem: { code: 'input-invalid', facts: { path }, path, errors: [given.error] } };
	}
	return { status: 200, headers: ANSWER_HEADERS, body: print(body.object, given) };
}

const ANSWER_HEADERS = { 'content-type': JSON_TYPE, ...PRIVATE_HEADERS };

/** `id` comes first as in a line of NDJSON; a verb that says it itself says the same. */
function print(request: object, given: Extract<LineAnswer, { answer: object }>): string {
	const id = 'id' in request && request.id !== undefined ? request.id : null;
	return given.print?.(id) ?? JSON.stringify({ id, ...given.answer });
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
