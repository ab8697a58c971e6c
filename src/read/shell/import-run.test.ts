import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVocabulary, readLabel } from '../index.ts';
import type { CatalogueItem } from './catalogue.ts';
import { extraNamesFile } from './extra-names.ts';
import { loadFacts } from './facts.ts';
import { openImportFile } from './import-file.ts';
import { type BadRecord, runImport } from './import-run.ts';

let data: string;
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-import-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** The shape of the official export: notes, a header, capitals, quoted cells with newlines. Names are invented. */
const COSING = `File creation date;30/12/2020
"This list is informative only,
it holds no value of its own"

COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Chem/IUPAC Name / Description,Restriction,Function,Update Date
90001,SAMPLEBERRY EXTRACT,,,1-2-3,-,"An extract, of
samples",,"SKIN CONDITIONING, EMOLLIENT",15/10/2010
90002,"PEG-40 SAMPLATE
TRIOLEATE",,,-,,,,SURFACTANT,15/10/2010
90003,,,,,,,,,
90004,SODIUM SAMPLATE,,,,,,,,01/02/2019
torn
90005,<B>SAMPLATE</B>,,,,,,,,
90006,AQUA,,,7732-18-5,,,,SOLVENT,
`;

type Sink = {
	readonly putProducts: (origin: string, items: readonly CatalogueItem[]) => Promise<number>;
};

async function importText(text: string | Uint8Array, sink: Sink = unasked, name = 'file') {
	const path = join(data, name);
	await writeFile(path, text);
	return importPath(path, sink);
}

async function importPath(path: string, sink: Sink = unasked) {
	const file = await openImportFile(path);
	const { shape } = file;
	if (shape === null) return null;
	const bad: BadRecord[] = [];
	const answer = await runImport({
		data,
		file: { ...file, shape },
		clock: { now: () => new Date('2026-11-23T12:00:00Z') },
		sink: async () => sink,
		knownNames: async () => new Set(['aqua']),
		onBad: (one) => void bad.push(one),
		onProgress: () => undefined,
	});
	return { ...answer, bad };
}

const unasked: Sink = {
	putProducts: async () => {
		throw new TypeError('names need no catalogue');
	},
};

function memorySink(): Sink & { readonly items: Map<string, CatalogueItem> } {
	const items = new Map<string, CatalogueItem>();
	return {
		items,
		putProducts: async (_, given) => {
			for (const item of given) items.set(item.id, item);
			return given.length;
		},
	};
}

describe('a CosIng export', () => {
	it('gives its names, and reports bad rows by the line they begin on', async () => {
		const answer = await importText(COSING);
		expect(answer?.checkpoint).toMatchObject({
			kind: 'cosing',
			rows: 7,
			taken: 3,
			bad: 3,
			done: true,
		});
		expect(answer?.bad).toEqual([
			{ line: 10, code: 'name-missing' },
			{ line: 12, code: 'cells-wrong' },
			{ line: 13, code: 'name-wrong' },
		]);
		const rows = (await readFile(extraNamesFile(data), 'utf8')).trim().split('\n');
		expect(rows.map((row) => row.split('\t').slice(0, 3))).toEqual([
			['name', 'cas', 'functions'],
			['Sampleberry Extract', '1-2-3', 'SKIN CONDITIONING, EMOLLIENT'],
			['PEG-40 Samplate Trioleate', '', 'SURFACTANT'],
			['Sodium Samplate', '', ''],
		]);
	});

	it('is what labels are read with from then on', async () => {
		await importText(COSING);
		const list = { ingredients_text: 'Aqua, PEG-40 Samplate Trioleate, Glycerin' };
		const nameOf = async (overlay?: string) =>
			readLabel(list, openVocabulary(await loadFacts(overlay))).ingredients[1]?.by;
		expect(await nameOf()).not.toBe('vocabulary');
		expect(await nameOf(extraNamesFile(data))).toBe('vocabulary');
	});

	it('parted by semicolons, with a mark at its beginning and CRLF, reads the same', async () => {
		const text = 'COSING Ref No;INCI name;CAS No;Function;Update Date\r\n1;SAMPLATE;;"A; B";\r\n';
		const answer = await importText(`\uFEFF${text}`);
		expect(answer?.checkpoint).toMatchObject({ rows: 1, taken: 1, bad: 0 });
	});

	it('imported a second time does nothing', async () => {
		await importText(COSING);
		const before = await readFile(extraNamesFile(data), 'utf8');
		const again = await importText(COSING);
		expect([again?.resumed, await readFile(extraNamesFile(data), 'utf8')]).toEqual([false, before]);
	});

	it('joins a second export to the first', async () => {
		await importText(COSING);
		await importText(
			`COSING Ref No,INCI name\n1,NEWBERRY EXTRACT\n2,SODIUM SAMPLATE\n`,
			unasked,
			'b',
		);
		const names = (await readFile(extraNamesFile(data), 'utf8')).trim().split('\n');
		expect(names).toHaveLength(1 + 4);
	});
});

