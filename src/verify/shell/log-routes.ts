/** `/log/`: the desk's log exactly as C2SP tlog-tiles lays it out. */
import type { Hono } from 'hono';
import { BASE_HEADERS } from '../../host/headers.ts';
import { passGate, problemResponse } from '../../host/service.ts';
import { parseTilePath } from '../log/index.ts';
import type { BatchService } from './batch-routes.ts';
import { logOf } from './desk-folder.ts';
import { openResource } from './log-reader.ts';

const OPEN = { ...BASE_HEADERS, 'access-control-allow-origin': '*' };
/** The checkpoint changes with every entry; a tile, once there, never does. */
const HEAD = { ...OPEN, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
const TILE = {
	...OPEN,
	'content-type': 'application/octet-stream',
	'cache-control': 'public, max-age=31536000, immutable',
};

/** Adds the log. */
export function mountLog(app: Hono, service: BatchService): void {
	app.get('/log/*', async ({ req }) => {
		const gate = passGate(service.batches);
		if ('problem' in gate) return problemResponse(service, req.raw, gate.problem);
		const path = new URL(req.url).pathname.slice('/log/'.length);
		const isTile = parseTilePath(path) !== null;
		const { desk } = gate.value;
		const isOurs = desk !== null && (isTile || path === 'checkpoint');
		const bytes = isOurs ? await openResource(logOf(desk))(path) : null;
		if (bytes === null) return problemResponse(service, req.raw, { code: 'not-found' });
		return new Response(new Uint8Array(bytes), { headers: isTile ? TILE : HEAD });
	});
}
