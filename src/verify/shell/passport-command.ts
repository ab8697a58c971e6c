/** `passport`: drafting, importing, issuing, showing, replacing, holding, recalling, lifting and printing. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { parseGtin, type Say } from '../../kit/index.ts';
import { batchReportSchema } from '../batch/index.ts';
import { decodeUtf8, parseStrictJson } from '../encoding/index.ts';
import { HOLD_REASONS, type HoldReason, hideFields, type Logged } from '../passport/index.ts';
import { keptText } from './desk-folder.ts';
import {
	type HoldKind,
	holdAt,
	type Lot,
	lastPassport,
	liftAt,
	type Speaker,
} from './desk-hold.ts';
import { issueAt, revokeAt } from './desk-issue.ts';
import { refuse } from './desk-refusal.ts';
import { atDesk, type DeskOptions, type DeskWork, done, readNamed, tell } from './desk-talk.ts';
import { joinExportCommand } from './export-command.ts';
import { joinImportCommand } from './import-command.ts';
import { joinLabelCommand } from './label-command.ts';
import { nodeEngine } from './node-engine.ts';

type LotOptions = DeskOptions & { readonly gtin: string; readonly lot: string };
type DraftOptions = LotOptions & { readonly expiry: string; readonly out?: string };
type IssueOptions = DeskOptions & {
	readonly brand: string;
	readonly lab?: string;
	readonly out?: string;
	readonly hide?: string;
	readonly disclosures?: string;
};
type SpeakOptions = LotOptions & { readonly brand?: string; readonly reason?: string };
type RevokeOptions = LotOptions & { readonly brand: string };
type LiftOptions = SpeakOptions & { readonly suspension?: boolean };

/** Adds `passport` to the program. */
export async function registerPassport(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk');
	const verb = program.command('passport').description(say('desk.passport.description'));
	addIssuing(verb, host, say);
	addHolding(verb, host, say);
	await joinLabelCommand(verb, host);
	await joinImportCommand(verb, host);
	await joinExportCommand(verb, host);
}

const addTo = (verb: Command, name: string, say: Say): Command =>
	verb
		.command(name)
		.description(say(`desk.passport.${name}`))
		.option('--desk <folder>', say('desk.cli.folder'))
		.option('--json', say('cli.option.json'));

const aboutLot = (verb: Command, name: string, say: Say): Command =>
	addTo(verb, name, say)
		.requiredOption('--gtin <digits>', say('desk.passport.gtin'))
		.requiredOption('--lot <text>', say('desk.passport.lot'));

function addIssuing(verb: Command, host: CommandHost, say: Say): void {
	const signing = (name: string) =>
		addTo(verb, name, say)
			.requiredOption('--brand <id>', say('desk.cli.brand-id'))
			.option('--lab <ids>', say('desk.passport.lab'))
			.option('--hide <fields>', say('desk.passport.hide'))
			.option('--disclosures <file>', say('desk.passport.disclosures'))
			.option('--out <file>', say('desk.passport.out'));
	aboutLot(verb, 'draft', say)
		.requiredOption('--expiry <date>', say('desk.passport.expiry'))
		.option('--out <file>', say('desk.passport.out'))
		.action((options: DraftOptions) => draft(options, host, say));
	signing('issue')
		.argument('<draft>', say('desk.passport.draft-file'))
		.action((file: string, options: IssueOptions) => issue(file, undefined, options, host));
	signing('supersede')
		.argument('<passport>', say('desk.passport.digest'))
		.argument('<draft>', say('desk.passport.draft-file'))
		.action((old: string, file: string, options: IssueOptions) => issue(file, old, options, host));
	aboutLot(verb, 'show', say).action((options: LotOptions) => show(options, host));
}

function addHolding(verb: Command, host: CommandHost, say: Say): void {
	const spoken = (name: string) =>
		aboutLot(verb, name, say).option('--brand <id>', say('desk.passport.speaker'));
	const reasons = HOLD_REASONS.join(', ');
	for (const kind of ['suspend', 'recall'] as const)
		spoken(kind)
			.requiredOption('--reason <reason>', say('desk.passport.reason', { reasons }))
			.action((options: SpeakOptions) => hold(kind, options, host));
	spoken('lift')
		.option('--suspension', say('desk.passport.suspension'))
		.action((options: LiftOptions) => lift(options, host));
	aboutLot(verb, 'revoke', say)
		.requiredOption('--brand <id>', say('desk.cli.brand-id'))
		.action((options: RevokeOptions) => revoke(options, host));
}

