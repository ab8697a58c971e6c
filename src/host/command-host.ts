import type { Language, Say } from '../kit/index.ts';
import type { Clock } from './clock.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type LineAnswer, type LineSink, runNdjson } from './ndjson.ts';

/** What a command gets from the process it runs in; only `apps/cli` makes one from the real process. */
export type CommandHost = {
	readonly input: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
	readonly output: LineSink & { readonly isTTY?: boolean; readonly columns?: number };
	/** For people, beside the answer: progress, what is skipped, what to do next. */
	readonly complain: (text: string) => void;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly language: Language;
	/** The words of these areas in the language of the person. */
	readonly words: (...areas: readonly string[]) => Promise<Say>;
	readonly clock: Clock;
	/** Says how the run ends; without it a command that returns has answered. */
	readonly exit: (code: ExitCode) => void;
};

/** The command was used wrongly: the message says what to write instead. Ends with exit code 64. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Prints one answer as JSON, indented for a person who reads it on a terminal. */
export function printJson(host: CommandHost, answer: object): void {
	const text =
		host.output.isTTY === true ? JSON.stringify(answer, null, 2) : JSON.stringify(answer);
	host.output.write(`${text}\n`);
}

/** Runs a verb over lines from standard input to standard output; every such run exits 0 when it answered. */
export async function runLines(
	host: CommandHost,
	answer: (request: object) => LineAnswer | Promise<LineAnswer>,
	expect?: (request: object) => void,
): Promise<void> {
	const { faults } = await runNdjson({
		input: host.input,
		output: host.output,
		answer,
		...(expect === undefined ? {} : { expect }),
		onFault: (fault) => host.complain(describeFault(fault)),
	});
	host.exit(faults === 0 ? EXIT.answered : EXIT.fault);
}

/** A fault of ours as text: with its trace and whatever caused it. */
export function describeFault(fault: unknown): string {
	if (!(fault instanceof Error)) return String(fault);
	const cause = fault.cause === undefined ? '' : `\ncaused by: ${describeFault(fault.cause)}`;
	return `${fault.stack ?? fault.message}${cause}`;
}

/** The longest text taken from standard input or a file, in bytes; what a room accepts is its own, smaller matter. */
export const MAX_INPUT_BYTES = 4 * 1024 * 1024;

/** All of standard input as text. @throws UsageError when it is larger than the cap or no UTF-8. */
export async function readAll(input: AsyncIterable<Uint8Array>, say: Say): Promise<string> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of input) {
		size += part.length;
		if (size > MAX_INPUT_BYTES)
			throw new UsageError(say('cli.input-too-large', { most: MAX_INPUT_BYTES }));
		parts.push(part);
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
	} catch {
		// The only thing a fatal decoder throws for: bytes that are no UTF-8.
		throw new UsageError(say('cli.input-not-utf8'));
	}
}
