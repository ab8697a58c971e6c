import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { repairName } from './repair.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const name = (text: string) => repairName(text, vocabulary)?.name ?? null;

test.each([
	['Phen0xyethano1', 'Phenoxyethanol'],
	['Sodiurn Hyaluronate', 'Sodium Hyaluronate'],
	['Butylene G1ycol', 'Butylene Glycol'],
	['Niacinarnide', 'Niacinamide'],
])('leads %s back', (text, canonical) => {
	expect(name(text)).toBe(canonical);
});

test.each([
	['a figure was changed', 'PEG-41 Hydrogenated Castor Oi1'],
	['too many letters were changed', 'Phxnxxyxthxnxl'],
	['it is a brand', 'Brightsmith'],
	['it is a place', 'Budapest'],
	['it was a vesicle name', 'Lactobacillus Extracellular Vesxcles'],
	['it was a listed exosome name', 'Human Adipose Stromal Cell Exosornes'],
	['it is too short', 'Aqx'],
])('refuses where %s', (_, text) => {
	expect(name(text)).toBeNull();
});

test('leaves no counts behind for the next question', () => {
	for (const text of ['Phen0xyethano1', 'Qwrtplk Zzbn', 'a'.repeat(500), '소포가', '']) name(text);
	const { names, words } = vocabulary.repair();
	expect(names.counts.every((count) => count === 0)).toBe(true);
	expect(words.counts.every((count) => count === 0)).toBe(true);
});
