import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { LANGUAGES, openSay } from '../kit/index.ts';
import { openVocabulary, readLabel } from '../read/index.ts';
import { finding } from '../scan/finding-of.ts';
import { SCAN_CODES, type ScanAnswer, type ScanCode, type ScannedLine } from '../scan/index.ts';
import { answerCardSchema } from './card-schema.ts';
import { cardText } from './card-text.ts';
import { scanPanelOf } from './panels.ts';
import { reportBottle } from './report-bottle.ts';
import { reportPhotos } from './report-photos.ts';
import type { FoundProduct, ReportInput } from './schema.ts';

const vocabulary = openVocabulary({
	version: '2026-11-23.0123abcd',
	date: '2026-11-23',
	names: 'AQUA\nGLYCERIN\nPANTHENOL\nNIACINAMIDE',
	aliases: '',
	organisms: 'Aloe Vera\t\tplant',
	organismsCjk: '',
	words: 'vesicles\tvesicle\nexosomes\tvesicle\nexosome\tvesicle',
	chemicalWords: '',
	vesicles: 'ALOE VERA VESICLES\tyes\tvesicle\tplant\tAloe Vera\tinci\tcosing',
	markers: '',
});

/** Facts that fill the words of every code. */
const FACTS = {
	lines: 2,
	pixels: 7,
	share: 0.2,
	line: 2,
	text: 'EXOSGMES',
	count: 1,
	of: 9,
	language: 'kor',
	script: 'Hang',
	bytes: 3,
	gtin: null,
	lot: null,
	serial: null,
	expiry: null,
	why: 'gs1-check-digit',
};
const said = (code: ScanCode) => finding(code, FACTS);

function scan(text: string, given: Partial<ScanAnswer> = {}): ScanAnswer {
	const lines = text.split('\n').map((line): ScannedLine => {
		const start = text.indexOf(line);
		const box = [10.4, 20.2, 300, 30] as const;
		return { text: line, start, end: start + line.length, box, confidence: 0.912, words: [] };
	});
	const reading = readLabel({ ingredients_text: text }, vocabulary);
	return { text, lines, codes: [], reading, findings: [], shape: null, ...given };
}

const FRONT = 'LUMEVA\nGlow Exosome Serum';
const ORDINARY = 'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE.';
const PLANT = 'INGREDIENTS: AQUA, GLYCERIN, ALOE VERA VESICLES, PANTHENOL.';

function card(
	scans: readonly ScanAnswer[],
	input: ReportInput = {},
	products: readonly FoundProduct[] = [],
) {
	const answered = reportPhotos({ scans, input, products }, vocabulary);
	expect(answerCardSchema.safeParse(answered).error).toBeUndefined();
	return answered;
}

