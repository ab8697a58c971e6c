/** A server of one thing, without routes, pages or a database. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import process from 'node:process';
import { HostError } from '../../host/host-error.ts';

export type SmallAnswer = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Uint8Array;
};
export type SmallServer = { readonly port: number; readonly close: () => Promise<void> };

/** Listens, and answers each request. A fault ends that connection alone. @throws HostError `port-taken`. */
export async function serveSmall(
	port: number,
	answer: (request: IncomingMessage) => Promise<SmallAnswer>,
): Promise<SmallServer> {
	const server = createServer((request, response) => {
		answer(request).then(
			(given) => send(response, given),
			(fault: unknown) => response.destroy(fault instanceof Error ? fault : undefined),
		);
	});
	await new Promise<void>((done, fail) => {
		server.once('error', (error) => fail(new HostError('port-taken', { port }, error)));
		server.listen(port, done);
	});
	return { port: portOf(server), close: () => closing(server) };
}

function send(response: ServerResponse, { status, headers = {}, body }: SmallAnswer): void {
	response.writeHead(status, headers).end(body);
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

/** Resolves when the process is told to end. */
export function untilTold(): Promise<void> {
	return new Promise((done) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
	});
}
