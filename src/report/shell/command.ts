/** The `check` verb: the answer card of a bottle, for people on a terminal, as JSON, or for lines. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import {
	type CommandHost,
	MAX_INPUT_BYTES,
	printJson,
	readAll,
	runLines,
	UsageError,
} from '../../host/command-host.ts';
import { exitForVerdict } from '../../host/exit.ts';
import { loadWords } from '../../host/words.ts';
import { type Gtin, LANGUAGES, type Language, languageOf, type Say } from '../../kit/index.ts';
import { MAX_TEXT, type Vocabulary } from '../../read/index.ts';
import { type JoinedCode, joinPhotos, productNumbers, type ScanAnswer } from '../../scan/index.ts';
import {
	type AnswerCard,
	cardText,
	type FoundProduct,
	MARKETS,
	MAX_FIELD,
	type Page,
	type ReportInput,
	reportBottle,
	reportPhotos,
	type SeenBatch,
	withLaw,
} from '../index.ts';
import { answerCheck, type ParsedCheck, parseBeside, parseCheck } from './input.ts';

type Options = {
	readonly text?: string;
	readonly file?: string;
	readonly product?: string;
	readonly brand?: string;
	readonly claims?: string;
	readonly market?: string;
	readonly pack?: string;
	readonly bundle?: string;
	readonly trust?: string;
	readonly lang?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** What the app hands over, as one room's shell is closed to another's. Each is opened when it is asked for. */
export type CheckDesk = {
	readonly vocabulary: () => Promise<Vocabulary>;
	/** Scans photos one after another. @throws UsageError where one cannot be used. */
	readonly scan: (ask: ScanAsk) => Promise<readonly ScanAnswer[]>;
	/** What the catalogue has under the product numbers of codes. */
	readonly find: (numbers: readonly Gtin[]) => Promise<readonly FoundProduct[]>;
	/** Batches that the codes name, checked by the proofs in a folder. @throws UsageError where it cannot be used. */
	readonly batches: (ask: BatchAsk) => Promise<readonly SeenBatch[]>;
};

export type BatchAsk = {
	readonly codes: readonly JoinedCode[];
	/** Folder with the bundle of proofs. */
	readonly bundle: string;
	readonly trust: string | undefined;
};

export type ScanAsk = {
	readonly photos: readonly string[];
	/** Languages on the label, as the flag gives them. */
	readonly pack: string | undefined;
	readonly vocabulary: Vocabulary;
	readonly say: Say;
};

/** Adds `check` to the program. */
export async function registerCheck(
	program: Command,
	host: CommandHost,
	desk: CheckDesk,
): Promise<void> {
	const say = await host.words('cli');
	program
		.command('check')
		.description(say('cli.check.description'))
		.argument('[source...]', say('cli.check.argument'))
		.option('--text <text>', say('cli.option.text'))
		.option('--file <file>', say('cli.option.file'))
		.option('--product <name>', say('cli.option.product'))
		.option('--brand <name>', say('cli.option.brand'))
		.option('--claims <text>', say('cli.option.claims'))
		.option('--market <place>', say('cli.option.market', { markets: MARKETS.join(', ') }))
		.option('--pack <languages>', say('cli.option.pack'))
		.option('--bundle <folder>', say('cli.option.bundle'))
		.option('--trust <file>', say('cli.option.trust'))
		.option('--lang <language>', say('cli.option.lang', { languages: LANGUAGES.join(', ') }))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action((sources: readonly string[], options: Options) => check(sources, options, host, desk));
}

async function check(
	sources: readonly string[],
	options: Options,
	host: CommandHost,
	desk: CheckDesk,
): Promise<void> {
	const language = languageAsked(options.lang, host, await host.words('cli'));
	const say = await wordsIn(language, host);
	if (options.ndjson === true) {
		const vocabulary = await desk.vocabulary();
		await runLines(host, (request) => answerCheck(request, vocabulary));
		return;
	}
	const photos = photosGiven(sources, options, say);
	const card =
		photos.length > 0
			? await photoCard(photos, options, desk, say)
			: await listCard(await listGiven(sources, options, host, say), options, desk, say);
	if (options.json === true) printJson(host, card);
	else host.output.write(cardText(card, say, pageOf(host)));
	host.exit(exitForVerdict(card.headline.verdict));
}

async function listCard(
	list: string | null,
	options: Options,
	desk: CheckDesk,
	say: Say,
): Promise<AnswerCard> {
	const input = asked(parseCheck, list, options, say);
	return withLaw(reportBottle(input, await desk.vocabulary()), input);
}

