/** The `scan` verb: text, codes and reading of photos, for people, as JSON, or for lines. */
import type { Command } from 'commander';
import { type CommandHost, printJson, runLines, UsageError } from '../../host/command-host.ts';
import { describeIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import { loadWords } from '../../host/words.ts';
import type { Say } from '../../kit/index.ts';
import type { Vocabulary } from '../../read/index.ts';
import { type PrintedScan, printScan } from '../print-scan.ts';
import { type ScanInput, scanInputSchema } from '../scan-schema.ts';
import { PACKS } from './engine-parts.ts';
import { type OpenedPicture, openPicture } from './open-picture.ts';
import { openScanner, type Scanner } from './open-scanner.ts';
import { packsOf } from './packs-asked.ts';
import { printedScan } from './scan-job.ts';
import { scanPhotos } from './scan-photos.ts';
import { scanText } from './scan-text.ts';

type Options = {
	readonly pack?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** Opens what the reader knows; handed over by the app, as one room's shell is closed to another's. */
export type OpenVocabulary = () => Promise<Vocabulary>;

/** Adds `scan` to the program. */
export async function registerScan(
	program: Command,
	host: CommandHost,
	vocabulary: OpenVocabulary,
): Promise<void> {
	const say = await host.words('cli', 'scan');
	program
		.command('scan')
		.description(say('scan.cli.description'))
		.argument('[photo...]', say('scan.cli.photo'))
		.option('--pack <languages>', say('scan.cli.pack', { packs: PACKS.join(', ') }))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(async (photos: readonly string[], options: Options) => {
			const scanner = openScanner({ vocabulary, packs: packsOf(options.pack, say) });
			try {
				if (options.ndjson === true) await scanLines(host, scanner);
				else await answerPhotos(photos, options, host, scanner);
			} finally {
				await scanner.close();
			}
		});
}

async function answerPhotos(
	photos: readonly string[],
	options: Options,
	host: CommandHost,
	scanner: Scanner,
): Promise<void> {
	const say = await host.words('scan', 'read');
	if (photos.length === 0) throw new UsageError(say('scan.cli.nothing'));
	const scans: (PrintedScan & { readonly image: string })[] = [];
	for await (const { photo, answer, seconds } of scanPhotos(photos, scanner, say)) {
		const scan = { image: photo, ...printScan(answer, seconds) };
		if (options.json !== true) host.output.write(scanText(scan, say, photos.length > 1));
		scans.push(scan);
	}
	const [only, second] = scans;
	if (options.json === true && only !== undefined) {
		printJson(host, second === undefined ? only : { photos: scans });
	}
}

/** Answers line by line; while one picture is read, the next is decoded. */
async function scanLines(host: CommandHost, scanner: Scanner): Promise<void> {
	// Messages of the line protocol are for programmers and stay in English.
	const say = await (host.language === 'en' ? host.words('scan') : loadWords('en', ['scan']));
	const coming = new WeakMap<object, Promise<OpenedPicture>>();
	await runLines(
		host,
		(request) =>
			answerScan(request, {
				scanner,
				say,
				open: (image) => coming.get(request) ?? openPicture(image),
			}),
		(request) => {
			const parsed = parseScan(request);
			if ('error' in parsed) return;
			const opening = openPicture(parsed.input.image);
			// Whoever asks for it hears of it; a run that ends before must not fall over it.
			opening.catch(() => undefined);
			coming.set(request, opening);
		},
	);
}

type ParsedScan = { readonly input: ScanInput } | { readonly error: LineError };

function parseScan(request: object): ParsedScan {
	const parsed = scanInputSchema.safeParse(request);
	if (parsed.success) return { input: parsed.data };
	const [issue] = parsed.error.issues;
	const code = `input-${issue?.code ?? 'invalid'}`;
	return { error: { code, path: issue?.path.join('.') ?? '', message: describeIssue(issue) } };
}

type LineParts = {
	readonly scanner: Scanner;
	readonly say: Say;
	readonly open: (image: string) => Promise<OpenedPicture>;
};

async function answerScan(request: object, { scanner, say, open }: LineParts): Promise<LineAnswer> {
	const parsed = parseScan(request);
	if ('error' in parsed) return parsed;
	const opened = await open(parsed.input.image);
	if ('fault' in opened) {
		const { code, facts } = opened.fault;
		return { error: { code, path: 'image', message: say(`scan.fault.${code}`, facts) } };
	}
	const only = parsed.input.only ?? null;
	// Opening the engines is no time of this picture.
	if (only === null) await scanner.warm();
	return { answer: await printedScan(opened.picture, only, scanner, opened.seconds) };
}
