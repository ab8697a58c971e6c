/** A log folder over HTTP, read alone: no database, no key, no state. Any server of static files does the same. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { HostError } from '../../host/host-error.ts';
import { logAnswer } from './log-answer.ts';
import { openResource } from './log-reader.ts';

export type ServedLog = { readonly port: number; readonly close: () => Promise<void> };

/** Serves the folder. @throws HostError `port-taken`. */
export async function serveLog(folder: string, port: number): Promise<ServedLog> {
	const read = openResource(folder);
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').slice(1);
		logAnswer(read, path).then(
			(answer) => send(response, answer),
			(fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined),
		);
	});
	await new Promise<void>((done, fail) => {
		server.once('error', (error) => fail(new HostError('port-taken', { port }, error)));
		server.listen(port, done);
	});
	return { port: portOf(server), close: () => closing(server) };
}

function send(response: ServerResponse, answer: Awaited<ReturnType<typeof logAnswer>>): void {
	if (answer === null) response.writeHead(404).end();
	else response.writeHead(200, answer.headers).end(answer.body);
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new TypeError('no TCP address');
	return address.port;
}

const closing = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
