/** What a log answers for a path (C2SP tlog-tiles "HTTP"): the checkpoint fresh, tiles and entries for good. */
import { BASE_HEADERS } from '../../host/headers.ts';
import { parseTilePath, type ReadResource } from '../log/index.ts';

const OPEN = { ...BASE_HEADERS, 'access-control-allow-origin': '*' };
/** The checkpoint changes with every entry; a tile, once there, never does. */
const HEAD = { ...OPEN, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
const TILE = {
	...OPEN,
	'content-type': 'application/octet-stream',
	'cache-control': 'public, max-age=31536000, immutable',
};

/** Headers and bytes; null for what the log does not have, and for any path that is none of a log. */
export async function logAnswer(read: ReadResource, path: string) {
	const isTile = parseTilePath(path) !== null;
	const bytes = isTile || path === 'checkpoint' ? await read(path) : null;
	return bytes === null ? null : { headers: isTile ? TILE : HEAD, body: new Uint8Array(bytes) };
}
