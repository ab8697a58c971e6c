/** Ledgers nobody would write: whatever stands in them, a rating follows from the lines, and a gap is never an advantage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Answers,
	type Arm,
	DESIGNS,
	DIRECTIONS,
	type Entry,
	fold,
	KINGDOMS,
	type LedgerEvent,
	ledgerOf,
	type Outcome,
	QUESTIONS,
	ROUTES,
	type Study,
	seedStudies,
} from '../ledger/index.ts';
import { bodyOf, rateBody, type StratumRating, type Use } from './index.ts';

const [seed] = seedStudies();
if (seed === undefined) throw new Error('the ledger is empty');

const arm = (mean: number): Arm => ({
	n: 600,
	mean,
	sd: 1,
	baseMean: null,
	baseSd: null,
	changePct: null,
	changeLow: null,
	changeHigh: null,
	events: null,
});

/** Nothing to be said against it. */
const outcome: Outcome = {
	no: 1,
	construct: 'wrinkle',
	measure: 'depth',
	method: 'profilometry',
	weeks: 12,
	better: 'lower',
	treated: arm(1),
	control: arm(3),
	difference: null,
	p: '<0.001',
	t: null,
	direction: 'favours-treated',
	status: 'confirmed',
};
const good: Study = {
	...seed,
	id: 'good',
	identifiers: { doi: '10.1234/good', pmid: null, pmcid: null, registry: null },
	design: 'rct-parallel',
	review: null,
	blinding: 'double',
	people: 1200,
	completed: 1200,
	kingdoms: ['plant'],
	preparation: 'vesicles',
	identity: ['origin', 'isolation', 'size', 'markers'],
	route: 'topical',
	funding: 'public',
	outcomes: [outcome],
};
const USE: Use = { route: 'topical', kingdom: 'plant' };
const GOOD_IF_YES = new Set<string>(['1.1', '1.2', '2.5', '2.6', '3.1', '3.2', '5.1']);
const allGood: Answers = Object.fromEntries(
	QUESTIONS.map((question) => [question, GOOD_IF_YES.has(question) ? 'Y' : 'N']),
);

const linesOf = (events: readonly LedgerEvent[]): Entry[] =>
	events.map((event, at) => ({
		no: at + 1,
		at: '2027-01-05T10:00:00Z',
		by: 'Ada',
		why: 'because',
		event,
	}));

function rated(lines: readonly Entry[], use = USE) {
	const ledger = fold(ledgerOf([]), lines);
	return rateBody(bodyOf(ledger, [...ledger.studies.keys()], ['wrinkle']), use);
}

/** Where a stratum stands before the cap and the ends of the scale. */
const standing = ({ start, steps }: StratumRating): number =>
	start + steps.filter(({ domain }) => domain !== 'Overall').reduce((sum, { by }) => sum + by, 0);

const study = fc.record({
	design: fc.constantFrom(...DESIGNS),
	people: fc.option(fc.integer({ min: 0, max: 5000 })),
	completed: fc.option(fc.integer({ min: 0, max: 5000 })),
	blinding: fc.constantFrom('double' as const, 'open' as const, null),
	funding: fc.constantFrom('maker' as const, 'public' as const, null),
	route: fc.constantFrom(null, ...ROUTES),
	kingdoms: fc.subarray([...KINGDOMS]),
	identity: fc.subarray([...good.identity]),
	direction: fc.constantFrom(null, ...DIRECTIONS),
	mean: fc.option(fc.integer({ min: -50, max: 50 }).map((tenths) => tenths / 10)),
	sd: fc.option(fc.integer({ min: 0, max: 90 }).map((tenths) => tenths / 10)),
	isRated: fc.boolean(),
});

const ledgers = fc.array(study, { minLength: 1, maxLength: 12 }).map((given) =>
	linesOf(
		given.flatMap(({ direction, mean, sd, isRated, ...rest }, at): LedgerEvent[] => {
			const id = `study-${at}`;
			const treated = { ...arm(0), mean, sd };
			const measured = [{ ...outcome, treated, direction }];
			return [
				{ kind: 'study', study: { ...good, ...rest, id, outcomes: measured } },
				...(isRated ? [{ kind: 'rating' as const, study: id, answers: allGood }] : []),
			];
		}),
	),
);

