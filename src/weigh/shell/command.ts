/** The `weigh` verb: what the evidence is worth; its parts are sub-verbs, each over lines too. */
import type { Command } from 'commander';
import { type CommandHost, runLines } from '../../host/command-host.ts';
import { registerClaim } from './claim-command.ts';
import { answerClassify } from './classify-input.ts';
import { registerImport } from './import-command.ts';
import { registerLedger } from './ledger-command.ts';
import { answerEffect, answerPool } from './pool-input.ts';
import { registerShow } from './show-command.ts';

/** Adds `weigh` to the program. */
export async function registerWeigh(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const weigh = program.command('weigh').description(say('weigh.cli.description'));
	weigh
		.command('pool')
		.description(say('weigh.cli.pool'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(() => runLines(host, answerPool));
	weigh
		.command('effect')
		.description(say('weigh.cli.effect'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(() => runLines(host, answerEffect));
	weigh
		.command('classify')
		.description(say('weigh.cli.classify'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(() => runLines(host, answerClassify));
	await registerClaim(weigh, host);
	await registerShow(weigh, host);
	await registerImport(weigh, host);
	await registerLedger(weigh, host);
}
