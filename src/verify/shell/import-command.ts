/** `passport import`: values of instruments' files into a draft, each with the hash of its file. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { type BatchReport, batchReportSchema, type FieldValue } from '../batch/index.ts';
import { encodeUtf8, parseStrictJson } from '../encoding/index.ts';
import { isDay, MOST_FILE } from '../instruments/index.ts';
import { epcisOfJourney } from '../link/index.ts';
import { valueText } from './batch-words.ts';
import { refuse } from './desk-refusal.ts';
import { done, readNamed } from './desk-talk.ts';
import { writeDurably } from './durable-file.ts';
import { type ImportAsk, type Imported, importFile } from './import-file.ts';

type Options = {
	readonly draft: string;
	readonly dilution?: string;
	readonly date?: string;
	readonly lab?: string;
	readonly replace?: boolean;
	readonly epcis?: string;
	readonly json?: boolean;
};

/** Adds `import` to the `passport` verb. */
export async function joinImportCommand(passport: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk', 'batch', 'instrument');
	passport
		.command('import')
		.description(say('instrument.cli.description'))
		.argument('<files...>', say('instrument.cli.files'))
		.requiredOption('--draft <file>', say('instrument.cli.draft'))
		.option('--lab <name>', say('instrument.cli.lab'))
		.option('--dilution <factor>', say('instrument.cli.dilution'))
		.option('--date <day>', say('instrument.cli.date'))
		.option('--replace', say('instrument.cli.replace'))
		.option('--epcis <file>', say('instrument.cli.epcis'))
		.option('--json', say('cli.option.json'))
		.action((files: readonly string[], options: Options) => take(files, options, host, say));
}

type Taken = Imported & { readonly file: string };

/** All files or none: the draft is written once everything was read. */
async function take(
	files: readonly string[],
	options: Options,
	host: CommandHost,
	say: Say,
): Promise<void> {
	const ask = askOf(options, say);
	let report = reportOf(await readNamed(options.draft, say), options.draft, say);
	const taken: Taken[] = [];
	for (const file of files) {
		const imported = importFile(report, await bytesOf(file, say), ask);
		if ('refused' in imported) {
			const reason = say(`instrument.refusal.${imported.refused}`, imported.facts);
			throw new UsageError(say('instrument.cli.refused', { file, reason }));
		}
		report = imported.report;
		taken.push({ ...imported, file });
	}
	const epcis = options.epcis === undefined ? null : journeysOf(taken, report, host, say);
	await writeText(options.draft, report);
	if (options.epcis !== undefined && epcis !== null) await writeText(options.epcis, epcis);
	if (options.json === true) printJson(host, answerOf(taken, options));
	else host.output.write(textOf(taken, options, say));
}

function askOf({ dilution, date, lab, replace }: Options, say: Say): ImportAsk {
	const factor = dilution === undefined ? null : Number(dilution);
	if (factor !== null && !(factor >= 1 && Number.isFinite(factor)))
		throw new UsageError(say('instrument.cli.dilution-wrong', { given: dilution ?? '' }));
	if (date !== undefined && !isDay(date))
		throw new UsageError(say('instrument.cli.date-wrong', { given: date }));
	return { dilution: factor, date: date ?? null, lab: lab ?? null, isReplacing: replace === true };
}

function reportOf(text: string, file: string, say: Say): BatchReport {
	const read = parseStrictJson(text);
	if ('refused' in read) throw new UsageError(say('desk.passport.no-json', { file }));
	const parsed = batchReportSchema.safeParse(read.value);
	if (parsed.success) return parsed.data;
	const path = parsed.error.issues[0]?.path.join('.') ?? '';
	return done<BatchReport>(refuse('draft-malformed', { path }), say);
}

async function bytesOf(file: string, say: Say): Promise<Uint8Array> {
	try {
		// One byte over the cap is enough to be refused.
		const { size } = await stat(file);
		return size > MOST_FILE ? new Uint8Array(MOST_FILE + 1) : await readFile(file);
	} catch (cause) {
		throw new UsageError(say('desk.cli.file-missing', { file }), { cause });
	}
}

/** What loggers saw, for those who speak EPCIS. @throws UsageError where no file is a logger's. */
function journeysOf(
	taken: readonly Taken[],
	{ gtin, lot }: BatchReport,
	host: CommandHost,
	say: Say,
) {
	const journeys = taken.flatMap(({ reading, raw }) =>
		reading.journey === null ? [] : [{ ...reading.journey, raw }],
	);
	if (journeys.length === 0) throw new UsageError(say('instrument.cli.no-journey'));
	return epcisOfJourney({ gtin, lot }, journeys, host.clock.now().toISOString());
}

const writeText = (file: string, value: object): Promise<void> =>
	writeDurably(file, encodeUtf8(`${JSON.stringify(value, null, '\t')}\n`));

const answerOf = (taken: readonly Taken[], { draft }: Options) => ({
	draft,
	files: taken.map(({ file, raw, reading: { form, fields, doubts } }) => ({
		file,
		form,
		raw,
		fields: Object.keys(fields),
		doubts,
	})),
});

function textOf(taken: readonly Taken[], { draft }: Options, say: Say): string {
	const lines = taken.flatMap(({ file, raw, reading: { form, fields, doubts } }) => {
		const own = [
			...Object.entries(fields).map(([id, value]) => valueLine(id, value, say)),
			...doubts.map((facts) => say('instrument.told.doubt', facts)),
			say('instrument.told.raw', { raw }),
		];
		return [
			say('instrument.told.file', { file: basename(file), form }),
			...own.map((line) => `  ${line}`),
		];
	});
	return `${[...lines, say('instrument.told.done', { draft })].join('\n')}\n`;
}

function valueLine(id: string, value: FieldValue, say: Say): string {
	if (id === 'size_distribution') return say('instrument.told.curve');
	const field = say(`batch.field.${id.replaceAll('_', '-')}`);
	return say('instrument.told.value', { field, value: valueText(value, say) });
}
