import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { LANGUAGES, openSay } from '../../kit/index.ts';
import { FAQ_IDS } from '../faq-schema.ts';
import { SOURCES } from '../source-table.ts';
import { compileReportFacts, readSources } from './compile-facts.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const facts = await compileReportFacts(DATA);

describe('the facts of the questions people ask', () => {
	it('hold every question once, in the order of the page', () => {
		expect(facts.faq.map((entry) => entry.id)).toEqual([...FAQ_IDS]);
	});

	it('rest every sentence on sources that are listed, no surer than the weakest of them', () => {
		const byId = new Map(facts.sources.map((source) => [source.id, source]));
		for (const { status, sources } of facts.faq.flatMap((entry) => entry.sentences)) {
			const known = sources.map((id) => byId.get(id)?.status);
			expect(known).not.toContain(undefined);
			if (known.includes('unconfirmed')) expect(status).toBe('unconfirmed');
			else if (known.includes('secondary')) expect(status).toBe('secondary');
			else expect(status).toBe('confirmed');
		}
	});

	it('call a sentence without a study by its name', () => {
		for (const { sources, stance } of facts.faq.flatMap((entry) => entry.sentences)) {
			const searched = sources.some((id) => id.startsWith('exoproof-search'));
			if (searched) expect(['not-found', 'habit', 'do']).toContain(stance);
		}
	});

	it.each(LANGUAGES)(
		'are said in %s with their numbers, and nothing is said beside them',
		async (language) => {
			const catalogue = await loadCatalogue(language);
			const say = openSay(language, [catalogue]);
			const said = facts.faq.flatMap(({ id, sentences }) => [
				`report.faq.${id}.question`,
				...sentences.map((sentence) => {
					const key = `report.faq.${id}.${sentence.id}`;
					const text = say(key, sentence.facts);
					for (const fact of Object.values(sentence.facts)) {
						expect(text).toContain(String(fact).replace('.', language === 'fr' ? ',' : '.'));
					}
					return key;
				}),
			]);
			const inWords = Object.keys(catalogue).filter((key) =>
				/^report\.faq\.[^.]+\.[^.]+$/.test(key),
			);
			expect(said.sort()).toEqual(inWords.sort());
		},
	);

	it('keep their version while nothing changes', async () => {
		expect((await compileReportFacts(DATA)).version).toBe(facts.version);
	});
});

describe('the table of sources in the code', () => {
	it('is what data/sources/{read,scan,verify}.tsv say; else run node tools/generate-report.mjs', async () => {
		expect(SOURCES).toEqual(await readSources(DATA, ['read.tsv', 'scan.tsv', 'verify.tsv']));
	});
});

describe('compiling the facts', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'facts-'));
		await cp(join(DATA, 'faq'), join(folder, 'faq'), { recursive: true });
		await cp(join(DATA, 'sources'), join(folder, 'sources'), { recursive: true });
	});
	afterEach(() => rm(folder, { recursive: true }));

	async function edit(file: string, change: (text: string) => string): Promise<void> {
		const path = join(folder, file);
		const before = await readFile(path, 'utf8');
		const after = change(before);
		expect(after).not.toBe(before);
		await writeFile(path, after);
	}

	it('refuses a sentence whose source was taken away', async () => {
		await edit('sources/faq.tsv', (text) => text.replace(/^bcsa-roat\t.*\n/m, ''));
		await expect(compileReportFacts(folder)).rejects.toThrow(
			'sensitive-skin.test: no source "bcsa-roat"',
		);
	});

	it('refuses a sentence that rests on nothing', async () => {
		await edit('faq/faq.json', (text) => text.replace('"dalforno-2024"', ''));
		await expect(compileReportFacts(folder)).rejects.toThrow();
	});

	it('refuses a source with an unheard-of status, and says where', async () => {
		await edit('sources/faq.tsv', (text) => text.replace('\tsecondary\t', '\trumour\t'));
		await expect(compileReportFacts(folder)).rejects.toThrow(/data\/sources\/faq\.tsv:\d+/);
	});

	it('refuses a source that stands in two tables', async () => {
		await edit('sources/faq.tsv', (text) => text.replace(/^bcsa-roat\t/m, 'label-as-given\t'));
		await expect(compileReportFacts(folder)).rejects.toThrow('"label-as-given" stands there twice');
	});

	it('gives another version to other facts', async () => {
		await edit('faq/faq.json', (text) => text.replace('"high": 150', '"high": 160'));
		expect((await compileReportFacts(folder)).version).not.toBe(facts.version);
	});
});
