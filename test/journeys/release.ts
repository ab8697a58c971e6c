/** Passes an app on, and can release a newer version of it: the same app under another version. */
import { createServer } from 'node:http';

export type Release = {
	readonly here: string;
	readonly releaseNewer: () => void;
	readonly close: () => Promise<void>;
};

/** Headers that speak of the bytes on the way, not of the file. */
const OF_THE_WAY = new Set([
	'content-encoding',
	'content-length',
	'connection',
	'keep-alive',
	'etag',
]);

export async function releaseOf(app: string): Promise<Release> {
	let isNewer = false;
	const server = createServer(async (request, response) => {
		const answer = await fetch(new URL(request.url ?? '/', app));
		for (const [name, value] of answer.headers) {
			if (!OF_THE_WAY.has(name)) response.setHeader(name, value);
		}
		const isWorker = request.url === '/service-worker.js';
		response.statusCode = answer.status;
		if (isWorker && isNewer) {
			response.end((await answer.text()).replace(/"version":"\w+"/, '"version":"newer"'));
		} else response.end(new Uint8Array(await answer.arrayBuffer()));
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the release has no port');
	return {
		here: `http://localhost:${address.port}`,
		releaseNewer: () => {
			isNewer = true;
		},
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
