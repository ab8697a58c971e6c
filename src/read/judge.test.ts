import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { readLabel } from './read-label.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const judged = (ingredients_text: string, product?: string) =>
	readLabel({ ingredients_text, product }, vocabulary).verdict;
const codes = (ingredients_text: string, product?: string) =>
	judged(ingredients_text, product).findings.map((one) => one.code);

test.each([
	['a complete name', 'Aqua, Milk Exosomes, Talc', undefined, 'yes', 'vesicle-named'],
	['any other vesicle word', 'Aqua, Exosomes, Talc', undefined, 'unclear', 'vesicle-not-inci'],
	['a conditioned medium', 'Aqua, 인체줄기세포배양액', undefined, 'unclear', 'conditioned-medium'],
	['platelets', 'Aqua, Human Platelet Extract', undefined, 'unclear', 'platelet-material'],
	['a claim and no list', 'See the pack.', 'Exosome Serum', 'unclear', 'claim-without-list'],
	[
		'a claim, a ferment and a lipid',
		'Aqua, Lactobacillus Ferment, Lecithin',
		'Exosome Serum',
		'unclear',
		'ferment-with-lipid',
	],
	[
		'a claim alone',
		'Aqua, Lactobacillus Ferment, Talc',
		'Exosome Serum',
		'no',
		'claim-not-on-list',
	],
	['nothing of it', 'Aqua, Glycerin, Talc', undefined, 'no', 'none-named'],
	['a word nearly read', 'Aqua, Milk Exosornes, Talc', undefined, 'unclear', 'vesicle-read-unsure'],
	['no words', '123', undefined, 'unclear', 'nothing-read'],
])('%s decides', (_, text, product, has, code) => {
	expect(judged(text, product).has_vesicle).toBe(has);
	expect(codes(text, product)[0]).toBe(code);
});

test('the name of the product never makes a yes', () => {
	expect(judged('Aqua, Glycerin, Talc', 'Milk Exosomes').has_vesicle).toBe('no');
});

test('rule 4 asks for a claim of vesicles, not of stem cells', () => {
	expect(judged('Aqua, Lactobacillus Ferment, Lecithin', 'Stem Cell Culture Serum')).toMatchObject({
		has_vesicle: 'no',
	});
});

test('a lysate by grammar counts for rule 4', () => {
	const list = 'Aqua, Withania Somnifera Callus Lysate, Lecithin';
	expect(codes(list, 'Exosome Serum')[0]).toBe('ferment-with-lipid');
});
