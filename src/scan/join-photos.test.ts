import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVocabulary, readLabel } from '../read/index.ts';
import { finding } from './finding-of.ts';
import { joinPhotos } from './join-photos.ts';
import type { ScanAnswer, ScannedCode } from './schema.ts';

const NAMES = [
	'AQUA',
	'GLYCERIN',
	'PANTHENOL',
	'NIACINAMIDE',
	'BETAINE',
	'ALLANTOIN',
	'TREHALOSE',
	'CARBOMER',
	'ARGININE',
	'TOCOPHEROL',
	'SODIUM PCA',
	'XANTHAN GUM',
] as const;

const vocabulary = openVocabulary({
	version: '2026-11-23.0123abcd',
	date: '2026-11-23',
	names: NAMES.join('\n'),
	aliases: '',
	organisms: '',
	organismsCjk: '',
	words: 'vesicles\tvesicle\nexosomes\tvesicle\nexosome\tvesicle',
	chemicalWords: '',
	vesicles: '',
	markers: '',
});

function scan(text: string, codes: readonly ScannedCode[] = []): ScanAnswer {
	const reading = readLabel({ ingredients_text: text }, vocabulary);
	const findings = reading.ingredients.length < 2 ? [finding('no-list', { lines: 1 })] : [];
	return { text, lines: [], codes, reading, findings, shape: null };
}

const code = (text: string, format = 'EAN-13'): ScannedCode => ({ format, text, corners: [] });
const join = (...texts: readonly string[]) => joinPhotos(texts.map((text) => scan(text)));
const namesIn = (text: string) =>
	readLabel({ ingredients_text: text }, vocabulary).ingredients.map(({ name }) => name);

const FRONT = 'LUMEVA\nGlow Exosome Serum\n30 ml';
const BACK = 'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE.';

describe('photos of one bottle', () => {
	it('give the list from the back and the claims from the front', () => {
		expect(join(FRONT, BACK)).toMatchObject({ ingredients_text: BACK, claims_text: FRONT });
		expect(join(BACK, FRONT)).toMatchObject({ ingredients_text: BACK, claims_text: FRONT });
	});

	it('give the text as it is where there is one, list or no list', () => {
		expect(join(BACK)).toMatchObject({ ingredients_text: BACK, claims_text: null });
		expect(join(FRONT)).toMatchObject({ ingredients_text: FRONT, claims_text: null });
	});

	it('give all text where none shows a list, for a sentence may hold a name', () => {
		const joined = join(FRONT, 'With rose exosomes');
		expect(joined.ingredients_text).toBe(`${FRONT}\n\nWith rose exosomes`);
		expect(joined.claims_text).toBeNull();
	});

	it('take a sentence with commas on the front for no list', () => {
		const front = 'GLOW\nwith rose exosomes, peptides and vitamins';
		expect(join(front, BACK)).toMatchObject({ ingredients_text: BACK, claims_text: front });
	});

	it('give nothing where nothing was read', () => {
		expect(join('', '')).toMatchObject({ ingredients_text: '', claims_text: null });
	});

	it('say of a side without a list nothing, once another side has one', () => {
		const codes = (texts: readonly string[]) => join(...texts).findings.map((one) => one.code);
		expect(codes([FRONT])).toEqual(['no-list']);
		expect(codes([FRONT, BACK])).toEqual([]);
	});

	it('ask no letters of a photo that shows a code, once another side has the list', () => {
		const noText = { ...scan('', [code('4006381333931')]), findings: [finding('no-text', {})] };
		expect(joinPhotos([noText, scan(BACK)]).findings).toEqual([]);
		expect(joinPhotos([noText]).findings).toMatchObject([{ code: 'no-text' }]);
	});

	it('say which photo a finding speaks of', () => {
		const unsure = {
			...scan(BACK),
			findings: [finding('line-unsure', { line: 2, text: 'EXOSGMES' })],
		};
		expect(joinPhotos([scan(FRONT), unsure]).findings).toMatchObject([
			{ code: 'line-unsure', facts: { photo: 2, line: 2 } },
		]);
	});

	it('keep a code once that two photos show', () => {
		const joined = joinPhotos([
			scan(FRONT, [code('4006381333931')]),
			scan(BACK, [code('4006381333931'), code('https://a.example/', 'QRCode')]),
		]);
		expect(joined.codes.map(({ text, photos }) => [text, photos])).toEqual([
			['4006381333931', [1, 2]],
			['https://a.example/', [2]],
		]);
	});
});

