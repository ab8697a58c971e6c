/** `witness`: cosigning what other logs show, so that none can show two people two different things. */

import { join } from 'node:path';
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { dataFolder } from '../../host/config.ts';
import { HostError } from '../../host/host-error.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import { type Cosigner, ed25519VerifierKey, isKeyName, printVerifierKey } from '../log/index.ts';
import { tell } from './desk-talk.ts';
import { nodeEngine } from './node-engine.ts';
import { untilTold } from './small-server.ts';
import { openWitness } from './witness.ts';
import {
	cosignerOf,
	parseLogKey,
	readWitness,
	type WitnessSettings,
	writeWitness,
} from './witness-folder.ts';
import { serveWitness } from './witness-serve.ts';

type WitnessOptions = { readonly witness?: string; readonly json?: boolean };
type InitOptions = WitnessOptions & { readonly name: string };
type ServeOptions = WitnessOptions & { readonly port: string };

/** Adds `witness` to the program. */
export async function registerWitness(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'watch');
	const verb = program.command('witness').description(say('watch.witness.description'));
	const add = (name: string) =>
		verb
			.command(name)
			.description(say(`watch.witness.${name}`))
			.option('--witness <folder>', say('watch.witness.folder'))
			.option('--json', say('cli.option.json'));
	add('init')
		.requiredOption('--name <name>', say('watch.witness.name'))
		.action((options: InitOptions) => init(options, host));
	add('add')
		.argument('<key>', say('watch.witness.log-key'))
		.action((key: string, options: WitnessOptions) => watch(key, options, host));
	add('key').action((options: WitnessOptions) => showKey(options, host));
	add('serve')
		.option('--port <number>', say('watch.witness.port'), '8789')
		.action((options: ServeOptions) => serve(options, host));
}

const folderOf = ({ witness }: WitnessOptions, { env }: CommandHost): string =>
	witness ?? (env['EXOPROOF_WITNESS'] || join(dataFolder(env), 'witness'));

type Work = { readonly say: Say; readonly folder: string };

async function working(
	options: WitnessOptions,
	host: CommandHost,
	work: (work: Work) => Promise<void>,
): Promise<void> {
	const say = await host.words('cli', 'watch', 'server');
	await telling(host, say, () => work({ say, folder: folderOf(options, host) }));
}

async function settingsOf(folder: string): Promise<WitnessSettings> {
	const settings = await readWitness(folder);
	if (settings === null) throw new HostError('witness-missing', { folder });
	return settings;
}

/** A witness that is there keeps its logs and its key. */
const init = (options: InitOptions, host: CommandHost) =>
	working(options, host, async ({ say, folder }) => {
		const { name } = options;
		if (!isKeyName(name)) throw new UsageError(say('watch.witness.name-wrong', { name }));
		const logs = (await readWitness(folder))?.logs ?? [];
		const cosigner = await writeWitness(folder, { name, logs });
		tell({ host, say, options }, 'watch.witness.made', { folder, key: keyOf(cosigner) });
	});

/** As a policy names it (C2SP tlog-policy). */
const keyOf = ({ name, signer }: Cosigner): string =>
	printVerifierKey(ed25519VerifierKey('cosignature', name, signer.key, nodeEngine));

/** One key a log: a second one would let whoever has it show another tree. */
const watch = (text: string, options: WitnessOptions, host: CommandHost) =>
	working(options, host, async ({ say, folder }) => {
		const settings = await settingsOf(folder);
		const key = parseLogKey(text);
		if (key === null) throw new UsageError(say('watch.key-wrong', { given: text }));
		const others = settings.logs.filter((log) => parseLogKey(log)?.name !== key.name);
		if (!settings.logs.includes(text) && others.length < settings.logs.length)
			throw new UsageError(say('watch.witness.log-known', { origin: key.name }));
		await writeWitness(folder, { ...settings, logs: [...others, text] });
		tell({ host, say, options }, 'watch.witness.added', { origin: key.name });
	});

const showKey = (options: WitnessOptions, host: CommandHost) =>
	working(options, host, async ({ say, folder }) => {
		const { name } = await settingsOf(folder);
		const key = keyOf(await cosignerOf(folder, name));
		tell({ host, say, options }, 'watch.witness.shown', { key });
	});

const serve = (options: ServeOptions, host: CommandHost) =>
	working(options, host, async ({ say, folder }) => {
		await settingsOf(folder);
		const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : Number.NaN;
		if (!(port < 65_536)) throw new UsageError(say('watch.port-wrong', { given: options.port }));
		const served = await serveWitness(openWitness(folder, host.clock), port);
		const address = `http://localhost:${served.port}`;
		tell({ host, say, options }, 'watch.witness.served', { address });
		await untilTold();
		await served.close();
	});
