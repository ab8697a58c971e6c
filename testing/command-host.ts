/** A command's surroundings for tests: what it writes and how it ends are kept, its clock and words are given. */
import { Command } from 'commander';
import { type CommandHost, UsageError } from '../src/host/command-host.ts';
import { type Language, openSay } from '../src/kit/index.ts';
import { loadCatalogue } from '../tools/compile-messages.mjs';

export type Ran = {
	readonly output: string;
	/** What was said beside the answer: refusals and wrong usage. */
	readonly told: string;
	readonly code: number;
};

export type Given = {
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly now?: Date;
	/** Whether a person looks at the output. */
	readonly isTTY?: boolean;
	readonly language?: Language;
};

type Register = (program: Command, host: CommandHost) => void | Promise<void>;

/** Runs a verb that `register` adds. Wrong usage ends with 64, as the command line has it. */
export async function runVerb(
	register: Register,
	words: readonly string[],
	{ input = '', env = {}, now = new Date(0), isTTY = false, language = 'en' }: Given = {},
): Promise<Ran> {
	const ran = { output: '', told: '', code: 0 };
	const host: CommandHost = {
		input: (async function* () {
			yield new TextEncoder().encode(input);
		})(),
		output: {
			write: (text) => {
				ran.output += text;
				return true;
			},
			once: () => undefined,
			columns: 80,
			isTTY,
		},
		complain: (text) => {
			ran.told += `${text}\n`;
		},
		env,
		language,
		words: async (...areas) => openSay(language, [await loadCatalogue(language, areas)]),
		clock: { now: () => now },
		exit: (code) => {
			ran.code = code;
		},
	};
	const program = new Command('exoproof').exitOverride();
	await register(program, host);
	try {
		await program.parseAsync(words, { from: 'user' });
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		ran.told += `${error.message}\n`;
		ran.code = 64;
	}
	return ran;
}
