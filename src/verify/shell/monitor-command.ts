/** `monitor`: watching a log for entries about one's own products, and for two faces of the log itself. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { dataFolder } from '../../host/config.ts';
import { EXIT } from '../../host/exit.ts';
import { telling } from '../../host/telling.ts';
import type { Facts, Say } from '../../kit/index.ts';
import { encodeUtf8 } from '../encoding/index.ts';
import { judgeFork, type KnownLog, printFork } from '../log/index.ts';
import { concernsPrefix, isEntrySigned, parseEntry } from '../passport/index.ts';
import { readNamed } from './desk-talk.ts';
import { isMissingFile, writeDurably } from './durable-file.ts';
import { httpResource } from './http-resource.ts';
import { openResource } from './log-reader.ts';
import { type Look, lookAtLog } from './monitor.ts';
import { nodeEngine } from './node-engine.ts';
import type { Sequenced } from './sequence-store.ts';
import { untilTold } from './small-server.ts';
import { loadTrust } from './trust.ts';
import { parseLogKey } from './witness-folder.ts';

type KeyOptions = { readonly key?: string; readonly trust?: string; readonly json?: boolean };
type MonitorOptions = KeyOptions & {
	readonly prefix?: string;
	readonly state?: string;
	readonly every?: string;
};

/** Adds `monitor` to the program. */
export async function registerMonitor(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'watch', 'verify');
	const keyed = (command: Command) =>
		command
			.option('--key <key>', say('watch.monitor.key'))
			.option('--trust <file>', say('verify.cli.trust'))
			.option('--json', say('cli.option.json'));
	const verb = keyed(program.command('monitor').description(say('watch.monitor.description')))
		.argument('<log>', say('watch.monitor.log'))
		.option('--prefix <digits>', say('watch.monitor.prefix'))
		.option('--state <file>', say('watch.monitor.state'))
		.option('--every <seconds>', say('watch.monitor.every'))
		.action((log: string, options: MonitorOptions) => monitor(log, options, host));
	keyed(verb.command('check').description(say('watch.monitor.check')))
		.argument('<file>', say('watch.monitor.file'))
		// The verb itself has these flags too, and takes them first.
		.action((file: string, _: KeyOptions, command: Command) =>
			check(file, command.optsWithGlobals<KeyOptions>(), host),
		);
}

/** The logs whose signature counts: the one of `--key`, else those that the trust roots name. */
async function logsOf(
	{ key, trust }: KeyOptions,
	host: CommandHost,
	say: Say,
): Promise<readonly KnownLog[]> {
	const texts =
		key === undefined
			? (await loadTrust({ file: trust, env: host.env }, say)).map(({ log }) => log)
			: [key];
	return texts.map((text) => {
		const parsed = parseLogKey(text);
		if (parsed === null) throw new UsageError(say('watch.key-wrong', { given: text }));
		return { origin: parsed.name, keys: [parsed] };
	});
}

type Watch = {
	readonly host: CommandHost;
	readonly say: Say;
	readonly options: MonitorOptions;
	readonly log: string;
	readonly logs: readonly KnownLog[];
	readonly prefixes: readonly string[];
	readonly state: string;
};

async function monitor(log: string, options: MonitorOptions, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'watch', 'verify', 'server');
	const logs = await logsOf(options, host, say);
	const prefixes = prefixesOf(options, say);
	const state = options.state ?? stateOf(log, host);
	const watch = { host, say, options, log, logs, prefixes, state };
	const every = secondsOf(options, say);
	await round(watch);
	if (every === null) return;
	const timer = setInterval(() => void round(watch), every * 1000);
	await untilTold();
	clearInterval(timer);
}

const isAddress = (log: string): boolean => /^https?:\/\//.test(log);

