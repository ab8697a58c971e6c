import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import { cutList } from './list-scan.ts';
import { findZones, partsOf } from './list-zone.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const zones = (text: string) =>
	findZones(text, partsOf(text, cutList(text, vocabulary.keys, vocabulary.scratch), vocabulary));
const sizes = (text: string) => zones(text).lists.map((one) => one.items.length);

test.each([
	['a plain list', 'Aqua, Glycerin, Talc', [3]],
	['one name', 'Aqua', [1]],
	['unknown names among known ones', 'Aqua, Qwrtplk, Talc', [3]],
	['three unknown pieces', 'Qwrt, Plkj, Zxcv', [3]],
	['nothing', '', []],
	['a sentence', 'This serum helps to restore the skin.', []],
	['a kit', 'Serum: Aqua, Glycerin, Talc. Cream: Aqua, Mica, Squalane', [3, 3]],
	['a short row under a title, as part of its list', 'Aqua, Glycerin, Talc. Oils: Squalane', [4]],
])('finds %s', (_, text, expected) => {
	expect(sizes(text)).toEqual(expected);
});

test.each([
	'Talc, Mica [+/- CI 77891, CI 77491]',
	'Talc, Mica, +/- CI 77891, CI 77491',
	'Talc, Mica. May contain: CI 77891, CI 77491',
])('marks what follows the sign in %s', (text) => {
	const { lists } = zones(text);
	expect(lists[0]?.items.map((one) => one.marks)).toEqual([
		[],
		[],
		['may-contain'],
		['may-contain'],
	]);
});
