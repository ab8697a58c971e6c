/** Packs `data/faq` and `data/sources` into the facts of the FAQ: `dist/facts/report.json`. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Status } from '../../kit/index.ts';
import { sourceSchema } from '../card-schema.ts';
import { FAQ_IDS, faqSentenceSchema, type ReportFacts, reportFactsSchema } from '../faq-schema.ts';
import type { Source } from '../schema.ts';

/** A sentence as it is written by hand; status and date follow from its sources. */
const writtenSchema = z.array(
	z.object({
		id: z.enum(FAQ_IDS),
		sentences: z.array(z.omit(faqSentenceSchema, { status: true, date: true })),
	}),
);

/** Reads and joins the tables. @throws Error that names the file, and the sentence, where a source is missing. */
export async function compileReportFacts(dataFolder: string): Promise<ReportFacts> {
	const sources = new Map((await readSources(dataFolder)).map((source) => [source.id, source]));
	const written = writtenSchema.parse(
		JSON.parse(await readFile(join(dataFolder, 'faq', 'faq.json'), 'utf8')),
	);
	const used = new Set(written.flatMap(({ sentences }) => sentences.flatMap((one) => one.sources)));
	const faq = written.map(({ id, sentences }) => ({
		id,
		sentences: sentences.map((sentence) => {
			const named = sentence.sources.map((source) => need(sources, source, `${id}.${sentence.id}`));
			return { ...sentence, status: weakest(named), date: newest(named) };
		}),
	}));
	const listed = [...used].sort().map((source) => need(sources, source, 'faq'));
	const date = newest(listed);
	const hash = createHash('sha256')
		.update(JSON.stringify([faq, listed]))
		.digest('hex')
		.slice(0, 8);
	return reportFactsSchema.parse({ version: `${date}.${hash}`, date, faq, sources: listed });
}

/** Every source of `data/sources`, in the order of its files. @throws Error with file and line where a row is malformed. */
export async function readSources(
	dataFolder: string,
	files: readonly string[] = ['read.tsv', 'faq.tsv'],
): Promise<readonly Source[]> {
	const tables = await Promise.all(files.map((file) => readTable(dataFolder, file)));
	const sources = tables.flat();
	const twice = sources.find((one, at) => sources.findIndex((other) => other.id === one.id) !== at);
	if (twice !== undefined) throw new Error(`data/sources: "${twice.id}" stands there twice`);
	return sources;
}

async function readTable(dataFolder: string, file: string): Promise<Source[]> {
	const text = await readFile(join(dataFolder, 'sources', file), 'utf8');
	const [, ...lines] = text.replace(/\n$/u, '').split('\n');
	return lines.map((line, at) => {
		const [id, title, url, date, status] = line.split('\t');
		const row = sourceSchema.safeParse({ id, title, url: url === '' ? null : url, date, status });
		if (row.success) return row.data;
		throw new Error(`data/sources/${file}:${at + 2}: ${z.prettifyError(row.error)}`);
	});
}

function need(sources: ReadonlyMap<string, Source>, id: string, where: string): Source {
	const source = sources.get(id);
	if (source === undefined) throw new Error(`${where}: no source "${id}" in data/sources`);
	return source;
}

const STRENGTH: readonly Status[] = ['unconfirmed', 'secondary', 'confirmed'];

function weakest(sources: readonly Source[]): Status {
	const at = Math.min(...sources.map(({ status }) => STRENGTH.indexOf(status)));
	return STRENGTH[at] ?? 'unconfirmed';
}

function newest(sources: readonly Source[]): string {
	return sources.map(({ date }) => date).reduce((last, date) => (date > last ? date : last), '');
}
