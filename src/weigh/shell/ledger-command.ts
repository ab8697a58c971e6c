/** `weigh add`, `weigh moved`, `weigh release`: a ledger of one's own over the shipped one, and what it changes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type CommandHost, printJson, readAll, UsageError } from '../../host/command-host.ts';
import { describeIssue, pathOfIssue } from '../../host/issue.ts';
import { roundTo9, type Say } from '../../kit/index.ts';
import {
	agreements,
	eventSchema,
	type Ledger,
	type LedgerEvent,
	type Moved,
	SERUM,
	whatMoved,
} from '../index.ts';
import { shippedLedger } from './claim-command.ts';
import { appendEntries, LedgerFault, ledgerFrom } from './ledger-file.ts';
import { releaseFiles } from './release-files.ts';

type Options = {
	readonly ledger: string;
	readonly by?: string;
	readonly why?: string;
	readonly out?: string;
	readonly json?: boolean;
};

/** Adds the three under `weigh`. */
export async function registerLedger(weigh: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	weigh
		.command('add')
		.description(say('weigh.cli.add'))
		.argument('[file]', say('weigh.cli.add-file'))
		.requiredOption('--ledger <file>', say('weigh.cli.ledger'))
		.requiredOption('--by <name>', say('weigh.cli.by'))
		.requiredOption('--why <text>', say('weigh.cli.why'))
		.action((file: string | undefined, options: Options) => add(file, options, host));
	weigh
		.command('moved')
		.description(say('weigh.cli.moved'))
		.requiredOption('--ledger <file>', say('weigh.cli.ledger'))
		.option('--json', say('cli.option.json'))
		.action((options: Options) => moved(options, host));
	weigh
		.command('release')
		.description(say('weigh.cli.release'))
		.option('--ledger <file>', say('weigh.cli.ledger'))
		.requiredOption('--out <folder>', say('weigh.cli.release-out'))
		.action((options: Options) => release(options, host));
}

/** One event or a list of them, as JSON. */
const eventsSchema = z.array(eventSchema).check(z.minLength(1), z.maxLength(10_000));

async function add(
	file: string | undefined,
	{ ledger, by, why }: Options,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const text = file === undefined ? await readAll(host.input, say) : await readFile(file, 'utf8');
	const events = eventsIn(text, say);
	const signed = { at: new Date(host.clock.now()).toISOString(), by: by ?? '', why: why ?? '' };
	const before = await openLedger(ledger, say);
	const entries = await appendEntries(ledger, events, signed);
	const after = await openLedger(ledger, say);
	host.output.write(`${say('weigh.ledger.added', { lines: entries.length, size: after.size })}\n`);
	for (const one of whatMoved(before, after, SERUM)) host.output.write(`${movedLine(one, say)}\n`);
}

function eventsIn(text: string, say: Say): readonly LedgerEvent[] {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new UsageError(say('weigh.ledger.no-json'), { cause });
	}
	const parsed = eventsSchema.safeParse(Array.isArray(value) ? value : [value]);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const path = issue === undefined ? '' : pathOfIssue(issue);
	throw new UsageError(say('weigh.ledger.wrong', { path, message: describeIssue(issue) }));
}

/** The shipped ledger with the lines of a file. */
export async function openLedger(file: string | undefined, say: Say): Promise<Ledger> {
	try {
		return await ledgerFrom(shippedLedger(), file);
	} catch (cause) {
		if (!(cause instanceof LedgerFault)) throw cause;
		throw new UsageError(say(`weigh.ledger.${cause.code}`, { line: cause.line }), { cause });
	}
}

async function moved({ ledger, json }: Options, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const after = await openLedger(ledger, say);
	const all = whatMoved(shippedLedger(), after, SERUM);
	const agreed = agreements(after);
	if (json === true) {
		printJson(host, { moved: all, agreements: agreed });
		return;
	}
	const lines = [
		...(all.length === 0 ? [say('weigh.ledger.still')] : all.map((one) => movedLine(one, say))),
		...agreed.map(({ readers, marks, agreed: alike, kappa }) =>
			say('weigh.ledger.agreed', {
				one: readers[0],
				other: readers[1],
				agreed: alike,
				marks,
				kappa: kappa === null ? '–' : String(roundTo9(Number(kappa.toFixed(2)))),
			}),
		),
	];
	host.output.write(`${lines.join('\n')}\n`);
}

function movedLine({ claim, verdict, certainty, studiesAdded, studiesGone }: Moved, say: Say) {
	const level = (one: string | null): string =>
		one === null ? say('weigh.ledger.unrated') : say(`weigh.level.${one}`);
	return [
		`${claim}:`,
		...(verdict === null
			? []
			: [
					say('weigh.ledger.from-to', {
						from: say(`weigh.verdict.${verdict.from}`),
						to: say(`weigh.verdict.${verdict.to}`),
					}),
				]),
		...(certainty === null
			? []
			: [say('weigh.ledger.from-to', { from: level(certainty.from), to: level(certainty.to) })]),
		...studiesAdded.map((study) => `+ ${study}`),
		...studiesGone.map((study) => `− ${study}`),
	].join(' ');
}

async function release({ ledger, out }: Options, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const whole = await openLedger(ledger, say);
	const date = new Date(host.clock.now()).toISOString().slice(0, 10);
	const folder = out ?? '.';
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries(releaseFiles(whole, date)))
		await writeFile(join(folder, name), text);
	host.output.write(
		`${say('weigh.ledger.released', { folder, date, studies: whole.studies.size - whole.withdrawn.size })}\n`,
	);
}
