import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { boundAfter, markAtOne } from './amount-bound.ts';
import type { ListItem } from './list-item.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const item = (name: string, more: Partial<ListItem> = {}): ListItem => ({
	kind: 'item',
	start: 0,
	end: 0,
	name,
	number: -1,
	by: 'vocabulary',
	synonyms: [],
	amount: null,
	marks: [],
	...more,
});
const list = [item('Aqua'), item('Xanthan Gum'), item('Phenoxyethanol'), item('Milk Exosomes')];

test('a limit by law goes before what is usual', () => {
	expect(markAtOne(list, vocabulary)).toEqual({ at: 2, after: 'Phenoxyethanol', basis: 'limit' });
});

test('what stands before every marker is not bounded', () => {
	expect(boundAfter(list, 1, vocabulary)).toBeNull();
	expect(boundAfter(list, 3, vocabulary)).toMatchObject({ percent: 1, after: 'Phenoxyethanol' });
});

test('a stated amount of 1 % or less is a mark, one above is none', () => {
	const stated = (value: number) => [item('Aqua', { amount: { value, unit: 'ppm' } })];
	expect(markAtOne(stated(10_000), vocabulary)).toMatchObject({ basis: 'label' });
	expect(markAtOne(stated(10_001), vocabulary)).toBeNull();
});

/** A may-contain block has an order of its own. */
test('refuses a mark that stands in a may-contain block', () => {
	const marked = [item('Phenoxyethanol', { marks: ['may-contain'] })];
	expect(markAtOne(marked, vocabulary)).toBeNull();
});
