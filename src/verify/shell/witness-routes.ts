/** `/witness/`: this server as a witness of other logs (C2SP tlog-witness). */
import type { Hono } from 'hono';
import { readRequestBody } from '../../host/body.ts';
import { problemResponse, type Service } from '../../host/service.ts';
import { MOST_REQUEST_BYTES } from '../log/index.ts';
import type { Witness } from './witness.ts';

export type WitnessService = Service & { readonly witness: Witness };

/** Adds the witness; a server without one knows no such address. */
export function mountWitness(app: Hono, service: WitnessService): void {
	app.post('/witness/add-checkpoint', async ({ req }) => {
		const body = await readRequestBody(req.raw, MOST_REQUEST_BYTES);
		if ('problem' in body) return problemResponse(service, req.raw, body.problem);
		const answer = await service.witness.addCheckpoint(body.bytes);
		if (answer === null) return problemResponse(service, req.raw, { code: 'not-found' });
		const { status, headers, body: text } = answer;
		return new Response(text, { status, headers });
	});
}