describe('the card of photos', () => {
	it('has the headline that the same text would have', () => {
		expect(card([scan(PLANT)]).headline).toEqual(
			reportBottle({ text: PLANT }, vocabulary).headline,
		);
	});

	it('holds the claim of the front against the list of the back', () => {
		const { headline } = card([scan(FRONT), scan(ORDINARY)]);
		expect(headline).toMatchObject({ code: 'claimed-none-listed', verdict: 'contradicted' });
		expect(card([scan(ORDINARY)]).headline).toMatchObject({ code: 'none-named' });
	});

	it('takes the name that a person adds as a claim too', () => {
		const { headline } = card([scan(ORDINARY)], { product: 'Glow Exosome Serum' });
		expect(headline.facts['where']).toBe('product');
	});

	it('is not known where a photo shows no list', () => {
		expect(card([scan(FRONT, { findings: [said('no-list')] })]).headline.verdict).toBe('not-known');
	});

	it('says no no where no photo shows a list, or too little of one could be read', () => {
		const word = scan('CREATINE, XQ', { findings: [said('lines-unread')] });
		expect(card([word]).headline.code).toBe('photo-without-list');
		const unread = finding('lines-unread', { count: 6, of: 8 });
		const answered = card([scan(FRONT), scan(ORDINARY, { findings: [unread] })]);
		expect(answered.headline).toMatchObject({ code: 'photo-unread', verdict: 'not-known' });
		expect(answered.reasons.map(({ code }) => code)).not.toContain('claim-not-on-list');
	});

	it('still says yes to a name that could be read on a bad photo', () => {
		const unread = finding('lines-unread', { count: 6, of: 8 });
		expect(card([scan(PLANT, { findings: [unread] })]).headline.word).toBe('yes');
	});

	it('asks before all else for the line whose vesicle name was not read cleanly', () => {
		const { unknown, panels } = card([scan(PLANT, { findings: [said('line-unsure')] })]);
		expect(unknown[0]).toMatchObject({ code: 'photo-line', facts: { line: 2, photo: 1 } });
		expect(panels[1]).toMatchObject({ kind: 'scan', verdict: 'not-known' });
	});

	it('shows as read a photo of which only codes were said something', () => {
		const answered = card([scan(PLANT, { findings: [said('code-gs1')] })]);
		expect(scanPanelOf(answered)?.verdict).toBe('shown');
	});

	it('shows lines and codes in whole pixels', () => {
		const code = { format: 'EAN-13', text: '4006381333931', corners: [[1.2, 2.7]] as const };
		const data = scanPanelOf(card([scan(PLANT, { codes: [code] })]))?.data;
		expect(data?.photos[0]?.lines[0]).toMatchObject({ box: [10, 20, 300, 30], confidence: 0.91 });
		expect(data?.codes).toEqual([{ ...code, corners: [[1, 3]], photos: [1] }]);
	});

	it('keeps a name that was mended on the photo marked as read by repair', () => {
		const plain = scan(PLANT);
		const ingredients = plain.reading.ingredients.map((one, at) =>
			at === 1 ? { ...one, by: 'repair' as const } : one,
		);
		const [panel] = card([{ ...plain, reading: { ...plain.reading, ingredients } }]).panels;
		expect(panel?.kind === 'reading' && panel.data.spans.map(({ kind }) => kind)).toContain(
			'repaired',
		);
	});

	it('names the photo among its sources, by title', () => {
		const { sources } = card([scan(FRONT, { findings: [said('no-list')] })]);
		expect(sources.map(({ id }) => id)).toContain('photo-as-given');
		for (const { id, title } of sources) expect(title).not.toBe(id);
	});

	it('answers where there was nothing to read', () => {
		const { headline } = card([scan('', { lines: [], findings: [said('no-text')] })]);
		expect(headline).toMatchObject({ code: 'photo-without-list', verdict: 'not-known' });
	});
});

describe.each(LANGUAGES)('the card of photos in words of %s', async (language) => {
	const say = openSay(language, [await loadCatalogue(language)]);
	const textOf = (answered: ReturnType<typeof card>) =>
		cardText(answered, say, { width: 100, styled: false }).replaceAll(/\s+/g, ' ');

	it.each(SCAN_CODES)('says %s', (code) => {
		const text = textOf(card([scan(ORDINARY, { findings: [said(code)] }), scan(FRONT)]));
		const sentence = say(`scan.${code}`, { ...FACTS, photo: 1 });
		const whole = say('scan.card.photo', { photo: 1, sentence });
		expect(text).toContain(whole.replaceAll(/\s+/g, ' '));
	});

	it('says what the catalogue has under a number, and marks a sample', () => {
		const product = {
			id: 'calm',
			name: 'Calm Serum',
			brand: 'Lumenette',
			source: 'https://example.org/list',
			date: '2026-11-23',
			sample: true,
		};
		const products = [
			{ gtin: '09521234567899', product },
			{ gtin: '09521234567882', product: { ...product, sample: false } },
			{ gtin: '04006381333931', product: null },
		];
		const text = textOf(card([scan(ORDINARY)], {}, products));
		expect(text).toContain(say('report.sample'));
		expect(text).toContain('https://example.org/list');
		expect(text).toContain(say('scan.card.product-unknown', { gtin: '04006381333931' }));
	});
});
