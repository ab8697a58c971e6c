/** `clinic`: which visits had a batch, and all of them as a file; for whoever runs the server of a clinic. */
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { parseConfig } from '../../host/config.ts';
import { telling } from '../../host/telling.ts';
import { parseGtin, type Say } from '../../kit/index.ts';
import { type PackBatch, printedSchema } from '../clinic/index.ts';
import type { ClinicFile } from './clinic-file.ts';

type Options = { readonly clinic: string; readonly json?: boolean };
type SearchOptions = Options & { readonly gtin: string; readonly lot: string };

/** Adds `clinic` to the program. */
export async function registerClinic(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'clinic', 'server');
	const verb = program.command('clinic').description(say('clinic.cli.description'));
	verb
		.command('search')
		.description(say('clinic.cli.search'))
		.requiredOption('--clinic <id>', say('clinic.cli.clinic'))
		.requiredOption('--gtin <digits>', say('clinic.cli.gtin'))
		.requiredOption('--lot <text>', say('clinic.cli.lot'))
		.option('--json', say('cli.option.json'))
		.action((options: SearchOptions) =>
			withFile(options, host, say, (file) => search(options, file, host, say)),
		);
	verb
		.command('export')
		.description(say('clinic.cli.export'))
		.requiredOption('--clinic <id>', say('clinic.cli.clinic'))
		.action((options: Options) =>
			withFile(options, host, say, async (file) => host.output.write(await file.csv())),
		);
}

/** Opens the visits; what the outside world refuses is told in words, and the run ends as a fault. */
async function withFile(
	{ clinic }: Options,
	host: CommandHost,
	say: Say,
	work: (file: ClinicFile) => Promise<unknown>,
): Promise<void> {
	const parsed = parseConfig(host.env);
	if ('fault' in parsed)
		throw new UsageError(say(`server.config.${parsed.fault.code}`, parsed.fault));
	const { openClinicFile } = await import('./clinic-file.ts');
	await telling(host, say, async () => {
		const found = await openClinicFile(parsed.config, clinic, host.clock, work);
		if (!found) throw new UsageError(say('clinic.cli.clinic-unknown', { clinic }));
	});
}

function batchOf({ gtin: given, lot }: SearchOptions, say: Say): PackBatch {
	const gtin = parseGtin(given);
	if (gtin === null) throw new UsageError(say('clinic.cli.gtin-wrong', { given }));
	if (!printedSchema.safeParse(lot).success) throw new UsageError(say('clinic.cli.lot-wrong'));
	return { gtin, lot };
}

async function search(
	options: SearchOptions,
	file: ClinicFile,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const batch = batchOf(options, say);
	const items = await file.search(batch);
	if (options.json === true) {
		printJson(host, { ...batch, count: items.length, items });
		return;
	}
	const { gtin, lot } = batch;
	host.output.write(`${say('clinic.recall.count', { count: items.length, gtin, lot })}\n`);
	for (const { number, date } of items)
		host.output.write(`${say('clinic.recall.visit', { number, date })}\n`);
}