/** One file a log, named by where the log is. */
function stateOf(log: string, { env }: CommandHost): string {
	const place = isAddress(log) ? log : resolve(log);
	const name = createHash('sha256').update(place).digest('hex').slice(0, 32);
	return join(dataFolder(env), 'monitor', `${name}.checkpoint`);
}

function prefixesOf({ prefix }: MonitorOptions, say: Say): readonly string[] {
	const prefixes = prefix?.split(',') ?? [];
	const wrong = prefixes.find((one) => !/^\d{4,13}$/.test(one));
	if (wrong !== undefined)
		throw new UsageError(say('watch.monitor.prefix-wrong', { given: wrong }));
	return prefixes;
}

const DAY = 86_400;

function secondsOf({ every }: MonitorOptions, say: Say): number | null {
	if (every === undefined) return null;
	const seconds = /^\d{1,5}$/.test(every) ? Number(every) : 0;
	if (seconds >= 1 && seconds <= DAY) return seconds;
	throw new UsageError(say('watch.monitor.every-wrong', { given: every, most: DAY }));
}

const round = (watch: Watch): Promise<void> =>
	telling(watch.host, watch.say, async () => {
		const { log, logs, prefixes, state } = watch;
		const read = isAddress(log) ? httpResource(log) : openResource(log);
		const isWatched = ({ bytes }: Sequenced) => {
			const reading = parseEntry(bytes);
			return 'entry' in reading && concernsPrefix(reading.entry, prefixes);
		};
		const look = await lookAtLog({ read, logs, seen: await readState(state), isWatched });
		await report(look, watch);
	});

async function readState(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (isMissingFile(error)) return null;
		throw error;
	}
}

/** What was seen is kept only once it was told, so that no entry is passed over in silence. */
async function report(look: Look, watch: Watch): Promise<void> {
	const { state } = watch;
	if (look.kind !== 'grown') watch.host.exit(EXIT.fault);
	if (look.kind === 'grown') {
		for (const entry of look.entries) tellEntry(entry, watch);
		const { origin, from, size } = look;
		event('grown', { origin, from, size }, watch);
		await writeDurably(state, encodeUtf8(look.note));
	} else if (look.kind === 'forked') {
		const file = `${state}.fork.txt`;
		await writeDurably(file, encodeUtf8(printFork(look.fork)));
		event('forked', { origin: look.origin, file }, watch);
	} else {
		const { kind, ...facts } = look;
		event(kind, facts, watch);
	}
}

function tellEntry({ index, bytes }: Sequenced, watch: Watch): void {
	const reading = parseEntry(bytes);
	if (!('entry' in reading)) return;
	const { entry, json } = reading;
	const { kind, issuer, at } = entry;
	const about = 'gtin' in entry ? entry.gtin : 'prefixes' in entry ? entry.prefixes.join(', ') : '';
	const lot = 'lot' in entry ? entry.lot : 'none';
	const signed = isEntrySigned(json, entry, nodeEngine) ? 'yes' : 'no';
	event('entry', { index, kind, about, lot, issuer, at, signed }, watch);
}

/** A line for people, or an object a line. */
function event(name: string, facts: Facts, { host, say, options }: Watch): void {
	if (options.json === true) host.output.write(`${JSON.stringify({ event: name, ...facts })}\n`);
	else host.output.write(`${say(`watch.monitor.event.${name}`, facts)}\n`);
}

/** Whether a file proves that a log showed two faces; no network is needed for it. */
async function check(file: string, options: KeyOptions, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'watch', 'verify', 'desk');
	const logs = await logsOf(options, host, say);
	const judged = judgeFork(await readNamed(file, say), logs, nodeEngine);
	if (options.json === true) printJson(host, judged);
	else if (judged.kind === 'refused')
		host.output.write(`${say('watch.monitor.not-proved', { code: judged.code })}\n`);
	else {
		const { origin, sizes } = judged;
		const [older, newer] = sizes;
		host.output.write(`${say('watch.monitor.proved', { origin, older, newer })}\n`);
	}
}
