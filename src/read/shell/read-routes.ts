import type { Hono } from 'hono';
import type { Metrics } from '../../host/metrics.ts';
import type { Service } from '../../host/service.ts';
import { type Lane, mountVerb, type OpenVerb, openLane } from '../../host/verb-route.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { answerLine } from './command.ts';

const PATH = '/v1/read';

/** Adds `/v1/read`. */
export function mountRead(app: Hono, service: Service, open: () => Promise<Vocabulary>): void {
	mountVerb(app, service, PATH, verbOf(open));
}

/** The short way to the same answers. */
export function openReadLane(
	service: Service,
	metrics: Metrics,
	open: () => Promise<Vocabulary>,
): Lane {
	return openLane(service, metrics, PATH, verbOf(open));
}

function verbOf(open: () => Promise<Vocabulary>): OpenVerb {
	return async () => {
		const vocabulary = await open();
		return (request) => answerLine(request, vocabulary);
	};
}
