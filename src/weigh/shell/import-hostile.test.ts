/** Files made to be held whole, or to be misread; each is named after what was done to it. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	ARTICLE,
	allOf,
	encode,
	inPieces,
	partsOf,
	RIS,
	records,
	refusal,
	SET,
	TRIAL,
} from '../../../testing/import-parts.ts';
import { unpacked } from './import-bytes.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const wide = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const MEGABYTE = 1_000_000;

/** What begins so and then never ends; how much of it was taken is counted. */
function endless(head: string, unit: string, most = 300 * MEGABYTE) {
	const taken = { bytes: 0 };
	const piece = encode(unit.repeat(Math.ceil(65_536 / unit.length)));
	async function* bytes(): AsyncGenerator<Uint8Array> {
		yield encode(head);
		for (; taken.bytes < most; taken.bytes += piece.length) yield piece;
	}
	return { taken, bytes: bytes() };
}

describe('what never ends is refused after one record’s length', () => {
	it.each([
		['a text without a tag', `${SET}`, 'x'],
		['a text before any tag', '<?xml version="1.0"?><!--', 'x'],
		['an attribute', `${SET}<PubmedArticle a="`, 'x'],
		['a name of a tag', `${SET}<P`, 'x'],
		['a doctype', '<!DOCTYPE a [', '<!-- x -->'],
		[
			'an article of small tags',
			`${SET}<PubmedArticle>`,
			'<Author><LastName>x</LastName></Author>',
		],
		['a title of small tags', `${SET}<PubmedArticle><ArticleTitle>`, '<i>x</i>'],
		['front matter', '<article><front>', '<p>x</p>'],
		['a trial', '<Trials_downloaded_from_ICTRP><Trial>', '<a>x</a>'],
		['a JSON string', '[{"source":"', 'x'],
		['a JSON number', '[{"source":1', '1'],
		['a JSON name', '{"', 'x'],
		['a JSON object', '{"studies":[{', '"a":1,'],
		['JSON space', '[', ' '],
		['a cell', 'TrialID,Public_title\nNCT01305200,"', 'x'],
		['a row', 'TrialID,Public_title\nNCT01305200', ',x'],
		['a RIS line', 'TY  - JOUR\nAB  - ', 'x'],
		['a RIS reference', 'TY  - JOUR\n', 'AU  - Kwon, H\n'],
		['a BibTeX entry', '@article{a, title = {', 'x'],
	])('%s', async (_name, head, unit) => {
		const { taken, bytes } = endless(head, unit);
		const parts = await allOf(bytes);
		expect(parts).toEqual([{ kind: 'refused', code: 'record-too-large' }]);
		expect(taken.bytes).toBeLessThan(5 * MEGABYTE);
	});

	it('and what is no record passes by in small tags without being held', async () => {
		const before = process.memoryUsage().heapUsed;
		const { bytes } = endless(`${SET}<AbstractText>`, '<i>x</i>', 20 * MEGABYTE);
		expect(refusal(await allOf(bytes))).toBe('xml-broken');
		expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * MEGABYTE);
	});
});

describe('what lies too deep is refused', () => {
	it.each([
		['XML', SET + '<a>'.repeat(101)],
		['JSON of lists', '['.repeat(101)],
		['JSON of objects', '{"a":'.repeat(101)],
		['XML a million deep', SET + '<a>'.repeat(1_000_000)],
		['JSON a million deep', '['.repeat(1_000_000)],
	])('%s', async (_name, text) => {
		expect(refusal(await partsOf(text))).toBe('too-deep');
	});
});

