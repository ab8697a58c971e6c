import type { Hono } from 'hono';
import type { Source } from '../../host/gate.ts';
import type { Service } from '../../host/service.ts';
import { mountVerb } from '../../host/verb-route.ts';
import type { Vocabulary } from '../../read/index.ts';
import { answerCheck } from './input.ts';

/** Adds `/v1/report`: the answer card of a bottle. */
export function mountReport(app: Hono, service: Service, vocabulary: Source<Vocabulary>): void {
	mountVerb(app, service, '/v1/report', {
		now: () => null,
		opened: async () => {
			const opened = await vocabulary.opened();
			return (request) => answerCheck(request, opened);
		},
	});
}
