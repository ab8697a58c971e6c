/** The `vet` verb: law and safety of a product, and what changes for a person; for people, as JSON, or for lines. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
	type CommandHost,
	printJson,
	readAll,
	runLines,
	UsageError,
} from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import type { Vocabulary } from '../../read/index.ts';
import {
	askKey,
	askWhyKey,
	reasonKey,
	saidKey,
	severityKey,
	VET_MARKETS,
	type VetAnswer,
	vetProduct,
} from '../index.ts';
import { answerVet, parseVet } from './vet-input.ts';

type Options = {
	readonly text?: string;
	readonly claims?: string;
	readonly market?: string;
	readonly profile?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** Adds `vet` to the program; the app hands the vocabulary over, as one room's shell is closed to another's. */
export async function registerVet(
	program: Command,
	host: CommandHost,
	vocabulary: () => Promise<Vocabulary>,
): Promise<void> {
	const say = await host.words('cli', 'vet');
	program
		.command('vet')
		.description(say('vet.cli.description'))
		.option('--text <text>', say('cli.option.text'))
		.option('--claims <text>', say('cli.option.claims'))
		.option('--market <place>', say('vet.cli.market', { markets: VET_MARKETS.join(', ') }))
		.option('--profile <file>', say('vet.cli.profile'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action((options: Options) => vet(options, host, vocabulary, say));
}

async function vet(
	options: Options,
	host: CommandHost,
	vocabulary: () => Promise<Vocabulary>,
	say: Say,
): Promise<void> {
	const opened = await vocabulary();
	if (options.ndjson === true) return runLines(host, (request) => answerVet(request, opened));
	const { text, claims, market, profile } = options;
	const parsed = parseVet({
		ingredients_text: text ?? (await readAll(host.input, say)),
		claims_text: claims ?? null,
		market: market ?? null,
		profile: profile === undefined ? null : await profileIn(profile, say),
	});
	if ('error' in parsed) throw new UsageError(say('vet.cli.wrong', parsed.error));
	const answer = vetProduct(parsed.input, opened);
	if (options.json === true) printJson(host, { id: null, ...answer });
	else host.output.write(answerText(answer, await host.words('vet', 'rule')));
}

async function profileIn(file: string, say: Say): Promise<unknown> {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch (cause) {
		throw new UsageError(say('vet.cli.profile-missing', { file }), { cause });
	}
}

function answerText({ findings, questions }: VetAnswer, say: Say): string {
	const lines = [
		...findings.flatMap(({ code, severity, facts, because }) => [
			`${say(severityKey(severity))}: ${say(saidKey(code), facts)}`,
			`  ${say(reasonKey(code), facts)} ${because.map(({ rule, date }) => `${rule}, ${date}`).join('; ')}`,
		]),
		say('vet.cli.questions'),
		...questions.flatMap(({ ask, why }) => [`- ${say(askKey(ask))}`, `  ${say(askWhyKey(why))}`]),
	];
	return `${lines.join('\n')}\n`;
}
