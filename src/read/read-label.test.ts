import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { readLabel } from './read-label.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const read = (text: string, more: { product?: string; claims_text?: string } = {}) =>
	readLabel({ ingredients_text: text, ...more }, vocabulary);
const namesIn = (text: string) => read(text).ingredients.map((one) => one.name);

test('spans are slices of the text, in order and apart', () => {
	const piece = fc.constantFrom(
		'Aqua',
		'Glycerin',
		'Centella Asiatica Leaf Vesicles',
		', ',
		'; ',
		' (',
		')',
		'\n',
		'+/-',
		'1,2-Hexanediol',
		'3%',
		'Ingredients: ',
		'Helps the skin. ',
		'*',
		'[more]',
		'병풀캘러스세포외소포',
		'\u200b',
		'Exosomes',
		'/',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
			(pieces) => {
				const text = pieces.join('');
				let last = 0;
				for (const one of read(text).ingredients) {
					expect(text.slice(one.start, one.end)).toBe(one.text);
					expect(one.start).toBeGreaterThanOrEqual(last);
					last = one.end;
				}
			},
		),
		{ numRuns: 300 },
	);
});

test('a yes has a vesicle with its rule, whatever the text', () => {
	const word = fc.constantFrom(
		'Human',
		'Adipose',
		'Centella Asiatica',
		'Leaf',
		'Stem Cell',
		'Vesicles',
		'Exosomes',
		'Extracellular Vesicles',
		'derived',
		'synthetic',
		'Extract',
		'Milk',
		'Glycerin',
		',',
		'(',
		')',
		'MSC',
		'plant',
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 8 }), (words) => {
			const { verdict, vesicles } = read(words.join(' '));
			const proofs = vesicles.filter(
				(one) =>
					['exosome', 'extracellular-vesicle', 'vesicle'].includes(one.kind) &&
					one.rule.startsWith('READ-V'),
			);
			expect(proofs.length > 0).toBe(verdict.has_vesicle === 'yes');
		}),
		{ numRuns: 500 },
	);
});

/** One letter changed of a name must never be led back into a vesicle name. */
test('a misread vesicle name never becomes a vesicle', () => {
	const name = 'Lactobacillus Extracellular Vesicles';
	for (let at = 'Lactobacillus Extracellular '.length; at < name.length - 1; at += 1) {
		const spoilt = `${name.slice(0, at)}x${name.slice(at + 1)}`;
		expect(read(`Aqua, ${spoilt}, Glycerin`).verdict.has_vesicle, spoilt).not.toBe('yes');
	}
});

test.each([
	[
		'commas inside names',
		'Water, 1,2-Hexanediol, Glycerin',
		['Aqua', '1,2-Hexanediol', 'Glycerin'],
	],
	[
		'locants with a blank',
		'Water, 1, 2-Hexanediol, Glycerin',
		['Aqua', '1,2-Hexanediol', 'Glycerin'],
	],
	[
		'locants read as letters',
		'Water, l,2-Hexanediol, Glycerin',
		['Aqua', '1,2-Hexanediol', 'Glycerin'],
	],
	['numbered lines', '1. Aqua\n2. Glycerin\n3. Squalane', ['Aqua', 'Glycerin', 'Squalane']],
	[
		'two titled lists on a line',
		'Ampoule: Aqua, Glycerin, Adenosine / Mask: Aqua, Betaine, Allantoin',
		['Aqua', 'Glycerin', 'Adenosine', 'Aqua', 'Betaine', 'Allantoin'],
	],
	[
		'a figure read as a letter',
		'Aqua, PEG-4O Hydrogenated Castor Oil',
		['Aqua', 'PEG-40 Hydrogenated Castor Oil'],
	],
	['a lost figure', 'Aqua, sh-Polypeptide-#, Glycerin', ['Aqua', null, 'Glycerin']],
	['bullets', 'Aqua • Glycerin • Niacinamide', ['Aqua', 'Glycerin', 'Niacinamide']],
	[
		'a dropped comma',
		'Aqua, Caprylyl Glycol Decyl Glucoside, Citric Acid',
		['Aqua', 'Caprylyl Glycol', 'Decyl Glucoside', 'Citric Acid'],
	],
	['names of lines', 'Aqua\nGlycerin\nNiacinamide', ['Aqua', 'Glycerin', 'Niacinamide']],
	[
		'raw material "and"',
		'Water (and) Butylene Glycol (and) Niacinamide',
		['Aqua', 'Butylene Glycol', 'Niacinamide'],
	],
	[
		'a code and prose after the list',
		'Aqua, Xanthan Gum. FIL D123456/1. Made in Korea. Avoid contact with eyes.',
		['Aqua', 'Xanthan Gum'],
	],
	[
		'a heading in four languages',
		'Ingredients / Ingrédients / Inhaltsstoffe / 成分: Aqua, Glycerin',
		['Aqua', 'Glycerin'],
	],
	[
		'optical noise',
		'Agua, Phen0xyethanol, Sodiurn Hyaluronate',
		['Aqua', 'Phenoxyethanol', 'Sodium Hyaluronate'],
	],
])('reads %s', (_, text, names) => {
	expect(namesIn(text)).toEqual(names);
});