describe('any ledger', () => {
	it('gives no level above low by itself, and its steps add up to the level', () => {
		fc.assert(
			fc.property(ledgers, (lines) => {
				const { level, computed, strata } = rated(lines);
				expect(['low', 'very-low', null]).toContain(level);
				expect(computed).toBe(level);
				for (const { start, steps, level: own } of strata) {
					const sum = start + steps.reduce((all, { by }) => all + by, 0);
					expect(own).toBe(sum >= 2 ? 'low' : 'very-low');
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('gives the same again from its lines as they are written', () => {
		fc.assert(
			fc.property(ledgers, (lines) => {
				expect(rated(JSON.parse(JSON.stringify(lines)))).toEqual(rated(lines));
			}),
			{ numRuns: 100 },
		);
	});

	it('even one with nothing to be said against it stands at low, and says that it was capped', () => {
		const { level, strata } = rated(
			linesOf([
				{ kind: 'study', study: good },
				{ kind: 'rating', study: 'good', answers: allGood },
			]),
		);
		expect(level).toBe('low');
		expect(strata[0]?.steps.map(({ reason }) => reason)).toEqual(['capped-at-low']);
	});
});

describe('what was not told', () => {
	const GAPS: readonly (readonly [string, Partial<Study>])[] = [
		['how many took part', { people: null }],
		['who paid', { funding: null }],
		['by which way', { route: null }],
		['whose vesicles', { kingdoms: [] }],
		['what was applied', { preparation: null }],
		['what the vesicles were', { identity: [] }],
		['the spread', { outcomes: [{ ...outcome, treated: { ...arm(1), sd: null } }] }],
		['the outcome', { outcomes: [] }],
	];
	const body = (extra: Partial<Study>): Entry[] =>
		linesOf([
			{ kind: 'study', study: { ...good, ...extra } },
			{ kind: 'rating', study: 'good', answers: allGood },
		]);

	it.each(GAPS)('%s is never better than the best that might be', (_name, gap) => {
		const [whole, open] = [rated(body({})), rated(body(gap))].map(({ strata }) => strata[0]);
		if (whole === undefined || open === undefined) throw new Error('nothing was rated');
		expect(standing(open)).toBeLessThanOrEqual(standing(whole));
	});

	it('who paid, in one study, does not clear the others that the maker ran', () => {
		const lines = linesOf([
			{ kind: 'study', study: { ...good, funding: 'maker' } },
			{ kind: 'study', study: { ...good, id: 'other', funding: null } },
		]);
		expect(rated(lines).strata[0]?.steps.map(({ reason }) => reason)).toContain('maker-run');
	});

	it('the size of a study at high risk does not hide it behind others', () => {
		const lines = linesOf([
			{ kind: 'study', study: { ...good, people: null } },
			{ kind: 'rating', study: 'good', answers: { ...allGood, '4.1': 'Y' } },
			{ kind: 'study', study: { ...good, id: 'other', people: 300 } },
			{ kind: 'rating', study: 'other', answers: allGood },
		]);
		expect(rated(lines).strata[0]?.steps.map(({ reason }) => reason)).toContain('bias-high');
	});

	it('people of whom nothing was measured are not counted', () => {
		const lines = linesOf([
			{ kind: 'study', study: { ...good, people: 30 } },
			{ kind: 'study', study: { ...good, id: 'other', people: 4000, outcomes: [] } },
		]);
		expect(rated(lines).strata[0]?.steps.map(({ reason }) => reason)).toContain('very-few-people');
	});

	it('by how much studies differ that happen to be alike is not taken for certainty', () => {
		const three = ['a1', 'a2', 'a3'].map((id) => ({
			kind: 'study' as const,
			study: { ...good, id },
		}));
		const pooled = rated(linesOf(three)).strata[0]?.comparison?.pooled;
		expect(pooled?.se).toBeGreaterThan(0);
	});
});
