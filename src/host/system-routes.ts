/** How a server stands, for whoever keeps it running. */
import type { Hono } from 'hono';
import { jsonAnswer, responseOf } from './answer.ts';
import { PRIVATE_HEADERS } from './headers.ts';
import type { Metrics } from './metrics.ts';

export type Readiness = Readonly<Record<string, 'opening' | 'open' | 'failed'>>;

export type SystemService = {
	readonly metrics: Metrics;
	readonly readiness: () => Readiness;
	readonly gauges: () => Readonly<Record<string, number>>;
};

/** Adds `/healthz` (it runs), `/readyz` (everything is open) and `/metrics`. */
export function mountSystem(app: Hono, { metrics, readiness, gauges }: SystemService): void {
	app.get('/healthz', () => responseOf(jsonAnswer({ status: 'running' }, PRIVATE_HEADERS)));
	app.get('/readyz', () => {
		const parts = readiness();
		const ready = Object.values(parts).every((state) => state === 'open');
		const answer = { status: ready ? 'ready' : 'not-ready', parts };
		return responseOf(jsonAnswer(answer, PRIVATE_HEADERS, ready ? 200 : 503));
	});
	app.get('/metrics', () => {
		const headers = {
			...PRIVATE_HEADERS,
			'content-type': 'text/plain; version=0.0.4; charset=utf-8',
		};
		return new Response(metrics.print(gauges()), { headers });
	});
}
