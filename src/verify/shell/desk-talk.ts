/** How the verbs of the desk speak: where the folder is, what a refusal says, what the outside world did. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { dataFolder } from '../../host/config.ts';
import { telling } from '../../host/telling.ts';
import type { Facts, Say } from '../../kit/index.ts';
import { type DeskFolder, openDeskFolder } from './desk-folder.ts';
import { type DeskRefusal, isRefused } from './desk-refusal.ts';

export type DeskOptions = { readonly desk?: string; readonly json?: boolean };

/** The folder of `--desk`, of EXOPROOF_DESK, or the one beside the other data. */
export const deskAt = ({ desk }: DeskOptions, { env }: CommandHost): string =>
	desk ?? (env['EXOPROOF_DESK'] || join(dataFolder(env), 'desk'));

export type DeskWork = {
	readonly host: CommandHost;
	readonly say: Say;
	readonly desk: DeskFolder;
	readonly options: DeskOptions;
};

/** Opens the desk for a piece of work; what the outside world refuses is told in words, and the run ends as a fault. */
export async function atDesk(
	options: DeskOptions,
	host: CommandHost,
	work: (work: DeskWork) => Promise<void>,
): Promise<void> {
	const say = await host.words('cli', 'desk', 'server');
	await telling(host, say, async () => {
		const desk = await openDeskFolder(deskAt(options, host), host.clock);
		await work({ host, say, desk, options });
	});
}

/** What was done; a refusal ends the run as wrongly used, with what to do instead. */
export function done<Done extends object>(answer: Done | DeskRefusal, say: Say): Done {
	if (isRefused(answer)) throw new UsageError(say(`desk.refusal.${answer.refused}`, answer.facts));
	return answer;
}

/** One sentence for people, or the same as JSON. */
export function tell(
	{ host, say, options }: Pick<DeskWork, 'host' | 'say' | 'options'>,
	key: string,
	facts: Facts,
): void {
	if (options.json === true) printJson(host, facts);
	else host.output.write(`${say(key, facts)}\n`);
}

/** The text of a file that a person named. @throws UsageError where it cannot be read. */
export async function readNamed(file: string, say: Say): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (cause) {
		throw new UsageError(say('desk.cli.file-missing', { file }), { cause });
	}
}
