/** `/v1/read` for hono: tests without a socket, and every method but the fast lane's. */
import type { Hono } from 'hono';
import { responseOf } from '../../host/answer.ts';
import { readRequestBody } from '../../host/body.ts';
import { problemResponse, type Service } from '../../host/service.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { answerRead } from './answer-read.ts';

/** Adds `/v1/read`. A list is posted, never put into an address: addresses are logged on the way. */
export function mountRead(app: Hono, service: Service, vocabulary: () => Promise<Vocabulary>): void {
	app.post('/v1/read', async ({ req }) => {
		const body = await readRequestBody(req.raw);
		const given = 'problem' in body ? body : answerRead(body.bytes, await vocabulary());
		return 'problem' in given ? problemResponse(service, req.raw, given.problem) : responseOf(given);
	});
	app.all('/v1/read', ({ req }) =>
		problemResponse(service, req.raw, { code: 'method-unknown', allow: 'POST' }),
	);
}