test('reads an amount and keeps it apart from the name', () => {
	const [first] = read('Niacinamide (10,000 ppm), Aqua').ingredients;
	expect(first).toMatchObject({ name: 'Niacinamide', amount: { value: 10_000, unit: 'ppm' } });
});

test('gives an amount that stands before a name to that name', () => {
	const found = read('Aqua, 0.5% Purified Lactobacillus Extracellular Vesicles, Glycerin');
	expect(found.vesicles[0]).toMatchObject({ position: 2, amount: { value: 0.5, unit: '%' } });
});

test.each([['3%\n\u0000'], ['3%\n3%\n3%'], ['3% 3% -'], ['1 ppm + x']])(
	'an amount with no name behind it ends there: %j',
	(text) => {
		expect(read(text).ingredients.every((one) => one.name === null)).toBe(true);
	},
);

test('bounds what stands after a preservative used at 1 % or less', () => {
	const [vesicle] = read(
		'Aqua, Glycerin, Phenoxyethanol, Centella Asiatica Leaf Vesicles',
	).vesicles;
	expect(vesicle?.atMost).toEqual({ percent: 1, after: 'Phenoxyethanol', basis: 'limit' });
});

test('a bound that rests on what is usual is unconfirmed and of low confidence', () => {
	const { verdict } = read('Aqua, Glycerin, Xanthan Gum, Centella Asiatica Leaf Vesicles');
	const bound = verdict.findings.find((one) => one.code === 'amount-at-most');
	expect(bound).toMatchObject({ confidence: 'low', facts: { after: 'Xanthan Gum', basis: 'use' } });
});

test.each([
	['a species of a known genus', 'Lactobacillus Novellus Extracellular Vesicles', 'yes'],
	['an invented organism', 'Vornelia Quistensis Stem Vesicles', 'unclear'],
	['a plant called exosome', 'Rosa Damascena Callus Exosomes', 'unclear'],
	['a cell without a species', 'Mesenchymal Stem Cell Exosomes', 'unclear'],
	['a synthetic', 'Synthetic Human Exosomes', 'unclear'],
	['a filtrate', 'Lactobacillus Extracellular Vesicles Filtrate', 'unclear'],
	['a whole kingdom', 'Plant Extracellular Vesicles', 'unclear'],
	['human platelets', 'Human Platelet Derived Exosomes', 'yes'],
	['a gloss', 'Túi ngoại bào Rau Má (Centella Asiatica Callus Extracellular Vesicles)', 'yes'],
])('%s gets the verdict it should', (_, name, verdict) => {
	expect(read(`Aqua, Glycerin, ${name}, Panthenol`).verdict.has_vesicle).toBe(verdict);
});

test('finds a vesicle word in a text without a list, however late it comes', () => {
	const novel = 'The sea was calm that day. '.repeat(900);
	expect(read(`${novel}It spoke of exosomes.`).verdict.has_vesicle).toBe('unclear');
});

test('says no against a claim, with the claim as the first finding', () => {
	const { verdict } = read('Aqua, Glycerin, Niacinamide', { product: 'Exosome Serum' });
	expect(verdict).toMatchObject({
		has_vesicle: 'no',
		findings: [{ code: 'claim-not-on-list' }, { code: 'none-named' }],
	});
});

/** Counted steps at four sizes: the exponent of growth must stay at 1.1 or less for every bait. */
test.each([
	['names', 'Glycerin, '],
	['unknown names', 'Qwrtplk Zzbn, '],
	['spoilt names', 'Phen0xyethano1, '],
	['open brackets', '('],
	['nested brackets', '(a'],
	['hyphens', 'a-'],
	['slashes', 'a/'],
	['digits', '1'],
	['digit commas', '1,'],
	['blanks', ' '],
	['newlines', 'a\n'],
	['may-contain signs', '+/- '],
	['headings', 'Ingredients '],
	['colons', 'a: '],
	['sentences', 'It helps the skin. '],
	['percents', '3% a '],
	['native letters', '소포가'],
	['vesicle words', 'exosome '],
	['no separator at all', 'vesiclesexosomes'],
])('works in line with the length of the text: %s', (_, bait) => {
	const steps = [4, 8, 16, 32].map((thousand) => {
		const before = vocabulary.steps.count;
		read(bait.repeat((thousand * 1000) / bait.length));
		return Math.log(vocabulary.steps.count - before);
	});
	const exponent = ((steps[3] ?? 0) - (steps[0] ?? 0)) / Math.log(8);
	expect(exponent).toBeLessThanOrEqual(1.1);
});
