/** The app as a person starts it: the built server, with a recording proxy before it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type RecordingProxy, recordTo } from './recording-proxy.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type App = {
	/** Where this machine reaches it: a secure page for the browser. */
	readonly here: string;
	/** Where the local network reaches it, on plain http; null on a machine without a network. */
	readonly network: string | null;
	/** Its data folder, for commands beside it. */
	readonly data: string;
	/** All that browsers sent to it. */
	readonly sent: RecordingProxy['sent'];
	readonly close: () => Promise<void>;
};

export async function startApp(): Promise<App> {
	const data = await mkdtemp(join(tmpdir(), 'exoproof-journey-'));
	const server = spawn(process.execPath, ['bin/exoproof.mjs', 'serve', '--json'], {
		cwd: ROOT,
		env: { ...process.env, PORT: '0', EXOPROOF_DATA: data, LOG_LEVEL: 'error' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const proxy = await recordTo(await portOf(server.stdout));
	const address = lanAddress();
	return {
		here: `http://localhost:${proxy.port}`,
		network: address === null ? null : `http://${address}:${proxy.port}`,
		data,
		sent: proxy.sent,
		close: async () => {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill('SIGTERM');
			await Promise.all([ended, proxy.close()]);
			await rm(data, { recursive: true, force: true });
		},
	};
}

/** The server prints its addresses once it listens. */
async function portOf(output: NodeJS.ReadableStream): Promise<number> {
	let text = '';
	for await (const chunk of output) {
		text += String(chunk);
		const port = /"here":\s*"https?:\/\/[^":]+:(\d+)/.exec(text)?.[1];
		if (port !== undefined) return Number(port);
	}
	throw new Error(`the server ended before it listened: ${text}`);
}

function lanAddress(): string | null {
	const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return all.find((one) => one.family === 'IPv4' && !one.internal)?.address ?? null;
}
