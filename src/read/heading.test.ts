import { expect, test } from 'vitest';
import {
	atTitles,
	headingOf,
	leadingHeading,
	maySignEnd,
	openingTitle,
	titleOf,
} from './heading.ts';

const spanOf = (text: string) => ({ start: 0, end: text.length });

test.each([
	['Ingredients', 'header'],
	['Ingrédients / Inhaltsstoffe / 成分', 'header'],
	['전성분', 'header'],
	['Active Ingredients', 'active'],
	['Inactive ingredients', 'inactive'],
	['Key ingredients', 'key'],
])('%s is a heading: %s', (text, kind) => {
	expect(headingOf(text, spanOf(text))?.kind).toBe(kind);
});

test.each(['Glycerin', 'Ingredients Glycerin', '', '///'])('"%s" is no heading', (text) => {
	expect(headingOf(text, spanOf(text))).toBeNull();
});

test('a heading without its colon ends where the name begins', () => {
	const text = 'Full Ingredients Water';
	expect(leadingHeading(text, spanOf(text))).toMatchObject({ part: { kind: 'header' }, end: 16 });
});

test.each(['+/- Mica', '[+/- Mica', 'May contain: Mica', 'Peut contenir Mica'])(
	'a may-contain sign opens "%s"',
	(text) => {
		const end = maySignEnd(text, spanOf(text)) ?? 0;
		expect(text.slice(end)).toBe('Mica');
	},
);

test('a title of anything else opens a list of a kit', () => {
	expect(titleOf('Day cream', spanOf('Day cream'))).toMatchObject([{ kind: 'heading' }]);
});

test.each([
	['[Exosome Cream] Water', 'heading', 'Water'],
	['EXOSOME CREAM 50 ml\nWater', 'heading', 'Water'],
	['【全成分】水', 'header', '水'],
])('%j opens with a title', (text, kind, rest) => {
	const opening = openingTitle(text, spanOf(text));
	expect(opening?.part.kind).toBe(kind);
	expect(text.slice(opening?.end)).toBe(rest);
});

test.each(['[Nano] Titanium Dioxide', 'Centella Asiatica\nLeaf Extract', 'Water'])(
	'%j opens with no title',
	(text) => {
		expect(openingTitle(text, spanOf(text))).toBeNull();
	},
);

test('parts a piece before each title in brackets, and before no other bracket', () => {
	const text = 'Talc [Night Cream] Mica [nano]';
	const parts = atTitles(text, spanOf(text)).map((one) => text.slice(one.start, one.end));
	expect(parts).toEqual(['Talc ', '[Night Cream] Mica [nano]']);
});
