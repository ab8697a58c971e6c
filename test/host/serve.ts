/** The real command in a process of its own, as a person starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/exoproof.mjs', import.meta.url));

export type Served = {
	readonly here: string;
	readonly child: ChildProcess;
	/** Ends it as told and waits; answers its exit code, or the signal it died of. */
	readonly end: (signal: NodeJS.Signals) => Promise<number | string | null>;
	/** Waits until the catalogue answers. */
	readonly opened: () => Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

/** Starts `serve` on a free port over a data folder. @throws Error with what it said when it ends instead. */
export async function startServe(
	data: string,
	env: Environment = {},
	flags: readonly string[] = [],
) {
	const child = spawn(process.execPath, [BIN, 'serve', '--json', ...flags], {
		env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', EXOPROOF_DATA: data, LANG: 'C', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = new Promise<number | string | null>((done) =>
		child.once('exit', (code, signal) => done(code ?? signal)),
	);
	const here = await addressOf(child, ended);
	const served: Served = {
		here,
		child,
		end: (signal) => {
			child.kill(signal);
			return ended;
		},
		opened: () => untilOpen(here),
	};
	return served;
}

async function addressOf(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
	let said = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		said += text;
	});
	const line = new Promise<string>((done) => {
		let text = '';
		child.stdout?.setEncoding('utf8').on('data', (more: string) => {
			text += more;
			if (text.includes('\n')) done(text);
		});
	});
	const first = await Promise.race([line, ended.then((how) => `ended with ${how}: ${said}`)]);
	if (!first.startsWith('{')) throw new Error(first);
	const { here }: { here: string } = JSON.parse(first);
	return here;
}

async function untilOpen(here: string): Promise<void> {
	for (let attempt = 0; attempt < 600; attempt += 1) {
		if ((await fetch(`${here}/readyz`)).status === 200) return;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error('the catalogue did not open within half a minute');
}

/** Runs another command to its end. */
export async function runCommand(data: string, words: readonly string[]) {
	const child = spawn(process.execPath, [BIN, ...words], {
		env: { ...process.env, EXOPROOF_DATA: data, LANG: 'C' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = ['', ''];
	for (const [at, stream] of [child.stdout, child.stderr].entries()) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said[at] += text;
		});
	}
	const code = await new Promise((done) => child.once('close', done));
	return { code, output: said[0] ?? '', error: said[1] ?? '' };
}
