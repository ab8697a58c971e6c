/** `weigh import FILE…`: records of registries and journals, counted, brought together, and written as lines. */
import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { parseConfig } from '../../host/config.ts';
import { EXIT } from '../../host/exit.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import {
	MOST,
	type Named,
	openRead,
	openRun,
	type Read,
	type Run,
	takePart,
} from './import-run.ts';
import { fileSink, NO_SINK, type RecordSink, SinkFault, sinkTo } from './import-sink.ts';
import { importFile } from './import-stream.ts';
import { summaryJson, summaryLines } from './import-summary.ts';
import type { Keeper } from './keep-records.ts';

type Options = {
	readonly json?: boolean;
	readonly ndjson?: boolean;
	readonly out?: string;
	readonly keep?: boolean;
};

/** Adds `import` under `weigh`. */
export async function registerImport(weigh: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	weigh
		.command('import')
		.description(say('weigh.cli.import'))
		.argument('<file...>', say('weigh.cli.import-file'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('weigh.cli.import-ndjson'))
		.option('--out <file>', say('weigh.cli.import-out'))
		.option('--keep', say('weigh.cli.import-keep'))
		.action((files: readonly string[], options: Options) => importAll(files, options, host));
}

/** A line of progress every so many records. */
const TELL_EVERY = 1000;

async function importAll(
	files: readonly string[],
	options: Options,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('cli', 'weigh');
	await refuseUseless(files, options, say);
	if (options.keep !== true) return readAll(files, options, host, null);
	const [server, parsed] = [await host.words('cli', 'server'), parseConfig(host.env)];
	if ('fault' in parsed)
		throw new UsageError(server(`server.config.${parsed.fault.code}`, parsed.fault));
	const { withKeeper } = await import('./keep-records.ts');
	await telling(host, server, () =>
		withKeeper(parsed.config, host.clock, (keeper) => readAll(files, options, host, keeper)),
	);
}

async function readAll(
	files: readonly string[],
	options: Options,
	host: CommandHost,
	keeper: Keeper | null,
): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const run = openRun(await sinkOf(options, host, say), MOST, keeper);
	try {
		for (const file of files) await importOne(file, run, options, host, say);
		await run.sink.close();
		if (keeper !== null) run.kept = await keeper.close();
	} catch (cause) {
		throw saidPlainly(cause, options, say);
	}
	tell(run, options, host, say);
	if (run.reads.some(({ refused }) => refused !== null)) host.exit(EXIT.usage);
}

/** What cannot go well is said before hours are spent on it. */
async function refuseUseless(
	files: readonly string[],
	{ json, ndjson, out }: Options,
	say: Say,
): Promise<void> {
	if (json === true && ndjson === true) throw new UsageError(say('weigh.import.json-or-ndjson'));
	for (const file of files) await refuseUnreadable(file, say);
	const target = out === undefined ? null : await realpath(out).catch(() => null);
	for (const file of files)
		if (target === (await realpath(file)))
			throw new UsageError(say('weigh.import.out-is-input', { file }));
}

async function refuseUnreadable(file: string, say: Say): Promise<void> {
	try {
		await access(file, constants.R_OK);
	} catch (cause) {
		throw new UsageError(say('weigh.import.missing', { file }), { cause });
	}
	if ((await stat(file)).isDirectory())
		throw new UsageError(say('weigh.import.is-folder', { file }));
}

async function sinkOf(options: Options, host: CommandHost, say: Say): Promise<RecordSink> {
	const { out, ndjson } = options;
	try {
		const file = out === undefined ? NO_SINK : await fileSink(out);
		const lines = ndjson === true ? sinkTo(host.output) : NO_SINK;
		return {
			add: async (line) => void (await Promise.all([file.add(line), lines.add(line)])),
			close: async () => void (await Promise.all([file.close(), lines.close()])),
		};
	} catch (cause) {
		throw saidPlainly(cause, options, say);
	}
}

function saidPlainly(cause: unknown, { out = '' }: Options, say: Say): unknown {
	if (!(cause instanceof SinkFault)) return cause;
	return new UsageError(say('weigh.import.out-unwritable', { file: out }), { cause });
}

async function importOne(
	file: string,
	run: Run,
	{ json }: Options,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const read = openRead(run, file);
	for await (const part of importFile(file)) {
		const named = read.aside.length;
		await takePart(run, read, part);
		if (json === true) continue;
		for (const one of read.aside.slice(named)) host.complain(asideLine(file, one, say));
		if (part.kind === 'record') tellProgress(read, host, say);
	}
	const more = read.quarantined - read.aside.length;
	if (json !== true && more > 0) host.complain(say('weigh.import.more-aside', { file, more }));
}

function tellProgress({ file, records }: Read, host: CommandHost, say: Say): void {
	if (records % TELL_EVERY === 0 && host.output.isTTY === true)
		host.complain(say('weigh.import.progress', { file, records }));
}

function asideLine(file: string, { title, why, place }: Named, say: Say): string {
	const where = say(`weigh.import.place.${place.kind}`, { no: place.no });
	const facts = { file, where, why: say(`weigh.import.${why}`) };
	return title === ''
		? say('weigh.import.quarantined-untitled', facts)
		: say('weigh.import.quarantined', { ...facts, title });
}

/** Beside records on standard output the summary goes where the people look. */
function tell(run: Run, { json, ndjson }: Options, host: CommandHost, say: Say): void {
	const text = json === true ? JSON.stringify(summaryJson(run)) : summaryLines(run, say).join('\n');
	if (ndjson === true) host.complain(text);
	else host.output.write(`${text}\n`);
}