async function photoCard(
	photos: readonly string[],
	options: Options,
	desk: CheckDesk,
	say: Say,
): Promise<AnswerCard> {
	const input = asked(parseBeside, null, options, say);
	const vocabulary = await desk.vocabulary();
	const scans = await desk.scan({ photos, pack: options.pack, vocabulary, say });
	const products = await desk.find(productNumbers(scans.flatMap(({ codes }) => codes)));
	const { bundle, trust } = options;
	const { codes } = joinPhotos(scans);
	const batches = bundle === undefined ? [] : await desk.batches({ codes, bundle, trust });
	return withLaw(reportPhotos({ scans, input, products, batches }, vocabulary), input);
}

function languageAsked(asked: string | undefined, host: CommandHost, say: Say): Language {
	if (asked === undefined) return host.language;
	const language = languageOf(asked);
	if (language !== null) return language;
	const languages = LANGUAGES.join(', ');
	throw new UsageError(say('cli.check.language-unknown', { given: asked, languages }));
}

const AREAS = ['read', 'report', 'card', 'scan', 'verify', 'vet', 'rule', 'cli'] as const;

function wordsIn(language: Language, host: CommandHost): Promise<Say> {
	return language === host.language ? host.words(...AREAS) : loadWords(language, AREAS);
}

const PICTURE = /\.(?:png|jpe?g|webp|heic|heif|gif|tiff?|bmp|avif|svg)$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Files that were named, taken for photos; none where a list was given otherwise. */
function photosGiven(
	sources: readonly string[],
	{ text, file }: Options,
	say: Say,
): readonly string[] {
	const named = sources.filter((source) => source !== '-');
	const foreign = named.find((one) => ADDRESS.test(one) || !(PICTURE.test(one) || existsSync(one)));
	if (foreign !== undefined) throw new UsageError(refusal(foreign, say));
	const lists = [...sources.filter((source) => source === '-'), text, file];
	if (lists.filter((list) => list !== undefined).length + Math.min(1, named.length) > 1) {
		throw new UsageError(say('cli.check.one-source'));
	}
	return named;
}

function refusal(given: string, say: Say): string {
	if (ADDRESS.test(given)) return say('cli.check.address', { given });
	return say('cli.check.argument-unknown', { given });
}

/** The list from the one place that was named; none where nothing was and only a name or claims are given. */
async function listGiven(
	sources: readonly string[],
	{ text, file }: Options,
	host: CommandHost,
	say: Say,
): Promise<string | null> {
	if (text !== undefined) return text;
	if (file !== undefined) return readList(file, say);
	// A list piped in is never passed over, name or no name; only a terminal is not waited for.
	return sources.length > 0 || host.input.isTTY !== true ? readAll(host.input, say) : null;
}

async function readList(file: string, say: Say): Promise<string> {
	if (PICTURE.test(file)) throw new UsageError(say('cli.check.photo-as-file', { given: file }));
	const bytes = await readCapped(file, say);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// The only thing a fatal decoder throws for: bytes that are no UTF-8.
		throw new UsageError(say('cli.input-not-utf8'));
	}
}

async function readCapped(file: string, say: Say): Promise<Uint8Array> {
	try {
		const { size } = await stat(file);
		if (size <= MAX_INPUT_BYTES) return await readFile(file);
	} catch (cause) {
		throw new UsageError(say('cli.check.file-missing', { file }), { cause });
	}
	throw new UsageError(say('cli.input-too-large', { most: MAX_INPUT_BYTES }));
}

function asked(
	parse: (request: object) => ParsedCheck,
	text: string | null,
	options: Options,
	say: Say,
): ReportInput {
	const { product, brand, claims, market } = options;
	const parsed = parse({ text, product, brand, claims, market });
	if ('input' in parsed) return parsed.input;
	const { code, path } = parsed.error;
	if (code === 'input-empty') throw new UsageError(say('cli.check.nothing'));
	if (path === 'market') {
		const markets = MARKETS.join(', ');
		throw new UsageError(say('cli.check.market-unknown', { given: market ?? '', markets }));
	}
	// Flags are strings: all else that can be wrong with one is its length.
	const most = path === 'text' ? MAX_TEXT : MAX_FIELD;
	throw new UsageError(say('cli.check.too-long', { option: `--${path}`, most }));
}

const COLUMNS = 80;

/** Bold and faint only on a terminal that wants them (no-color.org); the words are the same without. */
function pageOf({ output, env }: CommandHost): Page {
	const wanted = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
	return { width: output.columns ?? COLUMNS, styled: output.isTTY === true && wanted };
}
