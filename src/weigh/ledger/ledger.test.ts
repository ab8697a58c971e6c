import { describe, expect, it } from 'vitest';
import { type Entry, entrySchema, fold, isIdentified, ledgerOf, seedStudies } from './index.ts';

const AT = '2027-01-05T10:00:00Z';
const line = (no: number, event: Entry['event'], by = 'Ada'): Entry =>
	entrySchema.parse({ no, at: AT, by, why: 'read in full', event });
const KWON = 'kwon-2020-acne-scar-co2';

describe('the studies it begins with', () => {
	it('are all opened, each with a source, a status and a date', () => {
		const studies = seedStudies();
		expect(studies.length).toBe(123);
		expect(new Set(studies.map(({ id }) => id)).size).toBe(studies.length);
		for (const { url, date, status } of studies) {
			expect(url).toMatch(/^https?:/);
			expect([date, status]).not.toContain('');
		}
	});

	it('without an identifier stand in quarantine', () => {
		const nameless = seedStudies().filter((study) => !isIdentified(study));
		expect(nameless.map(({ id }) => id)).toContain('park-2023-hacs-microneedling');
		expect(nameless.length).toBe(18);
	});

	it('keep a figure that looks misprinted apart', () => {
		const park = seedStudies().find(({ id }) => id.startsWith('park-2023'));
		expect(park?.outcomes.map(({ status }) => status)).toContain('unconfirmed');
	});
});

describe('the lines of a ledger', () => {
	const entries = [
		line(1, { kind: 'screening', study: KWON, decision: 'include' }),
		line(2, { kind: 'rating', study: KWON, answers: { '1.2': 'NI' } }),
		line(3, { kind: 'rating', study: KWON, answers: { '1.2': 'Y' } }, 'Bo'),
		line(4, { kind: 'rating', study: KWON, answers: { '1.2': 'N' } }),
		line(5, { kind: 'override', claim: 'c14-redness', level: 'moderate' }),
		line(6, { kind: 'link', claim: 'c14-redness', study: KWON, side: 'for' }),
		line(7, { kind: 'link', claim: 'c14-redness', study: KWON, side: 'against' }),
		line(8, { kind: 'withdrawal', study: KWON }),
	];
	const begin = ledgerOf(seedStudies());

	it('come to the same state read at once or one by one', () => {
		const atOnce = fold(begin, entries);
		const oneByOne = entries.reduce((state, entry) => fold(state, [entry]), begin);
		expect(oneByOne).toEqual(atOnce);
		expect(atOnce.size).toBe(8);
	});

	it('keep each reader apart, and the later word of a reader', () => {
		const ratings = fold(begin, entries).ratings.get(KWON);
		expect(ratings?.get('Ada')).toEqual({ '1.2': 'N' });
		expect(ratings?.get('Bo')).toEqual({ '1.2': 'Y' });
	});

	it('say who set a certainty and why', () => {
		const override = fold(begin, entries).overrides.get('c14-redness');
		expect(override?.level).toBe('moderate');
		expect(override?.entry).toMatchObject({ by: 'Ada', why: 'read in full' });
	});

	it('hold one side for a study and a claim', () => {
		expect(fold(begin, entries).links).toEqual([
			{ claim: 'c14-redness', study: KWON, side: 'against' },
		]);
	});

	it('with one left out are refused', () => {
		expect(() => fold(begin, [line(2, { kind: 'withdrawal', study: KWON })])).toThrow(RangeError);
	});

	it.each([
		['no reason', { why: '' }],
		['no reader', { by: '' }],
		['a day for an instant', { at: '2027-01-05' }],
		[
			'an answer that RoB 2 does not know',
			{ event: { kind: 'rating', study: KWON, answers: { '1.2': 'maybe' } } },
		],
		[
			'a question that RoB 2 does not ask',
			{ event: { kind: 'rating', study: KWON, answers: { '9.9': 'Y' } } },
		],
		[
			'a level that GRADE does not have',
			{ event: { kind: 'override', claim: 'c14', level: 'certain' } },
		],
	])('with %s is none', (_name, part) => {
		const good = line(1, { kind: 'withdrawal', study: KWON });
		expect(entrySchema.safeParse({ ...good, ...part }).success).toBe(false);
	});
});
