/** The socket: opened first, so that a server answers while the rest of it still opens. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Config } from './config.ts';
import { HostError } from './host-error.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

export type Socket = { readonly port: number; readonly close: () => Promise<void> };

/** A slow sender keeps a connection no longer than this. */
const REQUEST_MS = 30_000;
/** How long answers under way may take when the server is told to end. */
const END_MS = 5_000;

/** Listens. @throws HostError `port-taken`, `port-forbidden` or `address-unknown`. */
export async function listen(
	config: Config,
	certificate: Certificate | null,
	handle: Handle,
): Promise<Socket> {
	const options = { requestTimeout: REQUEST_MS, keepAliveTimeout: REQUEST_MS };
	const server =
		certificate === null
			? createServer(options, handle)
			: createSecureServer({ ...options, ...certificate }, handle);
	await new Promise<void>((done, fail) => {
		server.once('error', (error) => fail(faultOf(error, config)));
		server.listen(config.port, config.host ?? undefined, done);
	});
	return { port: portOf(server.address()), close: () => close(server) };
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new TypeError('no TCP address');
	return address.port;
}

function faultOf(error: Error, { port, host }: Config): Error {
	const code = 'code' in error ? error.code : null;
	if (code === 'EADDRINUSE') return new HostError('port-taken', { port }, error);
	if (code === 'EACCES') return new HostError('port-forbidden', { port }, error);
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return new HostError('address-unknown', { host: host ?? '' }, error);
	}
	return error;
}

function close(server: Server): Promise<void> {
	const ended = new Promise<void>((done) => server.close(() => done()));
	server.closeIdleConnections();
	const cut = setTimeout(() => server.closeAllConnections(), END_MS);
	return ended.finally(() => clearTimeout(cut));
}
