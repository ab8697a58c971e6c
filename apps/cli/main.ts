import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { systemClock } from '../../src/host/clock.ts';
import { type CommandHost, describeFault } from '../../src/host/command-host.ts';
import { EXIT, type ExitCode } from '../../src/host/exit.ts';
import { languageOfEnvironment, loadWords } from '../../src/host/words.ts';
import { speakUsage } from './usage.ts';
import { VERBS } from './verb.ts';

/** Runs one command line, without `node` and the script, and answers the exit code. */
export async function run(words: readonly string[]): Promise<ExitCode> {
	let code: ExitCode = EXIT.answered;
	const host = hostOfProcess((ended) => {
		code = ended;
	});
	try {
		const program = await openProgram(words, host);
		await program.parseAsync(words, { from: 'user' });
		return code;
	} catch (error) {
		return exitOfError(error, host);
	}
}

function hostOfProcess(exit: CommandHost['exit']): CommandHost {
	const language = languageOfEnvironment(process.env);
	return {
		// Getters, because merely touching standard input keeps a process waiting for it.
		get input() {
			return process.stdin;
		},
		get output() {
			return process.stdout;
		},
		complain: (text) => process.stderr.write(`${text}\n`),
		env: process.env,
		language,
		words: (...areas) => loadWords(language, areas),
		clock: systemClock,
		exit,
	};
}

/** The program with the one verb that is asked for, or with all of them for an overview. */
async function openProgram(words: readonly string[], host: CommandHost): Promise<Command> {
	const say = await host.words('cli');
	const program = new Command('exoproof')
		.description(say('cli.description'))
		.helpCommand(false)
		.exitOverride();
	speakUsage(program, say);
	const [first] = words;
	const asked = VERBS.filter((verb) => verb.name === first);
	for (const verb of asked.length > 0 ? asked : VERBS) {
		const register = await verb.load();
		await register(program, host);
	}
	if (first === '--version') await addVersion(program);
	return program;
}

async function addVersion(program: Command): Promise<void> {
	const { readVersion } = await import('./version.ts');
	program.version(await readVersion());
}

async function exitOfError(error: unknown, host: CommandHost): Promise<ExitCode> {
	if (error instanceof CommanderError) {
		// Help and version are answers; everything else that commander ends a run for is wrong usage, already told.
		return error.exitCode === 0 ? EXIT.answered : EXIT.usage;
	}
	if (isUsage(error)) {
		host.complain(error.message);
		return EXIT.usage;
	}
	host.complain(describeFault(error));
	return EXIT.fault;
}

/** By name, because the server is a part of the build of its own and brings its own class. */
function isUsage(error: unknown): error is Error {
	return error instanceof Error && error.name === 'UsageError';
}
