/** `knowledge`: widens vocabulary and catalogue on this machine, and settles disputes. */
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { dataFolder, parseConfig } from '../../host/config.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import type { Access } from './catalogue-access.ts';

type Options = { readonly json?: boolean };
type SettleOptions = Options & { readonly keep?: boolean; readonly withdraw?: boolean };

/** Adds `knowledge` to the program. */
export async function registerKnowledge(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'server');
	const json = say('cli.option.json');
	const knowledge = program.command('knowledge').description(say('server.knowledge.description'));
	knowledge
		.command('import')
		.description(say('server.knowledge.import'))
		.argument('<file>', say('server.knowledge.file'))
		.option('--json', json)
		.action((file: string, options: Options) =>
			telling(host, say, async () => {
				const { importFile } = await import('./knowledge-import.ts');
				await importFile({ path: file, host, say, access: accessOf(host), json: isJson(options) });
			}),
		);
	knowledge
		.command('status')
		.description(say('server.knowledge.status'))
		.option('--json', json)
		.action((options: Options) => telling(host, say, () => status(host, say, isJson(options))));
	knowledge
		.command('disputes')
		.description(say('server.knowledge.disputes'))
		.option('--json', json)
		.action((options: Options) => telling(host, say, () => disputes(host, say, isJson(options))));
	knowledge
		.command('settle')
		.description(say('server.knowledge.settle'))
		.argument('<dispute>', say('server.knowledge.dispute'))
		.option('--keep', say('server.knowledge.keep'))
		.option('--withdraw', say('server.knowledge.withdraw'))
		.option('--json', json)
		.action((id: string, options: SettleOptions) =>
			telling(host, say, () => settle(id, options, host, say)),
		);
}

const isJson = ({ json }: Options): boolean => json === true;

function accessOf(host: CommandHost): Access {
	const parsed = parseConfig(host.env);
	const databaseUrl = 'config' in parsed ? parsed.config.databaseUrl : null;
	return { data: dataFolder(host.env), databaseUrl, clock: host.clock };
}

async function status(host: CommandHost, say: Say, json: boolean): Promise<void> {
	const { readStatus } = await import('./knowledge-status.ts');
	const found = await readStatus(accessOf(host));
	if (json) {
		printJson(host, found);
		return;
	}
	const { catalogue } = found;
	const lines = [
		say('server.status.names', { count: found.names, folder: found.folder }),
		catalogue === null
			? say('server.status.no-catalogue')
			: say('server.status.catalogue', { ...catalogue }),
		...found.imports.map(({ file, rows, taken, bad, done, at }) =>
			say(done ? 'server.status.import-done' : 'server.status.import-open', {
				file,
				rows,
				taken,
				bad,
				at,
			}),
		),
	];
	host.output.write(`${lines.join('\n')}\n`);
}

async function disputes(host: CommandHost, say: Say, json: boolean): Promise<void> {
	const { openDesk } = await import('./catalogue-access.ts');
	const { desk, close } = await openDesk(accessOf(host));
	const items = await desk.openDisputes().finally(close);
	if (json) printJson(host, { items });
	else if (items.length === 0) host.output.write(`${say('server.disputes.none')}\n`);
	else {
		const lines = items.map(({ id, product, reason, link, created }) =>
			say('server.disputes.line', { id, product, reason, link: link ?? '–', date: created }),
		);
		host.output.write(`${lines.join('\n')}\n`);
	}
}

async function settle(
	id: string,
	options: SettleOptions,
	host: CommandHost,
	say: Say,
): Promise<void> {
	if ((options.keep === true) === (options.withdraw === true)) {
		throw new UsageError(say('server.settle.choose'));
	}
	const { openDesk } = await import('./catalogue-access.ts');
	const { desk, close } = await openDesk(accessOf(host));
	const outcome = options.keep === true ? 'kept' : 'withdrawn';
	const settled = await desk.settleDispute(id, outcome).finally(close);
	if (settled === null) throw new UsageError(say('server.settle.unknown', { id }));
	if (isJson(options)) printJson(host, settled);
	else host.output.write(`${say(`server.settle.${outcome}`, { product: settled.product })}\n`);
}
