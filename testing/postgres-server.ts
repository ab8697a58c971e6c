/** A real PostgreSQL of its own for one test file: a temporary folder, a Unix socket, no network, gone afterwards. */
import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Newest PostgreSQL that Debian installed, or whatever `PG_BIN` names; null where there is none. */
export async function postgresBin(): Promise<string | null> {
	if (process.env['PG_BIN'] !== undefined) return process.env['PG_BIN'];
	const versions = await readdir('/usr/lib/postgresql').catch(() => []);
	const [newest] = versions.sort((a, b) => Number(b) - Number(a));
	return newest === undefined ? null : `/usr/lib/postgresql/${newest}/bin`;
}

/** Starts a server that listens on a socket in its own folder alone. */
export async function startPostgres(bin: string): Promise<PostgresServer> {
	const folder = await mkdtemp(join(tmpdir(), 'exoproof-pg-'));
	const who = await ordinaryUser();
	if (who !== null) await chown(folder, who.uid, who.gid);
	const as = who ?? {};
	const data = join(folder, 'data');
	const init = [
		'-D',
		data,
		'-A',
		'trust',
		'-U',
		'exoproof',
		'-E',
		'UTF8',
		'--no-locale',
		'--no-sync',
	];
	await run(join(bin, 'initdb'), init, { cwd: folder, ...as });
	const server = spawn(
		join(bin, 'postgres'),
		['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
		{ cwd: folder, stdio: 'ignore', ...as },
	);
	const ended = new Promise<void>((done) => server.once('exit', () => done()));
	await waitUntilReady(bin, folder);
	return {
		url: `postgres://exoproof@localhost/postgres?host=${encodeURIComponent(folder)}`,
		stop: async () => {
			server.kill('SIGINT');
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

async function waitUntilReady(bin: string, folder: string): Promise<void> {
	for (let attempt = 0; attempt < 200; attempt += 1) {
		const ready = await run(join(bin, 'pg_isready'), ['-h', folder, '-q']).catch(() => null);
		if (ready !== null) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error('PostgreSQL did not start within ten seconds');
}

/** PostgreSQL refuses to run as root; then it runs as the system's user `nobody`. */
async function ordinaryUser(): Promise<{ uid: number; gid: number } | null> {
	if (process.getuid?.() !== 0) return null;
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
	);
	return { uid: uid ?? 65_534, gid: gid ?? 65_534 };
}
