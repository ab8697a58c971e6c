/** Files that are nearly right; each is named after what was done to it. */
import { describe, expect, it } from 'vitest';
import {
	ARTICLE,
	aside,
	partsOf,
	RIS,
	records,
	refusal,
	SET,
	TRIAL,
} from '../../../testing/import-parts.ts';

describe('what is no record is put aside with its place', () => {
	const at = (kind: 'entry' | 'line', ...nos: number[]) =>
		nos.map((no) => ['not-a-record', { kind, no }]);

	it('in JSON, also where it is no object', async () => {
		const parts = await partsOf(JSON.stringify([TRIAL(), { a: 1 }, 7, 'x', null, [TRIAL()]]));
		expect(records(parts)).toHaveLength(1);
		expect(aside(parts)).toEqual(at('entry', 2, 3, 4, 5, 6));
	});

	it('in a table', async () => {
		const rows = ['TrialID,Public_title', 'NCT01305200,"A\nB"', ',Nothing', '', 'NA,Nothing'];
		const parts = await partsOf(rows.join('\n'));
		expect(records(parts)).toHaveLength(1);
		expect(aside(parts)).toEqual(at('line', 4, 6));
	});

	it('in XML', async () => {
		const parts = await partsOf(
			`${SET}<PubmedBookArticle/>${ARTICLE(1)}<DeleteCitation><PMID>2</PMID></DeleteCitation></PubmedArticleSet>`,
		);
		expect(records(parts)).toHaveLength(1);
		expect(aside(parts)).toEqual(at('entry', 1, 3));
	});

	it('in references', async () => {
		const parts = await partsOf(`TY  - JOUR\nTI  - Unfinished\n${RIS(1)}`);
		expect(records(parts)).toHaveLength(1);
		expect(aside(parts)).toEqual(at('line', 1));
	});

	it('and a file of nothing else says that nothing was read', async () => {
		for (const text of [
			'[{"a":1}]',
			'{"a":1}',
			`${SET}<a/></PubmedArticleSet>`,
			'<a/>',
			'TrialID,a\n,b',
		])
			expect(refusal(await partsOf(text))).toBe('nothing-read');
	});
});

