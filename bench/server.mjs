// A server of ours in a process of its own, on a free port, with a data folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/exoproof.mjs', import.meta.url));

async function freePort() {
	const server = createServer();
	await new Promise((go) => server.listen(0, '127.0.0.1', go));
	const { port } = server.address();
	await new Promise((go) => server.close(go));
	return port;
}

export const newFolder = () => mkdtempSync(join(tmpdir(), 'exoproof-bench-'));
export const removeFolder = (folder) =>
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Starts a process and answers how to reach and stop it; `started` is the moment before it was spawned. */
export async function start(words, env) {
	const port = await freePort();
	const started = performance.now();
	const child = spawn(process.execPath, words, {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let complaint = '';
	child.stderr.setEncoding('utf8').on('data', (text) => {
		complaint = (complaint + text).slice(-2000);
	});
	const ended = new Promise((done) => child.on('exit', done));
	return {
		url: `http://127.0.0.1:${port}`,
		started,
		complaint: () => complaint,
		hasEnded: () => child.exitCode !== null,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

export const serve = (folder) => start([BIN, 'serve'], { EXOPROOF_DATA: folder });

/** Asks until the answer is good and tells how many milliseconds after the start that was. */
export async function answeredAfter(server, ask, limit = 30_000) {
	for (;;) {
		const good = await ask(server.url).then(
			(response) => response.ok,
			() => false,
		);
		const ms = performance.now() - server.started;
		if (good) return ms;
		if (server.hasEnded()) throw new Error(`the server ended: ${server.complaint()}`);
		if (ms > limit) throw new Error(`no good answer within ${limit} ms: ${server.complaint()}`);
		await new Promise((go) => setTimeout(go, 10));
	}
}

export const BODY = JSON.stringify({
	id: 1,
	ingredients_text:
		'Water, Glycerin, Propanediol, Niacinamide, Butylene Glycol, 1,2-Hexanediol, Centella Asiatica Leaf Vesicles, Panthenol, Sodium Hyaluronate, Allantoin, Betaine, Carbomer, Arginine, Ethylhexylglycerin',
});

export const postRead = (url) =>
	fetch(`${url}/v1/read`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: BODY,
	});
