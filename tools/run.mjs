// Runs one of our tools as a process of its own.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the repository's root and passes its output through. @throws Error when it does not end with 0. */
export async function run(program, args, options = {}) {
	const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
	const [code, signal] = await new Promise((done, fail) => {
		child.on('error', fail);
		child.on('exit', (...end) => done(end));
	});
	if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${signal ?? code}`);
}

/** Runs a program quietly and answers how it ended and all it printed, standard error after standard output. */
export async function capture(program, args, options = {}) {
	const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
	const said = ['', ''];
	child.stdout.setEncoding('utf8').on('data', (text) => {
		said[0] += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		said[1] += text;
	});
	const code = await new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (ended, signal) => done(ended ?? signal));
	});
	return { code, stdout: said[0], output: said.join('') };
}
