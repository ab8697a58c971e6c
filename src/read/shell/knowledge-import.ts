/** `knowledge import FILE`: shows how far it is, names bad rows, and says what came of it. */
import process from 'node:process';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { type Access, type OpenDesk, openDesk } from './catalogue-access.ts';
import { nameKey } from './extra-names.ts';
import { loadFacts } from './facts.ts';
import { type ImportFile, openImportFile } from './import-file.ts';
import { type BadRecord, type ImportAnswer, runImport } from './import-run.ts';

type Import = {
	readonly path: string;
	readonly host: CommandHost;
	readonly say: Say;
	readonly access: Access;
	readonly json: boolean;
};

/** Bad rows told one by one; the rest are counted. */
const TOLD = 20;

/** Imports a file for a person at the command line. */
export async function importFile({ path, host, say, access, json }: Import): Promise<void> {
	const file = await open(path, say);
	const { shape } = file;
	if (shape === null) throw new UsageError(say('server.import.unknown', { file: path }));
	const bad: BadRecord[] = [];
	const desk = deskOnce(access);
	const bar = progressBar(host, say);
	try {
		const answer = await runImport({
			data: access.data,
			file: { ...file, shape },
			clock: access.clock,
			sink: async () => (await desk.open()).desk,
			knownNames: once(readKnownNames),
			onBad: (one) => {
				bad.push(one);
				if (bad.length <= TOLD)
					bar.tell(say('server.import.bad', { line: one.line, code: one.code }));
			},
			onProgress: bar.show,
		});
		bar.end();
		if (shape.kind === 'cosing') await renewRunning(access);
		if (json) printJson(host, answerOf(answer, bad));
		else host.output.write(`${sentenceOf(answer, say)}\n`);
	} finally {
		await desk.close();
	}
}

async function open(path: string, say: Say): Promise<ImportFile> {
	try {
		return await openImportFile(path);
	} catch (cause) {
		throw new UsageError(say('server.import.missing', { file: path }), { cause });
	}
}

async function readKnownNames(): Promise<ReadonlySet<string>> {
	return new Set((await loadFacts()).names.split('\n').map(nameKey));
}

function once<Answer>(work: () => Promise<Answer>): () => Promise<Answer> {
	let answer: Promise<Answer> | null = null;
	return () => {
		answer ??= work();
		return answer;
	};
}

/** The catalogue, opened when the first product comes: names need no database. */
function deskOnce(access: Access) {
	let opened: Promise<OpenDesk> | null = null;
	return {
		open: () => {
			opened ??= openDesk(access);
			return opened;
		},
		close: async () => {
			// What could not be opened was told where it was asked for, and leaves nothing to close.
			const desk = await opened?.catch(() => null);
			await desk?.close();
		},
	};
}

/** A server that runs reads with the new names from now on. */
async function renewRunning(access: Access): Promise<void> {
	if (access.databaseUrl !== null) return;
	const { ownerOf } = await import('../../host/folder-lock.ts');
	const owner = await ownerOf(access.data);
	if (owner?.address == null) return;
	const { remoteCatalogue } = await import('./remote-catalogue.ts');
	await remoteCatalogue({ ...owner, address: owner.address }, access.data).renewVocabulary();
}

const WIDTH = 24;

/** A bar on standard error where a person looks at it. */
function progressBar(host: CommandHost, say: Say) {
	const seen = host.output.isTTY === true;
	let shown = -1;
	const clear = () => {
		if (seen && shown >= 0) process.stderr.write('\r\u001b[K');
	};
	return {
		show: (share: number, { rows, bad }: { readonly rows: number; readonly bad: number }) => {
			const percent = Math.floor(share * 100);
			if (!seen || percent === shown) return;
			shown = percent;
			const full = Math.round(share * WIDTH);
			const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
			process.stderr.write(
				`\r\u001b[K${bar} ${say('server.import.progress', { share, rows, bad })}`,
			);
		},
		tell: (text: string) => {
			clear();
			host.complain(text);
			shown = -1;
		},
		end: clear,
	};
}

function answerOf({ checkpoint, resumed }: ImportAnswer, bad: readonly BadRecord[]) {
	const { file, kind, rows, taken, done } = checkpoint;
	return {
		file,
		kind,
		rows,
		taken,
		bad: checkpoint.bad,
		done,
		resumed,
		firstBad: bad.slice(0, TOLD),
	};
}

function sentenceOf({ checkpoint }: ImportAnswer, say: Say): string {
	const { kind, rows, taken, bad } = checkpoint;
	return say(kind === 'cosing' ? 'server.import.names' : 'server.import.products', {
		rows,
		taken,
		bad,
	});
}
