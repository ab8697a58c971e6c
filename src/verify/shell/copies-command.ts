/** `verify copies`: which codes in a file of scans were seen in ways one bottle cannot be. It reads what its user has already. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { type Line, splitLines } from '../../host/line.ts';
import { parseGtin, type Say } from '../../kit/index.ts';
import {
	type Code,
	type CodeJudgement,
	judgeCode,
	regionOf,
	type Sighting,
	scanLineSchema,
} from '../copies/index.ts';

type Options = { readonly json?: boolean };

/** Longest line of a scan, in bytes. */
const MOST_LINE = 2_048;
const KEYS = ['gtin', 'lot', 'serial', 'day', 'region'].join(', ');

/** Adds `copies` below `verify`. */
export function addCopies(verb: Command, say: Say, host: CommandHost): void {
	verb
		.command('copies')
		.description(say('verify.copies.description'))
		.argument('<file>', say('verify.copies.file', { keys: KEYS }))
		.option('--json', say('cli.option.json'))
		// The verb itself has this flag too, and takes it first.
		.action((file: string, _: Options, command: Command) =>
			copies(file, command.optsWithGlobals<Options>(), say, host),
		);
}

async function copies(file: string, options: Options, say: Say, host: CommandHost): Promise<void> {
	const codes = new Map<string, SeenOften>();
	let [line, scans] = [0, 0];
	for await (const lines of splitLines(await openFile(file, say, host), MOST_LINE)) {
		for (const one of lines) {
			line += 1;
			const scan = parseScan(one);
			if ('wrong' in scan)
				host.complain(
					say('verify.copies.line-wrong', { line, ...scan, keys: KEYS, most: MOST_LINE }),
				);
			else {
				scans += 1;
				add(codes, scan);
			}
		}
	}
	const judged = [...codes.values()].map(({ code, seen }) => ({ code, ...judgeCode(seen) }));
	const apart = judged.filter(({ isApart }) => isApart);
	for (const one of apart) tell(one, options, say, host);
	const count = { codes: codes.size, scans, apart: apart.length };
	if (options.json === true) host.output.write(`${JSON.stringify({ count })}\n`);
	else host.output.write(`${say('verify.copies.count', count)}\n`);
}

async function openFile(
	file: string,
	say: Say,
	host: CommandHost,
): Promise<AsyncIterable<Uint8Array>> {
	if (file === '-') return host.input;
	await stat(file).catch((cause: unknown) => {
		throw new UsageError(say('verify.cli.file-missing', { file }), { cause });
	});
	return createReadStream(file);
}

type Scan = { readonly code: Code; readonly seen: Sighting };
type SeenOften = { readonly code: Code; readonly seen: Sighting[] };

/** The scan that a line holds, or what is wrong: a field of it, `long`, `utf8`; empty for no object of just these fields. */
function parseScan(line: Line): Scan | { readonly wrong: string } {
	if ('code' in line) return { wrong: line.code === 'not-utf8' ? 'utf8' : 'long' };
	const parsed = scanLineSchema.safeParse(jsonOf(line.text));
	if (!parsed.success) return { wrong: parsed.error.issues[0]?.path.join('.') ?? '' };
	const { lot, serial, day } = parsed.data;
	const [gtin, region] = [parseGtin(parsed.data.gtin), regionOf(parsed.data.region)];
	if (gtin === null) return { wrong: 'gtin' };
	if (region === null) return { wrong: 'region' };
	return { code: { gtin, lot, serial }, seen: { day, region } };
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// No JSON: the schema says that it is no object.
		return null;
	}
}

function add(codes: Map<string, SeenOften>, { code, seen }: Scan): void {
	// None of the three holds a blank.
	const name = `${code.gtin} ${code.lot} ${code.serial}`;
	const known = codes.get(name);
	if (known === undefined) codes.set(name, { code, seen: [seen] });
	else known.seen.push(seen);
}

type Apart = CodeJudgement & { readonly code: Code };

function tell({ code, weight, reasons }: Apart, options: Options, say: Say, host: CommandHost) {
	if (options.json === true) {
		const found = { ...code, weight: Math.round(weight), reasons };
		host.output.write(`${JSON.stringify(found)}\n`);
		return;
	}
	const lines = [
		say('verify.copies.code', code),
		...reasons.map((one) => `  ${say(`verify.copies.reason.${one.code}`, one.facts)}`),
	];
	host.output.write(`${lines.join('\n')}\n`);
}
