/** The `verify` verb: what is proved of a batch and what is not, for people, as JSON, or for lines. */
import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandHost, printJson, runLines, UsageError } from '../../host/command-host.ts';
import { exitForVerdict } from '../../host/exit.ts';
import { describeIssue } from '../../host/issue.ts';
import type { LineAnswer } from '../../host/ndjson.ts';
import { loadWords } from '../../host/words.ts';
import { LANGUAGES, languageOf, type Say } from '../../kit/index.ts';
import { answerBatch } from '../answer-batch.ts';
import { answerText } from '../answer-text.ts';
import { decodeUtf8 } from '../encoding/index.ts';
import {
	type BundleFiles,
	type BundleOpening,
	openBundle,
	type PrintedLabel,
	parseLabel,
	type TrustRoot,
} from '../passport/index.ts';
import { MAX_PASSPORT, type VerifyAnswer, verifyInputSchema } from '../schema.ts';
import { readBundleFolder } from './bundle-folder.ts';
import { addCopies } from './copies-command.ts';
import { fetchBundle } from './fetch-bundle.ts';
import { nodeEngine } from './node-engine.ts';
import { loadTrust } from './trust.ts';

/** How a moment is written. */
const EXAMPLE = '2026-11-26T08:00:00Z';

type Options = {
	readonly bundle?: string;
	readonly label?: string;
	readonly at?: string;
	readonly trust?: string;
	readonly lang?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** Adds `verify` to the program. */
export async function registerVerify(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'verify');
	const verb = program
		.command('verify')
		.description(say('verify.cli.description'))
		.argument('[source]', say('verify.cli.source'))
		.option('--bundle <folder>', say('verify.cli.bundle'))
		.option('--label <address>', say('verify.cli.label'))
		.option('--at <time>', say('verify.cli.at', { example: EXAMPLE }))
		.option('--trust <file>', say('verify.cli.trust'))
		.option('--lang <language>', say('cli.option.lang', { languages: LANGUAGES.join(', ') }))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action((source: string | undefined, options: Options) => verify(source, options, host));
	addCopies(verb, say, host);
}

async function verify(
	source: string | undefined,
	options: Options,
	host: CommandHost,
): Promise<void> {
	const say = await wordsIn(options.lang, host);
	const roots = await loadTrust({ file: options.trust, env: host.env }, say);
	if (options.ndjson === true) {
		await runLines(host, (request) => answerLine(request, roots, host));
		return;
	}
	const now = momentOf(options.at, host, say);
	const asked = await askedFor(source, options, yearOf(now), say);
	const bundle = await bundleFor(
		{ source, label: asked.label, folder: options.bundle, roots },
		host,
		say,
	);
	const answer = answerTo({ ...asked, bundle, now });
	if (options.json === true) printJson(host, answer);
	else host.output.write(answerText(answer, say));
	host.exit(exitForVerdict(answer.verdict));
}

const AREAS = ['cli', 'verify'] as const;

function wordsIn(asked: string | undefined, host: CommandHost): Promise<Say> {
	const language = asked === undefined ? host.language : languageOf(asked);
	return language === null || language === host.language
		? host.words(...AREAS)
		: loadWords(language, AREAS);
}

type Asked = { readonly passport: string | null; readonly label: PrintedLabel | null };

const ADDRESS = /^https?:\/\//i;

/** A passport's file, the address of a printed code, or both. @throws UsageError for neither. */
async function askedFor(
	source: string | undefined,
	options: Options,
	thisYear: number,
	say: Say,
): Promise<Asked> {
	if (source === undefined) throw new UsageError(say('verify.cli.nothing'));
	const isAddress = ADDRESS.test(source);
	const address = isAddress ? source : options.label;
	const label = address === undefined ? null : parseLabel(address, thisYear);
	if (address !== undefined && label === null)
		throw new UsageError(say('verify.cli.no-label', { given: address }));
	return { passport: isAddress ? null : await readPassportFile(source, say), label };
}

