import { expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { mendNames, type Token } from './mend-names.ts';

const vocabulary = await ownVocabulary();

function mended(text: string, confidence = 0.5): string[] {
	const tokens = text.split(' ').map((word): Token => ({ text: word, confidence, line: 0 }));
	return mendNames(tokens, vocabulary).map(({ name }) => name);
}

test.each([
	['Isopropyl Myristaie, Glycerin', ['Isopropyl Myristate']],
	['Aqua, Heltanthus Anmuus Seed Of, Panthenol', ['Helianthus Annuus Seed Oil']],
	['Propyiparaben, Ciuronellol,', ['Propylparaben', 'Citronellol']],
	['Steanc Acid, Aqua', ['Stearic Acid']],
])('%s', (text, names) => {
	expect(mended(text)).toEqual(names);
});

test('names that were read well are left alone', () => {
	expect(mended('Aqua, Glycerin, Butylene Glycol, 1,2-Hexanediol, Sodium Hyaluronate.')).toEqual(
		[],
	);
});

test('a plainly printed name that nobody knows is not rewritten', () => {
	expect(mended('Glycorin-X, Panthenolia', 0.96)).toEqual([]);
});

test.each([
	'Altium Sativum Vesicles, Aqua',
	'Centella Asiatica Leal Exosome, Aqua',
	'Human Adipose Stromal Cell Exosomcs, Aqua',
	'Lactobacillus Extracelular Vesicies, Aqua',
	'Dendropanax Morbifens Leaf Vesicles, Aqua',
])('nothing around a vesicle word is mended: %s', (text) => {
	expect(mended(text, 0.2)).toEqual([]);
});

test('no name is ever mended into a vesicle name', () => {
	for (const text of [
		'Milk Exosom',
		'Aloe Vera Vesides',
		'Milk Exo somes',
		'Undaria Pinnatifida Vesic',
	]) {
		expect(mended(`Aqua, ${text}, Glycerin`, 0.1).join(' ')).not.toMatch(/exosom|vesic/iu);
	}
});

test.each(['PEG-1O0 Stearate,', 'Polysorbate 2O,', 'Ceteareth-Z0,'])(
	'figures are never mended: %s',
	(text) => {
		expect(mended(text)).toEqual([]);
	},
);

test('a lost comma parts two names, and a full stop read for one joins none', () => {
	expect(mended('Glycerin Propanedlol, Niacinamide')).toEqual(['Propanediol']);
});

test('short words are hardly mended: they are near too many others', () => {
	expect(mended('Agon, Tac, Lint', 0.3)).toEqual([]);
});
