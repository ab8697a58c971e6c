import type { Hono } from 'hono';
import type { Service } from '../../host/service.ts';
import { mountVerb } from '../../host/verb-route.ts';
import type { Vocabulary } from '../../read/index.ts';
import { answerCheck } from './input.ts';

/** Adds `/v1/report`: the answer card of a bottle. */
export function mountReport(app: Hono, service: Service, open: () => Promise<Vocabulary>): void {
	mountVerb(app, service, '/v1/report', async () => {
		const vocabulary = await open();
		return (request) => answerCheck(request, vocabulary);
	});
}