async function readPassportFile(file: string, say: Say): Promise<string> {
	const size = await stat(file).then(
		(found) => found.size,
		(cause: unknown) => {
			throw new UsageError(say('verify.cli.file-missing', { file }), { cause });
		},
	);
	if (size > 4 * MAX_PASSPORT)
		throw new UsageError(say('cli.input-too-large', { most: 4 * MAX_PASSPORT }));
	// Bytes that are no UTF-8 are no passport, which the check `parse` says.
	return decodeUtf8(await readFile(file)) ?? '';
}

/** Seconds since 1970 of `--at`, or now. */
function momentOf(at: string | undefined, host: CommandHost, say: Say): number {
	if (at === undefined) return secondsOf(host.clock.now().getTime());
	const moment = Date.parse(at);
	if (Number.isNaN(moment))
		throw new UsageError(say('verify.cli.at-wrong', { given: at, example: EXAMPLE }));
	return secondsOf(moment);
}

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000);
const yearOf = (seconds: number): number => new Date(seconds * 1000).getUTCFullYear();

type BundleAsk = {
	readonly source: string | undefined;
	readonly label: PrintedLabel | null;
	readonly folder: string | undefined;
	readonly roots: readonly TrustRoot[];
};

/** From the folder that is named: then no network is used. Else from the host of the address, if a trust root names it. */
async function bundleFor(
	{ source, label, folder, roots }: BundleAsk,
	host: CommandHost,
	say: Say,
): Promise<BundleOpening | null> {
	if (folder !== undefined) return openAt(folder, roots, say);
	if (source === undefined || label === null || !ADDRESS.test(source)) return null;
	const fetched = await fetchBundle(source, label.gtin, roots);
	if ('files' in fetched) return openBundle(fetched.files, roots, nodeEngine);
	host.complain(say(`verify.cli.${fetched.refused}`, { host: fetched.host }));
	return null;
}

async function openAt(
	folder: string,
	roots: readonly TrustRoot[],
	say: Say,
): Promise<BundleOpening> {
	const reading = await readBundleFolder(folder);
	if ('refused' in reading) throw new UsageError(say(`verify.cli.${reading.refused}`, { folder }));
	return openBundle(reading.files, roots, nodeEngine);
}

type Question = Asked & { readonly bundle: BundleOpening | null; readonly now: number };

function answerTo(question: Question): VerifyAnswer {
	const { answer, passport } = answerBatch(question, nodeEngine);
	return { ...answer, passport: passport?.credential ?? null };
}

async function answerLine(
	request: object,
	roots: readonly TrustRoot[],
	host: CommandHost,
): Promise<LineAnswer> {
	const parsed = verifyInputSchema.safeParse(request);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const path = issue?.path.join('.') ?? '';
		return { error: { code: 'input-wrong', path, message: describeIssue(issue) } };
	}
	const { passport = null, url = null, bundle = null, at = null } = parsed.data;
	const now = secondsOf(at === null ? host.clock.now().getTime() : Date.parse(at));
	const label = url === null ? null : parseLabel(url, yearOf(now));
	if (url !== null && label === null) return { error: NO_LABEL };
	const opening = bundle === null ? null : await openLine(bundle, roots);
	return { answer: answerTo({ passport, label, bundle: opening, now }) };
}

// Messages of the line protocol are for programmers and stay in English.
const NO_LABEL = {
	code: 'url-wrong',
	path: 'url',
	message: 'Not a GS1 Digital Link with a GTIN.',
} as const;

/** A folder that is not there is a bundle that is not there. */
async function openLine(folder: string, roots: readonly TrustRoot[]): Promise<BundleOpening> {
	const reading = await readBundleFolder(folder);
	const files: BundleFiles = 'refused' in reading ? new Map() : reading.files;
	return openBundle(files, roots, nodeEngine);
}