describe('a mutation', () => {
	it('entities within entities: not read', async () => {
		const bomb = `<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>${SET}&b;</PubmedArticleSet>`;
		expect(refusal(await partsOf(bomb, 5))).toBe('xml-entities');
	});

	it('an entity from outside: not read', async () => {
		const text = `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>${SET}${ARTICLE(1)}</PubmedArticleSet>`;
		expect(await partsOf(text)).toEqual([{ kind: 'refused', code: 'xml-entities' }]);
	});

	it('an entity named as a part of every object: refused', async () => {
		for (const name of ['constructor', '__proto__', 'toString'])
			expect(refusal(await partsOf(`${SET}&${name};</PubmedArticleSet>`))).toBe('xml-broken');
	});

	it('XML cut anywhere: what was whole is kept', async () => {
		const text = `${SET}${ARTICLE(1)}${ARTICLE(2)}</PubmedArticleSet>`;
		for (let at = SET.length + ARTICLE(1).length; at < text.length; at += 7) {
			const parts = await partsOf(text.slice(0, at));
			expect(records(parts).length).toBeGreaterThanOrEqual(1);
			expect(refusal(parts)).toBe('xml-broken');
		}
	});

	it('JSON cut anywhere: refused, and never read as whole', async () => {
		const text = JSON.stringify({ studies: [TRIAL(), TRIAL({}, 'NCT01305201')], next: 'x' });
		for (let at = 1; at < text.length; at += 5)
			expect(refusal(await partsOf(text.slice(0, at)))).toBe('json-cut-off');
	});

	it.each(['TY  - JOUR\nDO  - 10.1000/1\n', '@article{a, doi = {10.1000/1}'])(
		'references cut within one: %j',
		async (text) => {
			expect(await partsOf(text)).toEqual([{ kind: 'refused', code: 'references-cut-off' }]);
		},
	);

	it('a table cut within a quote: the rows before it are kept', async () => {
		const parts = await partsOf('TrialID,a\nNCT01305200,b\nNCT01305201,"c');
		expect(records(parts)).toHaveLength(1);
		expect(refusal(parts)).toBe('csv-broken');
	});

	it.each([
		'[1,]',
		'[,1]',
		'[1 2]',
		'{"studies":[1]]',
		'[}',
		'{"a":1}}',
		'{"studies":[1] x}',
		'[Infinity]',
		'[NaN]',
	])('brackets and commas astray: %s', async (text) => {
		expect(refusal(await partsOf(text))).toBe('json-broken');
	});

	it.each(['-5', '2.5', '1e999', '-1e999', '1e300', '"60"', 'null', '[60]'])(
		'a sample size of %s: not told',
		async (count) => {
			const design = `"designModule":{"enrollmentInfo":{"count":${count},"type":"ACTUAL"}}`;
			const text = JSON.stringify([TRIAL({ mark: 1 })]).replace('"mark":1', design);
			expect(records(await partsOf(text))[0]?.trial?.people).toBeNull();
		},
	);

	it.each(['-5', 'Infinity', '1e9', '999999999999', 'sixty'])(
		'a target size of %s in a table: not told',
		async (size) => {
			const parts = await partsOf(`TrialID,Target_size\nNCT01305200,${size}\n`);
			expect(records(parts)[0]?.trial?.people).toBeNull();
		},
	);

	it('a name that comes twice in JSON: the last stands, as in JSON', async () => {
		const text = '[{"source":"MED","title":"A","title":"B","pmid":"1"}]';
		expect(records(await partsOf(text))[0]?.title).toBe('B');
	});

	it('a column or field that comes twice: the first that says something stands', async () => {
		const table = await partsOf('Trial_ID,TrialID,Public_title\nNCT01305200,NCT01305201,A\n');
		expect(records(table)[0]?.identifiers.registries).toEqual(['NCT01305200']);
		const entry = await partsOf(
			'@article{a, doi = {10.1000/1}, note = {doi = {10.1000/3}}, doi = {10.1000/2}}',
		);
		expect(records(entry)[0]?.identifiers.doi).toBe('10.1000/1');
		const xml = await partsOf(
			`${SET}${ARTICLE(1).replace('</PMID>', '</PMID><PMID>2</PMID>')}</PubmedArticleSet>`,
		);
		expect(records(xml)[0]?.identifiers.pmid).toBe('1');
	});

	it('names that reach for the prototype: they change nothing', async () => {
		const json =
			'[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"source":"MED","title":"A","pmid":"1"}]';
		const xml = `<article><front><__proto__ constructor="1">x</__proto__><toString>y</toString><article-meta><article-id pub-id-type="constructor">1</article-id><article-id pub-id-type="doi">10.1000/1</article-id></article-meta></front></article>`;
		const table = 'TrialID,__proto__,constructor\nNCT01305200,a,b\n';
		const notice = `${SET}${ARTICLE(1).replace('<Article>', '<CommentsCorrections RefType="constructor"><PMID>9</PMID></CommentsCorrections><Article>')}</PubmedArticleSet>`;
		for (const text of [json, xml, table, notice])
			expect(records(await partsOf(text))).toHaveLength(1);
		expect(records(await partsOf(notice))[0]?.notices).toEqual([]);
		expect('polluted' in {}).toBe(false);
	});

	it.each([
		['tags that open without end', `TrialID,Public_title\nNCT01305200,${'<'.repeat(1_500_000)}\n`],
		['a word without end in BibTeX', `@article{a, ${'a'.repeat(1_500_000)}}`],
		['commas without end in BibTeX', `@article{a${','.repeat(1_500_000)}}`],
		[
			'quotes that never close in BibTeX',
			`@article{a${',a="{'.repeat(250_000)}${'}'.repeat(250_000)}}`,
		],
		['braces without end in BibTeX', `@article{a, t = ${'{}'.repeat(700_000)}}`],
		['entries without end in BibTeX', '@a{'.repeat(300_000)],
		['lines without end in RIS', `TY  - JOUR\n${'\n'.repeat(1_500_000)}ER  - \n`],
		['spaces without end', `[{"source":"MED","pmid":"1","title":"a${' '.repeat(1_500_000)}b"}]`],
	])('%s: read in the time of its length', async (_name, text) => {
		const started = performance.now();
		await partsOf(text);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

describe('the ICTRP', () => {
	it.each([
		'TrialID,Public_title',
		'Trial_ID,Public title',
		'"TrialID","Public_title"',
		'\ufeff"Trial ID","PUBLIC_TITLE"',
		'trialid;public_title',
		'TRIALID\tPublic_Title',
		'Public_title,"TrialID"',
	])('is known by %j', async (header) => {
		const sign = /[;\t]/.exec(header)?.[0] ?? ',';
		const cells = header.startsWith('Public') ? ['A', 'NCT01305200'] : ['NCT01305200', 'A'];
		for (const end of ['\n', '\r\n']) {
			const parts = await partsOf(`${header}${end}${cells.join(sign)}${end}`);
			expect(records(parts)).toMatchObject([
				{ title: 'A', identifiers: { registries: ['NCT01305200'] } },
			]);
		}
	});

	it('is read as XML', async () => {
		const trial = (id: string) =>
			`<Trial><Internal_Number>1</Internal_Number><TrialID>${id}</TrialID><Public_title>A &amp; B</Public_title><Scientific_title></Scientific_title><Date_registration>14/06/2023</Date_registration><Target_size>52</Target_size><Study_design>Allocation: Randomized. Intervention model: Parallel</Study_design><Secondary_ID>2010-012345-12;U1111-1111-1111</Secondary_ID><Primary_outcome>Depth</Primary_outcome><Intervention>Serum</Intervention></Trial>`;
		const text = `<?xml version="1.0" encoding="UTF-8"?><Trials_downloaded_from_ICTRP>${trial('nct01305200')}${trial('')}${trial('ISRCTN12345678')}</Trials_downloaded_from_ICTRP>`;
		const parts = await partsOf(text, 11);
		expect(records(parts).map((one) => one.identifiers.registries[0])).toEqual([
			'NCT01305200',
			'ISRCTN12345678',
		]);
		expect(records(parts)[0]).toMatchObject({
			title: 'A & B',
			year: 2023,
			identifiers: { registries: ['NCT01305200', 'EUCTR2010-012345-12'] },
			trial: {
				people: 52,
				allocation: 'randomised',
				model: 'parallel',
				arms: ['Serum'],
				outcomes: ['Depth'],
			},
		});
		expect(aside(parts)).toEqual([['not-a-record', { kind: 'entry', no: 2 }]]);
	});
});

describe('JSON', () => {
	it('of one record a line, of one record, and of lists within it is read', async () => {
		const [one, other] = [TRIAL(), TRIAL({}, 'NCT01305201')].map((trial) => JSON.stringify(trial));
		for (const text of [
			`${one}\n${other}\n`,
			`[${one},${other}]`,
			`{"n":2,"studies":[${one},${other}],"t":"]"}`,
		])
			for (const size of [1, 5, 65_536]) expect(records(await partsOf(text, size))).toHaveLength(2);
		expect(records(await partsOf(one ?? ''))).toHaveLength(1);
	});
});