describe('an Open Beauty Facts dump', () => {
	const product = (at: number, changes: object = {}) => ({
		code: String(4_000_000_000_000 + at),
		product_name: `Cream ${at}`,
		brands: 'Lumenette',
		ingredients_text: 'Aqua, _Parfum_',
		last_modified_t: 1_700_000_000,
		...changes,
	});
	const lines = (count: number) =>
		`${Array.from({ length: count }, (_, at) => JSON.stringify(product(at))).join('\n')}\n`;

	it('gives its products, with where and when they were seen', async () => {
		const sink = memorySink();
		await importText(
			`${JSON.stringify(product(0, { code: '9521234567899', extra: { a: [1] } }))}\n`,
			sink,
		);
		expect(sink.items.get('obf-9521234567899')).toEqual({
			id: 'obf-9521234567899',
			name: 'Cream 0',
			brand: 'Lumenette',
			gtin: '9521234567899',
			ingredients_text: 'Aqua, Parfum',
			source: 'https://world.openbeautyfacts.org/product/9521234567899',
			date: '2023-11-14',
			status: 'secondary',
			sample: false,
		});
	});

	it('skips what is no product of use, line by line', async () => {
		const sink = memorySink();
		const answer = await importText(
			[
				JSON.stringify(product(0)),
				'{"code": torn',
				JSON.stringify(product(1, { ingredients_text: null })),
				JSON.stringify(product(2, { product_name: '' })),
				JSON.stringify(product(3, { code: '../../etc' })),
				'[]',
				JSON.stringify(
					product(4, { product_name: '', product_name_en: 'Only English', last_modified_t: 'x' }),
				),
			].join('\n'),
			sink,
		);
		expect(answer?.bad.map(({ line, code }) => `${line} ${code}`)).toEqual([
			'2 not-json',
			'3 list-missing',
			'4 name-missing',
			'5 code-wrong',
			'6 not-json',
		]);
		expect([...sink.items.values()].map(({ name, date }) => [name, date])).toEqual([
			['Cream 0', '2023-11-14'],
			['Only English', '2026-11-23'],
		]);
	});

	it('as a table parted by tabs, in which quotes are inch signs', async () => {
		const sink = memorySink();
		const header = 'code\turl\tproduct_name\tbrands\tingredients_text\tlast_modified_t';
		const row = '9521234567899\thttp://x\tBrush 2" soft\tA, B\tAqua, "Parfum\t1700000000';
		const answer = await importText(`${header}\n${row}\n${row}\tone cell more\n`, sink);
		expect(sink.items.get('obf-9521234567899')).toMatchObject({
			name: 'Brush 2" soft',
			ingredients_text: 'Aqua, "Parfum',
		});
		expect(answer?.bad).toEqual([{ line: 3, code: 'cells-wrong' }]);
	});

	it.each([
		['as it is', (text: string) => Buffer.from(text)],
		['compressed', (text: string) => gzipSync(text)],
	])(
		'%s, cut short after any batch, goes on where it stopped and loses nothing',
		async (_, pack) => {
			const whole = memorySink();
			const bytes = pack(lines(2_300));
			for (const batches of [0, 1, 3]) {
				let left = batches;
				const sink: Sink = {
					putProducts: async (origin, items) => {
						if (left === 0) throw new Error('killed');
						left -= 1;
						return whole.putProducts(origin, items);
					},
				};
				await expect(importText(bytes, sink)).rejects.toThrow('killed');
			}
			let put = 0;
			const last: Sink = {
				putProducts: async (origin, items) => {
					put += items.length;
					return whole.putProducts(origin, items);
				},
			};
			const answer = await importText(bytes, last);
			expect([answer?.resumed, answer?.checkpoint.rows]).toEqual([true, 2_300]);
			expect(whole.items.size).toBe(2_300);
			// Four batches of five hundred were acknowledged before, so none of them is done again.
			expect(put).toBe(300);
		},
	);

	it('is another file once something was added to it', async () => {
		const sink = memorySink();
		await importText(lines(3), sink, 'dump');
		await appendFile(join(data, 'dump'), `${JSON.stringify(product(9))}\n`);
		const answer = await importPath(join(data, 'dump'), sink);
		expect([answer?.resumed, answer?.checkpoint.rows]).toEqual([false, 4]);
	});
});

it('refuses a file that is neither', async () => {
	expect(await importText('name,price\nSerum,10\n')).toBeNull();
	expect(await importText('')).toBeNull();
	expect(await importText(gzipSync('{"no":"code"}'))).toBeNull();
});
