/** A log folder over HTTP, read alone: no database, no key, no state. Any server of static files does the same. */
import { logAnswer } from './log-answer.ts';
import { openResource } from './log-reader.ts';
import { type SmallServer, serveSmall } from './small-server.ts';

/** Serves the folder. @throws HostError `port-taken`. */
export function serveLog(folder: string, port: number): Promise<SmallServer> {
	const read = openResource(folder);
	return serveSmall(port, async ({ url = '/' }) => {
		const answer = await logAnswer(read, url.slice(1));
		return answer === null ? { status: 404 } : { status: 200, ...answer };
	});
}
