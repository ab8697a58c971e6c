import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import type { Imported } from '../index.ts';
import type { ImportPart } from './import-part.ts';
import { importBytes, importFile } from './import-stream.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function partsOf(text: string | Uint8Array, size = 7): Promise<ImportPart[]> {
	const bytes = typeof text === 'string' ? encode(text) : text;
	const parts: ImportPart[] = [];
	for await (const part of importBytes(inPieces(bytes, size))) parts.push(part);
	return parts;
}

const recordsOf = (parts: readonly ImportPart[]): Imported[] =>
	parts.flatMap((part) => (part.kind === 'record' ? [part.record] : []));

const SAMPLES = join(CASES, 'samples');
const NOT_RECORDS = new Set(['metafor_reference_dev.json', 'ictrp_full_export_datafields.txt']);

describe.skipIf(!existsSync(SAMPLES))('the shared samples', () => {
	const files = existsSync(SAMPLES)
		? readdirSync(SAMPLES).filter((name) => !NOT_RECORDS.has(name))
		: [];

	it.each(files)('%s is read, and nothing of it is refused', async (name) => {
		const parts: ImportPart[] = [];
		for await (const part of importFile(join(SAMPLES, name))) parts.push(part);
		expect(parts.filter(({ kind }) => kind === 'refused')).toEqual([]);
		const records = recordsOf(parts);
		const wanted = name.includes('_8.csv') ? 8 : name.includes('_5.json') ? 5 : 1;
		expect(records.length + parts.filter(({ kind }) => kind === 'quarantined').length).toBe(wanted);
		for (const { title } of records) expect(title).not.toBe('');
	});

	it('say what their sources say', async () => {
		const read = async (name: string) => {
			const parts: ImportPart[] = [];
			for await (const part of importFile(join(SAMPLES, name))) parts.push(part);
			return recordsOf(parts)[0];
		};
		expect(await read('ctgov_v2_NCT01305200.json')).toMatchObject({
			identifiers: { registries: ['NCT01305200'] },
			trial: { allocation: 'randomised', people: 226, isActual: true, hasResults: true },
		});
		expect(await read('pubmed_33856845.xml')).toMatchObject({
			identifiers: { pmid: '33856845', doi: '10.1037/prj0000481' },
			year: 2021,
			language: 'eng',
			publicationTypes: ['Journal Article', 'Systematic Review'],
			authors: ['Manoli R', 'Cervello S', 'Franck N'],
		});
		expect(await read('pmc_jats_front_PMC2329613.xml')).toMatchObject({
			identifiers: { doi: '10.1186/1472-6831-8-11', pmcid: 'PMC2329613', pmid: '18405359' },
			year: 2008,
		});
	});
});

const ARTICLE = (pmid: string) =>
	`<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><ArticleTitle>A <i>new</i> trial</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;

describe('a file of strangers', () => {
	it('gives the same records in pieces of any size', async () => {
		const xml = `<PubmedArticleSet>${ARTICLE('11')}${ARTICLE('12')}</PubmedArticleSet>`;
		const [one, other] = [await partsOf(xml, 3), await partsOf(xml, 4000)];
		expect(one).toEqual(other);
		expect(recordsOf(one).map(({ identifiers }) => identifiers.pmid)).toEqual(['11', '12']);
		expect(recordsOf(one)[0]?.title).toBe('A new trial');
	});

	it('cut off in XML gives what came before, and says so', async () => {
		const parts = await partsOf(`<PubmedArticleSet>${ARTICLE('11')}<PubmedArticle><Medl`);
		expect(parts.map(({ kind }) => kind)).toEqual(['record', 'refused']);
		expect(parts.at(-1)).toEqual({ kind: 'refused', code: 'xml-broken' });
	});

	it('cut off in JSON gives what came before, and says so', async () => {
		const one = {
			protocolSection: { identificationModule: { nctId: 'NCT01305200', briefTitle: 'A' } },
		};
		const text = JSON.stringify({ studies: [one, one] }).slice(0, -6);
		const parts = await partsOf(text);
		expect(parts.map(({ kind }) => kind)).toEqual(['record', 'refused']);
		expect(parts.at(-1)).toEqual({ kind: 'refused', code: 'json-cut-off' });
	});

	it('with entities of its own is not read', async () => {
		const bomb =
			'<!DOCTYPE a [<!ENTITY b "xx"><!ENTITY c "&b;&b;">]><PubmedArticleSet>&c;</PubmedArticleSet>';
		expect(await partsOf(bomb)).toEqual([{ kind: 'refused', code: 'xml-entities' }]);
	});

	it('in another encoding is refused', async () => {
		const latin = Uint8Array.from([
			...encode('TY  - JOUR\nTI  - caf'),
			0xe9,
			...encode('\nER  - \n'),
		]);
		expect(await partsOf(latin)).toEqual([{ kind: 'refused', code: 'encoding-unknown' }]);
	});

	it('with a record over its cap is refused', async () => {
		const long = JSON.stringify([{ source: 'MED', title: 'x'.repeat(4_100_000) }]);
		const parts = await partsOf(encode(long), 65_536);
		expect(parts).toEqual([{ kind: 'refused', code: 'record-too-large' }]);
	});

	it('of no known format, or with nothing in it, is refused', async () => {
		expect(await partsOf('Dear editor,\n')).toEqual([{ kind: 'refused', code: 'format-unknown' }]);
		expect(await partsOf('[]')).toEqual([{ kind: 'refused', code: 'nothing-read' }]);
	});

	it('without an identifier is put aside', async () => {
		const parts = await partsOf('TY  - JOUR\nTI  - Fifteen trials, 800 people\nER  - \n');
		expect(parts).toEqual([
			{
				kind: 'quarantined',
				title: 'Fifteen trials, 800 people',
				why: 'no-identifier',
				place: { kind: 'line', no: 1 },
			},
		]);
	});

	it('that is not there is an error of the caller', async () => {
		const missing = join(mkdtempSync(join(tmpdir(), 'records-')), 'none.xml');
		await expect(importFile(missing).next()).rejects.toThrow(/ENOENT/);
		writeFileSync(missing, '');
	});
});
