import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { readTerm } from './vesicle-term.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const read = (text: string) => readTerm(text, vocabulary);

/** Only Vesicles, Extracellular Vesicles and Exosomes are INCI's own words. */
test.each([
	['nanovesicles for vesicles', 'Centella Asiatica Nanovesicles'],
	['microvesicles for vesicles', 'Centella Asiatica Microvesicles'],
	['outer membrane vesicles for vesicles', 'Lactobacillus Outer Membrane Vesicles'],
	['exosome-like vesicles for exosomes', 'Human Exosome-like Vesicles'],
	['Japanese exosome-like vesicles', 'ヒト幹細胞由来エクソソーム様小胞'],
	['an abbreviation', 'Lactobacillus EVs'],
	['a recombinant', 'Recombinant Human Exosomes'],
	['a hydrolysate', 'Hydrolyzed Milk Exosomes'],
	['a synthetic', 'Biomimetic Milk Exosomes'],
	['a form behind', 'Centella Asiatica Leaf Vesicles Extract'],
	['a plant called exosome', 'Rosa Damascena Callus Exosomes'],
	['a part without an organism', 'Leaf Extracellular Vesicles'],
	['praise before a Korean cell', '고기능세포소포'],
])('refuses a complete name where it was changed to %s', (_, text) => {
	expect(read(text)).toMatchObject({ verdict: 'unclear' });
});

test.each([
	['juice of a leaf', 'Aloe Barbadensis Leaf Juice Vesicles', 'plant'],
	['Korean juice of a leaf', '알로에베라잎즙소포', 'plant'],
	['a Korean callus that no table names', '개모밀덩굴캘러스소포', 'plant'],
	['a material of bees', 'Honey Extracellular Vesicles', 'animal'],
	['a Russian genitive', 'Экзосомы молока', 'animal'],
	['a Vietnamese name without its joint', 'Túi ngoại bào Centella Asiatica', 'plant'],
	[
		'a source behind derived from',
		'Extracellular Vesicles derived from Centella Asiatica',
		'plant',
	],
	['a strain', 'Lactobacillus Plantarum HY7714 Extracellular Vesicles', 'bacteria'],
	['a Korean epithet', '비피도박테리움롱굼세포외소포', 'bacteria'],
	['a name behind other words', 'ASCEplus Rosa Damascena Callus Extracellular Vesicles', 'plant'],
])('reads %s as a complete name', (_, text, kingdom) => {
	expect(read(text)).toMatchObject({ verdict: 'yes', kingdom });
});

test.each([
	'Pseudoalteromonas Exopolysaccharides',
	'Carthamus Tinctorius Oleosomes',
	'Hexosomes',
	'Fucus Vesiculosus Extract',
	'라이소포스파티딜콜린',
	'소포로리피드',
	'아이소포론',
	'Human Stem Cell Culture Extract',
	'Plantago Media Leaf Extract',
	'Media',
	'인체줄기세포배양여과물',
])('%s is no vesicle, medium or platelet', (text) => {
	expect(read(text)).toBeNull();
});

test.each([
	['Cell Culture Supernatant', 'conditioned-medium'],
	['Konditioniertes Medium aus Stammzellen', 'conditioned-medium'],
	['배양상등액', 'conditioned-medium'],
	['Thrombocyten', null],
	['Human Thrombocytes', 'platelet'],
])('%s is read as %s', (text, kind) => {
	expect(read(text)?.kind ?? null).toBe(kind);
});

test('signs that nobody sees part no word of a source', () => {
	const term = read('Centella\u00a0Asiatica Cal\u200blus Extra\u00adcellular Vesicles');
	expect(term).toMatchObject({ form: 'inci', source: 'Centella Asiatica Callus' });
});
