/** Kills a writer again and again under load, and looks at what is left. Dice are by seed, so that a run can be told again. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { encodeBase64, encodeUtf8 } from '../src/verify/index.ts';
import { fsckLog } from '../src/verify/shell/log-fsck.ts';
import { openLogReader, openResource } from '../src/verify/shell/log-reader.ts';

export type Crashes = {
	readonly kills: number;
	/** Entries that the writer had acknowledged. */
	readonly acknowledged: number;
	/** Of these, entries that are not where it said. */
	readonly lost: number;
	/** Sizes for which two roots were ever seen. */
	readonly forked: number;
	/** Runs behind which the log was not sound. */
	readonly broken: number;
};

type Given = {
	readonly folder: string;
	readonly kills: number;
	/** Answers 0 to 1. */
	readonly dice: () => number;
	/** Command that runs `testing/log-hammer`. */
	readonly hammer: readonly [program: string, ...words: string[]];
};

const LONGEST_MS = 250;

/** Starts, kills and looks, as many times as asked. */
export async function crashLog({ folder, kills, dice, hammer }: Given): Promise<Crashes> {
	const said = new Map<number, string>();
	const roots = new Map<number, Set<string>>();
	let broken = 0;
	for (let run = 0; run < kills; run += 1) {
		await killedRun([...hammer, folder, String(run)], dice() * LONGEST_MS, said, () =>
			see(folder, roots),
		);
		await see(folder, roots);
		const health = await fsckLog(openResource(folder));
		if (health.kind === 'broken' && said.size > 0) broken += 1;
	}
	const lost = await missing(folder, said);
	const forked = [...roots.values()].filter((seen) => seen.size > 1).length;
	return { kills, acknowledged: said.size, lost, forked, broken };
}

/** Runs until `ms` behind the first acknowledgement, then kill -9; `look` is called all the while. */
async function killedRun(
	[program = '', ...words]: readonly string[],
	ms: number,
	said: Map<number, string>,
	look: () => Promise<void>,
): Promise<void> {
	const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	let isOver = false;
	const lines = createInterface({ input: child.stdout });
	lines.once('line', () => setTimeout(() => child.kill('SIGKILL'), ms));
	lines.on('line', (line) => {
		const acknowledged = parse(line);
		if (acknowledged !== null) said.set(acknowledged.index, acknowledged.text);
	});
	const watching = (async () => {
		while (!isOver) {
			await look();
			await new Promise((go) => setTimeout(go, 5));
		}
	})();
	await ended;
	isOver = true;
	await watching;
}

/** The last line may be cut off by the kill: then nobody had read it. */
function parse(line: string): { readonly index: number; readonly text: string } | null {
	if (!line.endsWith('}')) return null;
	const value: { index: number; text: string } = JSON.parse(line);
	return value;
}

async function see(folder: string, roots: Map<number, Set<string>>): Promise<void> {
	const head = await openLogReader(folder).head();
	if (head === null) return;
	const seen = roots.get(head.size) ?? new Set();
	roots.set(head.size, seen.add(encodeBase64(head.root)));
}

async function missing(folder: string, said: ReadonlyMap<number, string>): Promise<number> {
	const reader = openLogReader(folder);
	const size = (await reader.head())?.size ?? 0;
	let found = 0;
	for await (const { index, bytes } of reader.entries(0, size)) {
		const text = said.get(index);
		if (text !== undefined && encodeBase64(bytes) === encodeBase64(encodeUtf8(text))) found += 1;
	}
	return said.size - found;
}