/** A draft to be filled in: nothing measured yet, so nothing is claimed. */
async function draft(options: DraftOptions, host: CommandHost, say: Say): Promise<void> {
	const { gtin, lot } = lotOf(options, say);
	const report = { gtin, lot, expiry: options.expiry, fields: {} };
	const text = `${JSON.stringify(report, null, '\t')}\n`;
	if (options.out === undefined) host.output.write(text);
	else {
		await writeFile(options.out, text);
		tell({ host, say, options }, 'desk.passport.drafted', { file: options.out });
	}
}

function lotOf({ gtin, lot }: LotOptions, say: Say): Lot {
	const number = parseGtin(gtin);
	if (number === null) throw new UsageError(say('desk.passport.gtin-wrong', { given: gtin }));
	return { gtin: number, lot };
}

const issue = (
	file: string,
	supersedes: string | undefined,
	options: IssueOptions,
	host: CommandHost,
) =>
	atDesk(options, host, async (work) => {
		const { desk, say } = work;
		const { report, disclosures } = hiddenIn(await readNamed(file, say), file, options, say);
		const { brand, lab, out } = options;
		const labs = lab?.split(',') ?? [];
		const ask = { report, brand, labs, ...(supersedes === undefined ? {} : { supersedes }) };
		const { text, digest, logged } = done(await issueAt(desk, ask), say);
		// Before anything else: nobody but this file can open what was hidden.
		if (options.disclosures !== undefined && disclosures !== null)
			await writeFile(options.disclosures, `${JSON.stringify({ disclosures })}\n`);
		if (out !== undefined) await writeFile(out, text);
		const index = logged.find(({ entry }) => entry.kind === 'issue')?.index ?? null;
		tell(work, 'desk.passport.issued', { digest, index, file: out ?? null });
	});

/** The report with fields hidden, where some are to be; what opens them is written apart. */
function hiddenIn(text: string, file: string, { hide, disclosures }: IssueOptions, say: Say) {
	const given = reportIn(text, file, say);
	if (hide === undefined) return { report: given, disclosures: null };
	if (disclosures === undefined) throw new UsageError(say('desk.passport.hide-needs-file'));
	const report = batchReportSchema.safeParse(given);
	// What is no report is refused by whoever issues it, with the place of its fault.
	if (!report.success) return { report: given, disclosures: null };
	const names = hide.split(',').filter((name) => name !== '');
	const hidden = hideFields(report.data, names, () => randomBytes(16), nodeEngine);
	if (hidden === null) throw new UsageError(say('desk.passport.hide-unknown', { names: hide }));
	return hidden;
}

function reportIn(text: string, file: string, say: Say): unknown {
	const read = parseStrictJson(text);
	if ('refused' in read) throw new UsageError(say('desk.passport.no-json', { file }));
	return read.value;
}

/** Letter by letter, as it was signed. */
const show = (options: LotOptions, host: CommandHost) =>
	atDesk(options, host, async ({ desk, say }) => {
		const lot = lotOf(options, say);
		const digest = await lastPassport(desk, lot);
		const bytes = digest === null ? null : await keptText(desk, 'passports', digest);
		const text = bytes === null ? null : decodeUtf8(bytes);
		if (text === null) done(refuse('batch-unknown', lot), say);
		else host.output.write(text);
	});

const speakerOf = (brand: string | undefined): Speaker =>
	brand === undefined ? 'operator' : { brand };

const hold = (kind: HoldKind, options: SpeakOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { desk, say } = work;
		const lot = lotOf(options, say);
		const reason = reasonOf(options.reason, say);
		said(
			work,
			lot,
			kind,
			done(await holdAt(desk, kind, lot, reason, speakerOf(options.brand)), say),
		);
	});

function reasonOf(given: string | undefined, say: Say): HoldReason {
	const reason = HOLD_REASONS.find((one) => one === given);
	if (reason !== undefined) return reason;
	const reasons = HOLD_REASONS.join(', ');
	throw new UsageError(say('desk.passport.reason-unknown', { given: given ?? '', reasons }));
}

const lift = (options: LiftOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { desk, say } = work;
		const lot = lotOf(options, say);
		const kind = options.suspension === true ? 'suspend' : 'recall';
		said(work, lot, 'lift', done(await liftAt(desk, kind, lot, speakerOf(options.brand)), say));
	});

const revoke = (options: RevokeOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { desk, say } = work;
		const lot = lotOf(options, say);
		const digest = await lastPassport(desk, lot);
		const answer =
			digest === null ? refuse('batch-unknown', lot) : await revokeAt(desk, options.brand, digest);
		said(work, lot, 'revoke', done(answer, say));
	});

function said(work: DeskWork, lot: Lot, kind: string, [first]: readonly Logged[]): void {
	tell(work, 'desk.passport.said', { ...lot, kind, index: first?.index ?? null });
}
