/** `log`: the public log in a folder; writing, proving, checking, serving. */

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { EXIT } from '../../host/exit.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import { encodeBase64 } from '../encoding/index.ts';
import { printProofFile } from '../log/index.ts';
import { logOf, openDeskFolder } from './desk-folder.ts';
import { type DeskOptions, deskAt, tell } from './desk-talk.ts';
import { openDeskWriter } from './desk-writer.ts';
import { fsckLog } from './log-fsck.ts';
import { LogDamaged, type LogReader, openLogReader, openResource } from './log-reader.ts';
import { serveLog } from './log-serve.ts';
import { untilTold } from './small-server.ts';

type LogOptions = DeskOptions & { readonly log?: string };
type ServeOptions = LogOptions & { readonly port: string };

/** Adds `log` to the program. */
export async function registerLog(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk');
	const verb = program.command('log').description(say('desk.log.description'));
	const add = (name: string) =>
		verb
			.command(name)
			.description(say(`desk.log.${name}`))
			.option('--desk <folder>', say('desk.cli.folder'))
			.option('--json', say('cli.option.json'));
	const reading = (name: string) => add(name).option('--log <folder>', say('desk.log.folder'));
	add('append')
		.argument('<entry...>', say('desk.log.entry'))
		.action((files: readonly string[], options: DeskOptions) => append(files, options, host));
	reading('checkpoint').action((options: LogOptions) => checkpoint(options, host));
	reading('proof')
		.argument('<index>', say('desk.log.index'))
		.action((index: string, options: LogOptions) => proof(index, options, host));
	reading('consistency')
		.argument('<from>', say('desk.log.from'))
		.action((from: string, options: LogOptions) => consistency(from, options, host));
	reading('fsck').action((options: LogOptions) => fsck(options, host));
	reading('serve')
		.option('--port <number>', say('desk.log.port'), '8788')
		.action((options: ServeOptions) => serve(options, host));
}

const folderOf = (options: LogOptions, host: CommandHost): string =>
	options.log ?? logOf({ folder: deskAt(options, host) });

type Reading = {
	readonly say: Say;
	readonly reader: LogReader;
	readonly size: number;
	readonly note: string;
};

/** Opens a log that has a checkpoint; one that is damaged ends the run as a fault, with what to do. */
async function atLog(
	options: LogOptions,
	host: CommandHost,
	work: (log: Reading) => Promise<void>,
): Promise<void> {
	const say = await host.words('cli', 'desk', 'server');
	const folder = folderOf(options, host);
	const reader = openLogReader(folder);
	try {
		const [note, head] = [await reader.checkpoint(), await reader.head()];
		if (note === null || head === null) throw new UsageError(say('desk.log.none', { folder }));
		await work({ say, reader, size: head.size, note });
	} catch (error) {
		if (!(error instanceof LogDamaged)) throw error;
		host.complain(say('desk.log.damaged', { path: error.path }));
		host.exit(EXIT.fault);
	}
}

/** Bytes as they are, whatever they say; entries of a desk are made by `passport`. */
async function append(
	files: readonly string[],
	options: DeskOptions,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('cli', 'desk', 'server');
	const entries = await Promise.all(files.map((file) => readEntry(file, say)));
	await telling(host, say, async () => {
		const desk = await openDeskFolder(deskAt(options, host), host.clock);
		const writer = await openDeskWriter(desk);
		try {
			const places = await Promise.all(entries.map((entry) => writer.append(entry)));
			const indexes = places.map(({ index }) => index).join(', ');
			tell({ host, say, options }, 'desk.log.appended', { indexes });
		} finally {
			await writer.close();
		}
	});
}

const MOST_ENTRY = 65_535;

async function readEntry(file: string, say: Say): Promise<Uint8Array> {
	const bytes = await readFile(file).catch((cause: unknown) => {
		throw new UsageError(say('desk.cli.file-missing', { file }), { cause });
	});
	if (bytes.length > MOST_ENTRY)
		throw new UsageError(say('desk.log.entry-long', { file, most: MOST_ENTRY }));
	return bytes;
}

const checkpoint = (options: LogOptions, host: CommandHost) =>
	atLog(options, host, async ({ note, size }) => {
		if (options.json === true) printJson(host, { size, checkpoint: note });
		else host.output.write(note);
	});

function countIn(given: string, most: number, say: Say): number {
	const count = /^\d{1,15}$/.test(given) ? Number(given) : Number.POSITIVE_INFINITY;
	if (count <= most) return count;
	throw new UsageError(say('desk.log.outside', { given, most }));
}

/** A C2SP proof file, for anyone to check without this log. */
const proof = (given: string, options: LogOptions, host: CommandHost) =>
	atLog(options, host, async ({ say, reader, size, note }) => {
		const index = countIn(given, size - 1, say);
		const hashes = await reader.inclusion(index, size);
		if (options.json === true) printJson(host, { index, size, hashes: hashes.map(encodeBase64) });
		else host.output.write(printProofFile({ index, hashes, checkpoint: note }));
	});

/** That the log of now begins with the log of that size. */
const consistency = (given: string, options: LogOptions, host: CommandHost) =>
	atLog(options, host, async ({ say, reader, size }) => {
		const from = countIn(given, size, say);
		const hashes = (from === 0 ? [] : await reader.consistency(from, size)).map(encodeBase64);
		if (options.json === true) printJson(host, { from, size, hashes });
		else host.output.write(hashes.map((hash) => `${hash}\n`).join(''));
	});

const fsck = (options: LogOptions, host: CommandHost) =>
	atLog(options, host, async ({ say }) => {
		const health = await fsckLog(openResource(folderOf(options, host)));
		if (health.kind === 'broken') throw new LogDamaged(health.path);
		const root = encodeBase64(health.root);
		tell({ host, say, options }, 'desk.log.sound', { size: health.size, root });
	});

const serve = (options: ServeOptions, host: CommandHost) =>
	atLog(options, host, async ({ say }) => {
		const port = countIn(options.port, 65_535, say);
		await telling(host, say, async () => {
			const served = await serveLog(folderOf(options, host), port);
			tell({ host, say, options }, 'desk.log.served', {
				address: `http://localhost:${served.port}`,
			});
			await untilTold();
			await served.close();
		});
	});
