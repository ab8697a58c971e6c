/** `passport label`: sheets of QR labels for the bottles of a batch, as SVG or PDF. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { type PassportCredential, readPassport } from '../passport/index.ts';
import { type PrintPage, printSvg, type Seal, SHEET_NAMES } from '../print/index.ts';
import { openDeskFolder } from './desk-folder.ts';
import { brandSigner } from './desk-parties.ts';
import { deskAt, done } from './desk-talk.ts';
import { makeSheets, sealWith } from './label-sheets.ts';
import { nodeEngine } from './node-engine.ts';

const FORMATS = ['svg', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

type Options = {
	readonly sheet: string;
	readonly format?: string;
	readonly out: string;
	readonly stem?: string;
	readonly serials?: string;
	readonly count?: string;
	readonly used: string;
	readonly seal?: string;
	readonly desk?: string;
	readonly json?: boolean;
};

/** Where an address leads that names no host of the brand's own: GS1's, which sends on. */
const GS1_STEM = 'https://id.gs1.org';

/** Adds `label` to the `passport` verb. */
export async function joinLabelCommand(passport: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'label', 'desk');
	passport
		.command('label')
		.description(say('label.cli.description'))
		.argument('<file>', say('label.cli.file'))
		.requiredOption('--out <file>', say('label.cli.out'))
		.option('--sheet <name>', say('label.cli.sheet', { sheets: SHEET_NAMES.join(', ') }), 'a4-24')
		.option('--format <format>', say('label.cli.format', { formats: FORMATS.join(', ') }))
		.option('--stem <address>', say('label.cli.stem'))
		.option('--serials <file>', say('label.cli.serials'))
		.option('--count <number>', say('label.cli.count'))
		.option('--used <number>', say('label.cli.used'), '0')
		.option('--seal <brand>', say('label.cli.seal'))
		.option('--desk <folder>', say('desk.cli.folder'))
		.option('--json', say('cli.option.json'))
		.action((file: string, options: Options) => printLabels(file, options, host, say));
}

async function printLabels(
	file: string,
	options: Options,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const credential = await openPassport(file, say);
	const serials = await serialsOf(options.serials, credential, say);
	const seal = await sealOf(options, host, say);
	const made = makeSheets(
		credential,
		{
			sheet: chosen(options.sheet, SHEET_NAMES, say),
			stem: options.stem ?? host.env['EXOPROOF_STEM'] ?? GS1_STEM,
			serials,
			count: options.count === undefined ? null : wholeNumber(options.count, say),
			used: wholeNumber(options.used, say),
			...(seal === null ? {} : { seal }),
		},
		say,
	);
	if ('fault' in made)
		throw new UsageError(say(`label.fault.${made.fault.code}`, made.fault.facts));
	const { gtin, lot } = credential.credentialSubject;
	const files = await writePages(made.pages, options, say('label.title', { gtin, lot }), say);
	const answer = { files, labels: labelCount(made.pages), sheets: made.pages.length };
	if (options.json === true) printJson(host, answer);
	else host.output.write(`${say('label.written', { ...answer, files: files.join(', ') })}\n`);
}

/** Whoever signs codes signs as the brand, so it takes the desk. */
async function sealOf(options: Options, host: CommandHost, say: Say): Promise<Seal | null> {
	const { seal: brand } = options;
	if (brand === undefined) return null;
	const desk = await openDeskFolder(deskAt(options, host), host.clock);
	return sealWith(done(await brandSigner(desk, brand), say), nodeEngine);
}

async function openPassport(file: string, say: Say): Promise<PassportCredential> {
	const { passport } = readPassport(await readText(file, say), nodeEngine);
	if (passport === null) throw new UsageError(say('label.fault.passport', { file }));
	return passport.credential;
}

/** Those of a file, one a line; else every number that the passport lists. */
async function serialsOf(
	file: string | undefined,
	{ credentialSubject }: PassportCredential,
	say: Say,
): Promise<readonly string[] | null> {
	if (file === undefined) return credentialSubject.serials ?? null;
	const lines = (await readText(file, say)).split(/\r?\n/).map((line) => line.trim());
	return lines.filter((line) => line !== '');
}

async function readText(file: string, say: Say): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch {
		// Missing, a folder, not ours to read: whichever, another name is needed.
		throw new UsageError(say('label.fault.file', { file }));
	}
}

function chosen<Name extends string>(given: string, names: readonly Name[], say: Say): Name {
	const found = names.find((name) => name === given);
	if (found !== undefined) return found;
	throw new UsageError(say('label.fault.choice', { given, names: names.join(', ') }));
}

function wholeNumber(given: string, say: Say): number {
	if (/^\d{1,6}$/.test(given)) return Number(given);
	throw new UsageError(say('label.fault.number', { given }));
}

const labelCount = (pages: readonly PrintPage[]): number =>
	pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'code')).length;

/** One file of PDF, or one of SVG a page: `labels.svg`, `labels-2.svg`, … */
async function writePages(
	pages: readonly PrintPage[],
	{ out, format }: Options,
	title: string,
	say: Say,
): Promise<readonly string[]> {
	const kind: Format = chosen(format ?? extname(out).slice(1), FORMATS, say);
	if (kind === 'pdf') {
		const { printPdf } = await import('./label-pdf.ts');
		await writeFile(out, await printPdf(pages, title));
		return [out];
	}
	const ending = extname(out);
	const stem = out.slice(0, out.length - ending.length);
	const files = pages.map((_, at) => (at === 0 ? out : `${stem}-${at + 1}${ending}`));
	await Promise.all(pages.map((page, at) => writeFile(files[at] ?? basename(out), printSvg(page))));
	return files;
}
