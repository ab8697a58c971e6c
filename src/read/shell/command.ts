/** The `read` verb: what a label says is in the bottle, as JSON, for one text or for lines. */
import type { Command } from 'commander';
import { type CommandHost, printJson, readAll, runLines } from '../../host/command-host.ts';
import { exitForVerdict } from '../../host/exit.ts';
import type { LineAnswer } from '../../host/ndjson.ts';
import { readLabel } from '../read-label.ts';
import { verdictOfReading } from '../reading-verdict.ts';
import type { ReadInput, Reading } from '../schema.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { loadVocabulary } from './facts.ts';
import { parseInput } from './input.ts';
import { printReading } from './print-reading.ts';

type Options = {
	readonly text?: string;
	readonly product?: string;
	readonly brand?: string;
	readonly claims?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** Adds `read` to the program. */
export async function registerRead(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli');
	program
		.command('read')
		.description(say('cli.read.description'))
		.option('--text <text>', say('cli.option.text'))
		.option('--product <name>', say('cli.option.product'))
		.option('--brand <name>', say('cli.option.brand'))
		.option('--claims <text>', say('cli.option.claims'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(async (options: Options) => {
			const vocabulary = await loadVocabulary(overlayOf(host));
			if (options.ndjson === true)
				await runLines(host, (request) => answerLine(request, vocabulary));
			else await answerOne(options, host, vocabulary);
		});
}

/** Where `knowledge import` keeps the names this machine has imported. */
function overlayOf(host: CommandHost): string {
	return `${host.env['EXOPROOF_DATA'] ?? 'data/local'}/extra-names.tsv`;
}

/** One line of an NDJSON run: the reading without an id, or what is wrong with the request. */
export function answerLine(request: object, vocabulary: Vocabulary): LineAnswer {
	const parsed = parseInput(request);
	if ('error' in parsed) return parsed;
	const reading = readLabel(parsed.input, vocabulary);
	return { answer: reading, print: (id) => printReading(id, reading) };
}

async function answerOne(
	options: Options,
	host: CommandHost,
	vocabulary: Vocabulary,
): Promise<void> {
	const say = await host.words('cli');
	const text = options.text ?? (await readAll(host.input, say));
	const input: ReadInput = {
		ingredients_text: text,
		product: options.product,
		brand: options.brand,
		claims_text: options.claims,
	};
	const parsed = parseInput(input);
	if ('error' in parsed) {
		printJson(host, parsed);
		host.exit(64);
		return;
	}
	const reading: Reading = readLabel(parsed.input, vocabulary);
	printJson(host, reading);
	host.exit(exitForVerdict(verdictOfReading(reading)));
}
