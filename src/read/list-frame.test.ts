import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { readLabel } from './read-label.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const read = (text: string) => readLabel({ ingredients_text: text }, vocabulary);
const LIST = 'Water, Glycerin, Niacinamide, Panthenol, Carbomer, Phenoxyethanol';

test.each([
	['a row of praise', `-Human Adipose Stromal Cell Exosomes\n-Peptides\n\nIngredients: ${LIST}`],
	['an exclamation', `Our milk exosomes renew. Milk Exosomes! Ingredients: ${LIST}`],
	['a title above the heading', `Milk Exosomes\nIngredients\n${LIST}`],
	['a title above the list', `MILK EXOSOMES SERUM\n${LIST}`],
	['a title in square brackets', `[Milk Exosomes Cream] ${LIST}`],
	['key ingredients', `Key ingredients: Milk Exosomes, Niacinamide. Full ingredients: ${LIST}`],
	['key ingredients at the end', `Ingredients: ${LIST}. Key ingredients: Milk Exosomes`],
	['another product', `${LIST}\nAlso try: Milk Exosomes`],
	['what it is free from', `${LIST}. Free from: Parabens, Milk Exosomes, Mineral Oil, Dimethicone`],
	['a Korean sentence', `우유엑소좀이 함유된 크림입니다. 전성분: 정제수, 글리세린, 판테놀, 카보머`],
	['a Korean sentence behind', '정제수, 글리세린, 판테놀, 카보머. 엑소좀 기술로 만든 크림입니다.'],
	['Japanese praise', 'エクソソーム配合。【全成分】水、グリセリン、パンテノール、カルボマー'],
])('%s around a list is no ingredient', (_, text) => {
	expect(read(text).verdict).toMatchObject({ has_vesicle: 'no' });
});

test('key ingredients alone are read as the list', () => {
	const { verdict } = read('Key ingredients: Centella Asiatica Leaf Vesicles, Niacinamide');
	expect(verdict.has_vesicle).toBe('yes');
});

test('a heading that seems to lead away leaves the only list', () => {
	expect(read('Paraben free serum: Water, Milk Exosomes, Panthenol').verdict.has_vesicle).toBe(
		'yes',
	);
});

test('a list in another language before the heading stays', () => {
	const { ingredients } = read(
		'Aqua, Glycerin, Panthenol. Ingredients: Water, Glycerin, Panthenol',
	);
	expect(ingredients).toHaveLength(6);
});

test('actives before the list stay', () => {
	const { ingredients } = read(
		'Active ingredients: Zinc Oxide 15%. Ingredients: Water, Glycerin, Panthenol',
	);
	expect(ingredients[0]).toMatchObject({ name: 'Zinc Oxide', marks: ['active'] });
});

/** Rule 4 of the contract asks for both on one list. */
test('a ferment and a phospholipid on two lists are no pair', () => {
	const kit = [
		'Serum\nIngredients: Water, Glycerin, Lactobacillus Ferment, Carbomer.',
		'Exosome Cream\nIngredients: Water, Glycerin, Lecithin, Panthenol.',
	].join('\n');
	const { lists, verdict } = read(kit);
	expect(verdict.has_vesicle).toBe('no');
	expect(lists).toHaveLength(2);
});

test('the lists of a kit are read though prose stands between them', () => {
	const prose = 'Apply daily to the face. Avoid contact with the eyes. Keep it out of reach. ';
	const kit = `Serum: Water, Milk Exosomes, Panthenol. ${prose.repeat(3)}Cream: ${LIST}.`;
	expect(read(kit).lists).toEqual([
		{ heading: 'Serum', has_vesicle: 'yes' },
		{ heading: 'Cream', has_vesicle: 'no' },
	]);
});

/** Its opening is no heading of a list and no title of a product. */
test('a row of highlights parted from the list by prose stays out', () => {
	const prose = 'It helps the skin. It is made for you. It is tested with care. ';
	const page = `Highlights: Milk Exosomes, Niacinamide, Panthenol. ${prose}Ingredients: ${LIST}`;
	expect(read(page).verdict.has_vesicle).toBe('no');
});

test('titles in brackets alone part the lists of a kit', () => {
	const kit = '[엑소좀 세럼] 정제수, 글리세린, 판테놀 [엑소좀 크림] 정제수, 글리세린, 카보머';
	expect(read(kit)).toMatchObject({
		verdict: { has_vesicle: 'no' },
		lists: [{ heading: '엑소좀 세럼' }, { heading: '엑소좀 크림' }],
	});
});
