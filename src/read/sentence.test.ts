import { expect, test } from 'vitest';
import { BREAK, breaksIn, isCode, isProse, isSentence, SOFT_BREAK } from './sentence.ts';

const stretches = (text: string, at: RegExp) =>
	breaksIn(text, { start: 0, end: text.length }, at).map((one) => text.slice(one.start, one.end));

test.each([
	['Helps the skin. Aqua', ['Helps the skin.', 'Aqua']],
	['Serum: Aqua', ['Serum:', 'Aqua']],
	['Aqua (and) Glycerin', ['Aqua ', ' Glycerin']],
	['Zinc Oxide 15% Talc', ['Zinc Oxide 15%', 'Talc']],
	['配合。水', ['配合。', '水']],
	['Alcohol 1.5', ['Alcohol 1.5']],
	['Talc.\n30 ml', ['Talc.', '30 ml']],
])('breaks %s', (text, parts) => {
	expect(stretches(text, BREAK)).toEqual(parts);
});

test('breaks softly at "and", but not in a bracket', () => {
	expect(stretches('Talc and Mica (wax and oil)', SOFT_BREAK)).toEqual([
		'Talc',
		'Mica (wax and oil)',
	]);
});

test.each([
	'helps to restore the skin',
	'this serum restores',
	'엑소좀으로 만든 크림입니다',
	'肌にうるおいを与えます',
])('%s is prose', (text) => {
	expect(isProse(text)).toBe(true);
});

test.each([
	'Butylene Glycol',
	'Prunus Lannesiana Flower Extract',
	'병풀추출물',
	'Exosomen aus Milch',
])('%s is no prose', (text) => {
	expect(isProse(text)).toBe(false);
});

test('a code of the factory is told from a colour index', () => {
	expect(isCode('FIL D123456/1')).toBe(true);
	expect(isCode('CI 77891')).toBe(false);
});

test.each([
	'30 ml e 1.0 fl.oz',
	'50 ml / 1.7 fl. oz.',
	'e 30 ml',
	'1.0 oz (28 g)',
	'LOT A24000 EXP 2027-01',
	'EXP: 01/2027',
	'LOT $24250 EXP 2026-10',
	'LOT £24274',
	'30 ml e 1.0 fl.oz\nLOT A24000 EXP 2027-01',
])('%s stands beside a list', (text) => {
	expect(isCode(text)).toBe(true);
});

test.each([
	'Lotus Corniculatus Seed Extract',
	'Exposome 3',
	'30 ml\nGlycerin',
	'Expanded Silica 2',
])('%s may be of a list', (text) => {
	expect(isCode(text)).toBe(false);
});

test('a stretch that begins small and ends with a full stop is a sentence', () => {
	const text = 'not tested here.';
	expect(isSentence(text, { start: 0, end: text.length, after: '.' })).toBe(true);
	expect(isSentence('Aqua.', { start: 0, end: 5, after: '.' })).toBe(false);
});
