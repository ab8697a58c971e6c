/** `serve`: reads the settings, starts a server, and ends it when it is told to. */
import process from 'node:process';
import type { Command } from 'commander';
import { type CommandHost, printJson } from '../../src/host/command-host.ts';
import { type ConfigFault, parseConfig, type ServeFlags } from '../../src/host/config.ts';
import { EXIT } from '../../src/host/exit.ts';
import { HostError } from '../../src/host/host-error.ts';
import { loadWords } from '../../src/host/words.ts';
import type { Say } from '../../src/kit/index.ts';
import type { RunningServer, ServerParts } from './server.ts';

type Options = ServeFlags & { readonly json?: boolean };

/** Adds `serve` to the program. */
export async function registerServe(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'server');
	program
		.command('serve')
		.description(say('server.serve.description'))
		.option('--port <number>', say('server.option.port'))
		.option('--host <address>', say('server.option.host'))
		.option('--https', say('server.option.https'))
		.option('--json', say('cli.option.json'))
		.action((options: Options) => serve(options, host, say));
}

/** Of answers and of the pages that are rendered here. */
const AREAS = ['server', 'ui', 'verify', 'batch', 'label', 'instrument'] as const;

async function serve(options: Options, host: CommandHost, say: Say): Promise<void> {
	const parsed = parseConfig(host.env, options);
	if ('fault' in parsed) {
		host.complain(describeSetting(parsed.fault, say));
		host.exit(EXIT.usage);
		return;
	}
	const [en, fr] = await Promise.all([loadWords('en', AREAS), loadWords('fr', AREAS)]);
	const { config } = parsed;
	const server = await start({ config, words: { en, fr }, clock: host.clock }, host, say);
	if (server === null) return;
	if (options.json === true) printJson(host, server.addresses);
	else {
		const { bannerText } = await import('./banner.ts');
		host.output.write(bannerText(server.addresses, config, say, host.output.isTTY === true));
	}
	await untilTold();
	await server.close();
}

function describeSetting({ code, name, value }: ConfigFault, say: Say): string {
	return say(`server.config.${code}`, { name, value });
}

async function start(
	parts: ServerParts,
	host: CommandHost,
	say: Say,
): Promise<RunningServer | null> {
	const { startServer } = await import('./server.ts');
	try {
		return await startServer(parts);
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		host.complain(say(`server.fault.${error.code}`, error.facts));
		host.exit(EXIT.fault);
		return null;
	}
}

/** Interrupted from the keyboard, or asked to end by whoever runs it. A second time it ends at once. */
function untilTold(): Promise<void> {
	return new Promise((done) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
	});
}
