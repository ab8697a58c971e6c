/** `bundle make`: what a phone needs to check the bottles of a brand without a network. */
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { writeBundleFolder } from './bundle-folder.ts';
import { BUNDLE_DAYS, bundleAt } from './desk-bundle.ts';
import { atDesk, type DeskOptions, done, tell } from './desk-talk.ts';

type MakeOptions = DeskOptions & {
	readonly brand: string;
	readonly out: string;
	readonly days: string;
};

/** Adds `bundle` to the program. */
export async function registerBundle(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk');
	program
		.command('bundle')
		.description(say('desk.bundle.description'))
		.command('make')
		.description(say('desk.bundle.make'))
		.requiredOption('--brand <id>', say('desk.cli.brand-id'))
		.requiredOption('--out <folder>', say('desk.bundle.out'))
		.option('--days <number>', say('desk.bundle.days'), String(BUNDLE_DAYS))
		.option('--desk <folder>', say('desk.cli.folder'))
		.option('--json', say('cli.option.json'))
		.action((options: MakeOptions) => make(options, host));
}

/** A month is the longest that a phone may go without news of recalls. */
const MOST_DAYS = 31;

const make = (options: MakeOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { brand, out, days } = options;
		const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
		if (count < 1 || count > MOST_DAYS)
			throw new UsageError(work.say('desk.bundle.days-wrong', { given: days, most: MOST_DAYS }));
		const files = done(await bundleAt(work.desk, brand, count), work.say);
		await writeBundleFolder(out, files);
		tell(work, 'desk.bundle.made', { folder: out, files: files.size });
	});