describe('a gzip', () => {
	const many = Array.from({ length: 3000 }, (_, at) => ARTICLE(at + 1, `${Math.sin(at)}`));
	const whole = gzipSync(`${SET}${many.join('')}</PubmedArticleSet>`);

	it('is known by its first bytes', async () => {
		expect(records(await partsOf(whole))).toHaveLength(3000);
	});

	it.each([0.5, 0.9])('cut at %s keeps what came before', async (share) => {
		const parts = await partsOf(whole.subarray(0, Math.floor(whole.length * share)));
		expect(records(parts).length).toBeGreaterThan(3000 * share * 0.8);
		expect(refusal(parts)).toBe('gzip-broken');
	});

	it('with a byte changed keeps what came before', async () => {
		const broken = Uint8Array.from(whole);
		broken.fill(0xff, Math.floor(whole.length / 2), Math.floor(whole.length / 2) + 40);
		const parts = await partsOf(broken);
		expect(records(parts).length).toBeGreaterThan(1000);
		expect(refusal(parts)).toMatch(/gzip-broken|xml-broken|encoding-unknown/);
	});

	it('with a wrong sum at its end says so', async () => {
		const broken = Uint8Array.from(whole);
		broken[whole.length - 6] = (broken[whole.length - 6] ?? 0) ^ 1;
		expect(refusal(await partsOf(broken))).toBe('gzip-broken');
	});

	it('of several parts, or padded, is read whole', async () => {
		const [one, other] = [gzipSync(RIS(1)), gzipSync(RIS(2))];
		const tails = [other, Buffer.concat([other, Buffer.alloc(20_000)]), Buffer.alloc(70_000)];
		const counts = tails.map(async (tail) => {
			const parts = await partsOf(Buffer.concat([one, tail]), 4096);
			expect(refusal(parts)).toBeNull();
			return records(parts).length;
		});
		expect(await Promise.all(counts)).toEqual([2, 2, 1]);
	});

	it('that becomes a thousand times as long is refused as any other', async () => {
		const bomb = gzipSync(`${SET}${'x'.repeat(50 * MEGABYTE)}`);
		expect(refusal(await partsOf(bomb))).toBe('record-too-large');
	});

	it('longer than the cap once unpacked is refused', async () => {
		const packed = inPieces(gzipSync('x'.repeat(MEGABYTE)), 100);
		const read = async () => {
			for await (const piece of unpacked(packed, 500_000)) expect(piece.length).toBeGreaterThan(0);
		};
		await expect(read()).rejects.toMatchObject({ code: 'file-too-large' });
	});
});

describe('an encoding', () => {
	const title = 'Vésicules après laser – étude';
	const xml = (prolog: string) =>
		`${prolog}${SET}${ARTICLE(1).replace('Vesicles', title)}</PubmedArticleSet>`;
	const big = (text: string): Uint8Array => Buffer.from(wide(text)).swap16();
	const plain = title.replace('–', '-');

	it.each([
		['UTF-8 with its mark', encode(`\ufeff${xml('')}`)],
		['UTF-16 LE', wide(xml('<?xml version="1.0" encoding="UTF-16"?>'))],
		['UTF-16 BE', big(xml('<?xml version="1.0" encoding="utf-16"?>'))],
		['UTF-16 LE of references', wide(RIS(1, title))],
		[
			'UTF-16 BE of JSON',
			big(JSON.stringify([{ ...TRIAL(), source: 'MED', title }]).replace('Vesicles', title)),
		],
	])('%s is read', async (_name, bytes) => {
		for (const size of [1, 7, 65_536])
			expect(records(await partsOf(bytes, size)).map((one) => one.title)).toEqual([title]);
	});

	it.each(['ISO-8859-1', 'iso-8859-15', 'windows-1252'])(
		'%s is read where it is named',
		async (name) => {
			const bytes = latin(xml(`<?xml version="1.0" encoding="${name}"?>`).replace('–', '-'));
			expect(records(await partsOf(bytes)).map((one) => one.title)).toEqual([plain]);
		},
	);

	it('that a BibTeX file names is read', async () => {
		const bytes = latin(
			`% Encoding: ISO8859_1\n@article{a, title = {${plain}}, doi = {10.1000/1}}`,
		);
		expect(records(await partsOf(bytes)).map((one) => one.title)).toEqual([plain]);
	});

	it.each([
		['Latin-1 that says nothing', latin(RIS(1, plain))],
		[
			'Latin-1 that says UTF-8',
			latin(xml('<?xml version="1.0" encoding="UTF-8"?>').replace('–', '-')),
		],
		['UTF-16 without its mark', wide(RIS(1)).subarray(2)],
		['a name that nobody knows', encode(xml('<?xml version="1.0" encoding="x-mine"?>'))],
		['UTF-7, which no reader reads', encode(xml('<?xml version="1.0" encoding="UTF-7"?>'))],
		['UTF-16 that is none', encode(xml('<?xml version="1.0" encoding="UTF-16"?>'))],
		['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])],
		['UTF-8 cut within a letter', encode(`${RIS(1)}é`).subarray(0, -1)],
	])('%s is refused, not guessed', async (_name, bytes) => {
		expect(refusal(await partsOf(bytes))).toBe('encoding-unknown');
	});

	it('comes after what is no text at all', async () => {
		for (const sign of ['PK\x03\x04\x00', '%PDF-1.7\n\xe2', 'BZh9'])
			expect(refusal(await partsOf(latin(sign)))).toBe('format-unknown');
		expect(refusal(await partsOf('<!DOCTYPE html><html><p>Error<br></html>'))).toBe(
			'format-unknown',
		);
	});
});
