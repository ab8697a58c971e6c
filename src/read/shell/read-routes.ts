import type { Hono } from 'hono';
import type { Source } from '../../host/gate.ts';
import { type Lane, openLane } from '../../host/lane.ts';
import type { Metrics } from '../../host/metrics.ts';
import type { Service } from '../../host/service.ts';
import { type LineVerb, mountVerb } from '../../host/verb-route.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { answerLine } from './command.ts';

const PATH = '/v1/read';

/** Adds `/v1/read`. */
export function mountRead(app: Hono, service: Service, vocabulary: Source<Vocabulary>): void {
	mountVerb(app, service, PATH, verbOf(vocabulary));
}

/** The short way to the same answers. */
export function openReadLane(
	service: Service,
	metrics: Metrics,
	vocabulary: Source<Vocabulary>,
): Lane {
	return openLane(service, metrics, PATH, verbOf(vocabulary));
}

function verbOf(vocabulary: Source<Vocabulary>): Source<LineVerb> {
	const over =
		(opened: Vocabulary): LineVerb =>
		(request) =>
			answerLine(request, opened);
	return {
		now: () => {
			const opened = vocabulary.now();
			return opened === null ? null : over(opened);
		},
		opened: async () => over(await vocabulary.opened()),
	};
}
