/** `/log/`: the desk's log exactly as C2SP tlog-tiles lays it out. */
import type { Hono } from 'hono';
import { passGate, problemResponse } from '../../host/service.ts';
import type { BatchService } from './batch-routes.ts';
import { logOf } from './desk-folder.ts';
import { logAnswer } from './log-answer.ts';
import { openResource } from './log-reader.ts';

/** Adds the log. */
export function mountLog(app: Hono, service: BatchService): void {
	app.get('/log/*', async ({ req }) => {
		const gate = passGate(service.batches);
		if ('problem' in gate) return problemResponse(service, req.raw, gate.problem);
		const path = new URL(req.url).pathname.slice('/log/'.length);
		const { desk } = gate.value;
		const answer = desk === null ? null : await logAnswer(openResource(logOf(desk)), path);
		if (answer === null) return problemResponse(service, req.raw, { code: 'not-found' });
		return new Response(answer.body, { headers: answer.headers });
	});
}