describe('a list cut into two photos', () => {
	const first = 'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE, BETAINE';
	const second = 'NIACINAMIDE, BETAINE, ALLANTOIN, TREHALOSE, CARBOMER.';
	const whole = NAMES.slice(0, 8);

	it('becomes whole, every name once', () => {
		const joined = join(first, second);
		expect(namesIn(joined.ingredients_text)).toEqual(whole);
		expect(joined.ingredients_text.startsWith('INGREDIENTS: AQUA')).toBe(true);
	});

	it('becomes whole in whatever order the photos come', () => {
		expect(namesIn(join(second, first).ingredients_text)).toEqual(whole);
	});

	it('loses the names that the edge of a photo cut through', () => {
		const joined = join(`${first}, ALLAN`, 'AMIDE, BETAINE, ALLANTOIN, TREHALOSE, CARBOMER.');
		expect(namesIn(joined.ingredients_text)).toEqual(whole);
	});

	it('becomes whole out of three', () => {
		const third = 'TREHALOSE, CARBOMER, ARGININE, TOCOPHEROL.';
		expect(namesIn(join(first, third, second).ingredients_text)).toEqual(NAMES.slice(0, 10));
	});

	it('goes on where its second part has no heading and repeats nothing', () => {
		const joined = join(
			'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL,',
			'TREHALOSE, CARBOMER, ARGININE.',
		);
		const { lists } = readLabel({ ingredients_text: joined.ingredients_text }, vocabulary);
		expect(lists).toHaveLength(1);
		expect(namesIn(joined.ingredients_text)).toEqual([...NAMES.slice(0, 3), ...NAMES.slice(6, 9)]);
	});

	it('drops a name that comes again after the seam', () => {
		expect(namesIn(join(first, `${second.slice(0, -1)}, AQUA.`).ingredients_text)).toEqual(whole);
	});
});

describe('a list that two photos show', () => {
	it('stands once, in the fuller of the two', () => {
		const less = 'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL';
		expect(join(less, BACK).ingredients_text).toBe(BACK);
		expect(join(BACK, less).ingredients_text).toBe(BACK);
	});

	it('stands once where each photo lost a name', () => {
		const joined = join(
			'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE, BETAINE, X#lantoin, TREHALOSE.',
			'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE, BETAINE, ALLANTOIN, TREHA~~.',
		);
		expect(namesIn(joined.ingredients_text).slice(0, 5)).toEqual(NAMES.slice(0, 5));
		expect(joined.ingredients_text.match(/AQUA/g)).toHaveLength(1);
	});
});

it('keeps two lists of a kit apart, even where both begin alike', () => {
	const one = 'INGREDIENTS: AQUA, GLYCERIN, PANTHENOL, NIACINAMIDE, BETAINE, ALLANTOIN.';
	const other = 'INGREDIENTS: AQUA, GLYCERIN, TREHALOSE, CARBOMER, ARGININE, TOCOPHEROL.';
	expect(join(one, other).ingredients_text).toBe(`${one}\n\n${other}`);
});

it('makes a list whole again wherever it was cut, if three names overlap', () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...NAMES], { minLength: 7 }),
			fc.nat(),
			fc.boolean(),
			(names, place, turned) => {
				const cut = 3 + (place % (names.length - 4));
				const parts = [
					`INGREDIENTS: ${names.slice(0, cut + 1).join(', ')}`,
					`${names.slice(cut - 2).join(', ')}.`,
				];
				const joined = join(...(turned ? parts.reverse() : parts));
				expect(namesIn(joined.ingredients_text)).toEqual(names);
			},
		),
	);
});

it('takes a page of nothing but commas without effort', () => {
	const long = `INGREDIENTS: ${Array.from({ length: 4000 }, (_, at) => NAMES[at % 12]).join(', ')}`;
	expect(join(long, long).ingredients_text.length).toBeGreaterThan(0);
});
