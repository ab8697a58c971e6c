import { expect, test } from 'vitest';
import { codeLives, LIVES, scoreCopies } from '../../../testing/copied-codes.ts';
import { judgeCode } from './judge-code.ts';
import { REGIONS } from './region.ts';

const seen = (...told: readonly string[]) =>
	told.map((one) => {
		const [day = '', region = ''] = one.split(' ');
		return { day, region };
	});
const codesOf = (...told: readonly string[]) =>
	judgeCode(seen(...told)).reasons.map(({ code }) => code);

test.each([
	['never', []],
	['once', ['2026-03-01 FR']],
	['by a shop and its buyer', ['2026-02-01 FR', '2026-03-01 FR']],
	['where it was made and where it was bought', ['2026-02-01 KR', '2026-03-01 FR']],
	['at home, on holiday, at home again', ['2026-03-01 FR', '2026-04-02 ES', '2026-04-20 FR']],
	['by three of a household', ['2026-03-01 FR', '2026-03-02 FR', '2026-04-01 FR', '2026-05-01 FR']],
	['by somebody who flies to the other side of the world', ['2026-03-01 FR', '2026-03-02 AU']],
])('says nothing of a code that was seen %s', (_, told) => {
	expect(judgeCode(seen(...told))).toMatchObject({ isApart: false, reasons: [] });
});

test('counts two scans on one day in one region once, in whatever order they come', () => {
	const once = ['2026-03-01 FR', '2026-04-01 KR', '2026-04-02 BR'];
	const often = [...once, ...once].reverse();
	expect(judgeCode(seen(...often))).toEqual(judgeCode(seen(...once)));
});

test('tells of a code that was seen in one region after the other', () => {
	expect(codesOf('2026-03-01 KR', '2026-03-20 FR', '2026-04-01 BR')).toEqual([
		'more-regions-than-one-bottle',
		'first-seen-elsewhere',
	]);
});

test('tells of a code that was seen on one day where nobody can have been on it', () => {
	const { reasons } = judgeCode(seen('2026-03-01 KR', '2026-03-01 BR', '2026-03-02 KR'));
	expect(reasons[0]).toMatchObject({
		code: 'impossible-travel',
		facts: { from: 'BR', to: 'KR', day: '2026-03-01', days: 0 },
	});
});

test('tells nothing of two sightings, wherever they were', () => {
	for (const region of ['BR', 'AU', '009'])
		expect(judgeCode(seen('2026-03-01 FR', `2026-03-01 ${region}`)).isApart).toBe(false);
});

test('reads a million sightings of one code', () => {
	const days = Array.from({ length: 9_000 }, (_, at) =>
		new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
	);
	const many = days.flatMap((day) => REGIONS.map((region) => ({ day, region })));
	expect(many.length).toBeGreaterThan(900_000);
	expect(judgeCode(many).weight).toBe(1e12);
});

test('tells of a code that more people had new than one bottle has owners', () => {
	const told = ['01', '07', '13', '19', '25'].map((day) => `2026-03-${day} US`);
	expect(codesOf(...told)).toEqual(['more-scans-than-one-bottle']);
	expect(codesOf(...told.slice(1))).toEqual([]);
});

test('stays with what it told, however quiet it becomes', () => {
	const apart = ['2026-03-01 KR', '2026-03-20 FR', '2026-04-01 BR'];
	expect(judgeCode(seen(...apart, '2026-09-01 BR')).isApart).toBe(true);
});

test('finds nine copied codes in ten within five scans, and takes one honest in a hundred for copied at most', () => {
	const { honest, falseAlarms, copied, found } = scoreCopies(codeLives('open', 60_000));
	expect(copied).toBeGreaterThan(400);
	expect(found / copied).toBeGreaterThan(0.9);
	expect(falseAlarms / honest).toBeLessThan(0.01);
});

test('takes more honest codes for copied where nobody heeds what they are asked', () => {
	const lives = { ...LIVES, slips: 1 };
	const { honest, falseAlarms } = scoreCopies(codeLives('open', 10_000, lives));
	expect(falseAlarms / honest).toBeGreaterThan(0.01);
});
