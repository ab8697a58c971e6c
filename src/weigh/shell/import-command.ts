/** `weigh import FILE…`: records of registries and journals, counted, brought together, and written as lines. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { EXIT } from '../../host/exit.ts';
import type { Say } from '../../kit/index.ts';
import { type Imported, join } from '../index.ts';
import { type ImportRefusal, importFile } from './import-stream.ts';

type Options = { readonly json?: boolean; readonly out?: string };

type Read = {
	readonly file: string;
	records: number;
	fresh: number;
	quarantined: number;
	refused: ImportRefusal | null;
};

/** Adds `import` under `weigh`. */
export async function registerImport(weigh: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	weigh
		.command('import')
		.description(say('weigh.cli.import'))
		.argument('<file...>', say('weigh.cli.import-file'))
		.option('--json', say('cli.option.json'))
		.option('--out <file>', say('weigh.cli.import-out'))
		.action((files: readonly string[], options: Options) => importAll(files, options, host));
}

/** Records held to be brought together; past it they are only written. */
const MOST_JOINED = 20_000;
/** A line of progress every so many records. */
const TELL_EVERY = 1000;

/** What a run has read so far. */
type Run = {
	readonly seen: Set<string>;
	readonly held: Imported[];
	readonly reads: Read[];
	readonly write: (text: string) => void;
	readonly host: CommandHost;
	readonly say: Say;
};

async function importAll(
	files: readonly string[],
	{ json, out }: Options,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('cli', 'weigh');
	const writer = out === undefined ? null : createWriteStream(out);
	const write = (text: string): void => void writer?.write(text);
	const run: Run = { seen: new Set(), held: [], reads: [], write, host, say };
	for (const file of files) await importOne(file, run);
	writer?.end();
	tell(run, json === true);
	if (run.reads.some(({ refused }) => refused !== null)) host.exit(EXIT.usage);
}

async function importOne(file: string, run: Run): Promise<void> {
	const { say, host } = run;
	const read: Read = { file, records: 0, fresh: 0, quarantined: 0, refused: null };
	run.reads.push(read);
	for await (const part of partsOf(file, say)) {
		if (part.kind === 'record') take(part.record, read, run);
		if (part.kind === 'refused') read.refused = part.code;
		if (part.kind !== 'quarantined') continue;
		read.quarantined += 1;
		const why = say(`weigh.import.${part.why}`);
		host.complain(say('weigh.import.quarantined', { title: part.title, why }));
	}
}

function take(record: Imported, read: Read, { seen, held, write, host, say }: Run): void {
	read.records += 1;
	if (read.records % TELL_EVERY === 0 && host.output.isTTY === true)
		host.complain(say('weigh.import.progress', { file: read.file, records: read.records }));
	const text = JSON.stringify(record);
	const hash = createHash('sha256').update(text).digest('base64url');
	if (seen.has(hash)) return;
	seen.add(hash);
	read.fresh += 1;
	write(`${text}\n`);
	if (held.length < MOST_JOINED) held.push(record);
}

function tell({ held, reads, host, say }: Run, isJson: boolean): void {
	const joined = join(held);
	const conflicts = joined.flatMap((one) => one.conflicts);
	if (isJson) {
		host.output.write(`${JSON.stringify({ files: reads, studies: joined.length, conflicts })}\n`);
		return;
	}
	const lines = [
		...reads.map((one) => line(one, say)),
		say('weigh.import.studies', { studies: joined.length }),
		...conflicts.map(({ field, values }) =>
			say('weigh.import.conflict', {
				field: say(`weigh.import.field.${field}`),
				values: values.map(({ source, value }) => `${source}: ${value}`).join('; '),
			}),
		),
	];
	host.output.write(`${lines.join('\n')}\n`);
}

async function* partsOf(file: string, say: Say): ReturnType<typeof importFile> {
	try {
		yield* importFile(file);
	} catch (cause) {
		const isMissing = cause instanceof Error && 'code' in cause;
		throw isMissing ? new UsageError(say('weigh.import.missing', { file }), { cause }) : cause;
	}
}

function line({ file, records, fresh, quarantined, refused }: Read, say: Say): string {
	const told = say('weigh.import.line', { file, records, fresh, quarantined });
	return refused === null ? told : `${told} ${say(`weigh.import.${refused}`)}`;
}
