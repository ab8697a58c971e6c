// PubMed XML parsed and mapped, beside saxes alone in the same run; and how far memory moves over a gigabyte.
import process from 'node:process';
import { SaxesParser } from 'saxes';
import { importBytes } from '../../dist/src/weigh/shell/import-stream.js';
import { keep } from '../time.mjs';

export const ROWS = [
	{
		id: 'rate',
		what: 'PubMed XML parsed and mapped',
		sign: '>=',
		bar: 20,
		digits: 1,
		unit: 'MB/s',
	},
	{
		id: 'memory',
		what: 'memory over the first 100 MB, after 1 GB of PubMed XML',
		sign: '<=',
		bar: 64,
		digits: 0,
		unit: 'MB',
	},
];

const AUTHORS = Array.from(
	{ length: 6 },
	(_, at) =>
		`<Author ValidYN="Y"><LastName>Name${at}</LastName><ForeName>Given</ForeName><Initials>G</Initials><AffiliationInfo><Affiliation>Department of Dermatology, Some University, Some City, Some Country</Affiliation></AffiliationInfo></Author>`,
).join('');
const SENTENCE =
	'Twenty-five patients were randomised by side to vesicles or saline after fractional laser and read at week 12. ';

/** An invented article of about 5 kB, shaped as PubMed writes them. */
function article(at) {
	const pmid = 10_000_000 + at;
	return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID><DateCompleted><Year>2024</Year><Month>12</Month><Day>13</Day></DateCompleted><Article PubModel="Print"><Journal><ISSN IssnType="Electronic">0000-0000</ISSN><JournalIssue CitedMedium="Internet"><Volume>44</Volume><PubDate><Year>2024</Year><Month>Dec</Month></PubDate></JournalIssue><Title>Sample Journal of Skin</Title></Journal><ArticleTitle>Vesicles after laser, trial ${at}: a <i>split-face</i> study.</ArticleTitle><ELocationID EIdType="doi" ValidYN="Y">10.1000/sample.${at}</ELocationID><Abstract><AbstractText Label="METHODS">${SENTENCE.repeat(8)}</AbstractText><AbstractText Label="RESULTS">${SENTENCE.repeat(10)}</AbstractText></Abstract><AuthorList CompleteYN="Y">${AUTHORS}</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article><MeshHeadingList><MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n`;
}

const MEGABYTE = 1e6;
const HEAD = '<?xml version="1.0" ?>\n<PubmedArticleSet>\n';
const ARTICLES = Array.from({ length: 200 }, (_, at) => article(at)).join('');
const CHUNK = new TextEncoder().encode(ARTICLES);

/** So many bytes of articles, in pieces as a file gives them. */
async function* bytes(total) {
	yield new TextEncoder().encode(HEAD);
	const piece = 65_536;
	for (let sent = 0; sent < total; sent += CHUNK.length) {
		for (let at = 0; at < CHUNK.length; at += piece) yield CHUNK.subarray(at, at + piece);
	}
	yield new TextEncoder().encode('</PubmedArticleSet>');
}

const RATE_BYTES = 60 * MEGABYTE;

async function ours() {
	const started = performance.now();
	let records = 0;
	for await (const part of importBytes(bytes(RATE_BYTES)))
		records += part.kind === 'record' ? 1 : 0;
	keep(records);
	return RATE_BYTES / MEGABYTE / ((performance.now() - started) / 1000);
}

async function alone() {
	const started = performance.now();
	let tags = 0;
	const parser = new SaxesParser();
	parser.on('opentag', () => {
		tags += 1;
	});
	const decoder = new TextDecoder();
	for await (const chunk of bytes(RATE_BYTES))
		parser.write(decoder.decode(chunk, { stream: true }));
	parser.close();
	keep(tags);
	return RATE_BYTES / MEGABYTE / ((performance.now() - started) / 1000);
}

async function memory() {
	let read = 0;
	let early = 0;
	let most = 0;
	async function* counted() {
		for await (const chunk of bytes(1000 * MEGABYTE)) {
			read += chunk.length;
			yield chunk;
		}
	}
	let since = 0;
	for await (const part of importBytes(counted())) {
		since += part.kind === 'record' ? 1 : 0;
		if (since < 5000) continue;
		since = 0;
		globalThis.gc?.();
		const used = process.memoryUsage().rss / MEGABYTE;
		if (read < 100 * MEGABYTE) early = Math.max(early, used);
		else most = Math.max(most, used);
	}
	return most - early;
}

export async function measure() {
	await ours();
	const value = await ours();
	const peer = { name: 'saxes alone', value: await alone() };
	return { rate: { value, peer }, memory: { value: await memory() } };
}
