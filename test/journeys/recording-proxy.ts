/** Stands between browser and server and keeps every byte that leaves the browser: the wire cannot forget. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type RecordingProxy = {
	readonly port: number;
	/** All that was sent to the server so far. */
	readonly sent: () => string;
	readonly close: () => Promise<void>;
};

/** Listens on every address of this machine and passes all on to `port` on it. */
export async function recordTo(port: number): Promise<RecordingProxy> {
	const kept: Buffer[] = [];
	const open = new Set<Socket>();
	const server = createServer((browser) => {
		const app = connect(port, '127.0.0.1');
		for (const socket of [browser, app]) {
			open.add(socket);
			socket.on('close', () => open.delete(socket));
			// Either end may hang up at any time; the other is then let go, and nothing is lost that was asked for.
			socket.on('error', () => {
				browser.destroy();
				app.destroy();
			});
		}
		browser.on('data', (bytes) => kept.push(bytes));
		browser.pipe(app);
		app.pipe(browser);
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));
	return {
		port: portOf(server.address()),
		sent: () => Buffer.concat(kept).toString('latin1'),
		close: () => closeAll(server, open),
	};
}

function portOf(address: AddressInfo | string | null): number {
	if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
	return address.port;
}

function closeAll(server: ReturnType<typeof createServer>, open: Set<Socket>): Promise<void> {
	for (const socket of open) socket.destroy();
	return new Promise((resolve) => server.close(() => resolve()));
}
