/** One clone of the repository, as a stranger gets it: what is committed, with nothing installed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, ROOT } from '../../tools/run.mjs';

/** What npm and our tests tell each other must not reach a process that stands for a stranger's. */
const OURS = /^(?:npm_|EXOPROOF_|VITEST|NODE_ENV$|TEST$|INIT_CWD$|PORT$)/;
const KEPT = /^npm_config_(?:cache|registry|userconfig|globalconfig|prefix)$/;

export function strangersEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name) || !OURS.test(name));
	// Packages that were fetched once are not fetched again.
	return { ...Object.fromEntries(kept), npm_config_prefer_offline: 'true', ...more };
}

export async function cloneHere(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'exoproof-clone-'));
	const { code, output } = await capture('git', [
		'clone',
		'--quiet',
		'--no-hardlinks',
		ROOT,
		folder,
	]);
	if (code !== 0) throw new Error(`git clone: ${output}`);
	return folder;
}

export function removeClone(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Runs a command line in the clone. */
export async function inClone(folder: string, line: string, input = '') {
	const words = ['-c', `${line} <<'INPUT'\n${input}\nINPUT`];
	return capture('bash', words, { cwd: folder, env: strangersEnv() });
}

export type Running = { readonly said: () => string; readonly stop: () => Promise<void> };

/** Starts a command that goes on until it is stopped. */
export function startIn(
	folder: string,
	words: readonly string[],
	more: Record<string, string>,
): Running {
	const [program = '', ...args] = words;
	const env = strangersEnv(more);
	// A group of its own, because npm does not pass every signal on to what it started.
	const child = spawn(program, args, {
		cwd: folder,
		env,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	}
	const ended = new Promise<void>((done) => child.on('close', () => done()));
	const stop = async () => {
		if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
		await ended;
	};
	return { said: () => said, stop };
}

/** Asks until there is an answer; `tries` seconds at the most. */
export async function eventually<Answer>(
	ask: () => Promise<Answer>,
	tries: number,
): Promise<Answer> {
	for (let left = tries; ; left -= 1) {
		try {
			return await ask();
		} catch (error) {
			if (left <= 0) throw error;
			await new Promise((go) => setTimeout(go, 1000));
		}
	}
}
