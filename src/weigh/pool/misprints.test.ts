import { describe, expect, it } from 'vitest';
import { type Arm, type Outcome, seedStudies } from '../ledger/index.ts';
import { misprintsOf } from './index.ts';

const NOTHING: Arm = {
	...{ n: null, mean: null, sd: null, baseMean: null, baseSd: null },
	...{ changePct: null, changeLow: null, changeHigh: null, events: null },
};
const outcome = (
	part: Partial<Omit<Outcome, 'treated' | 'control'>>,
	treated: Partial<Arm> = {},
	control: Partial<Arm> = {},
): Outcome => ({
	...{ no: 1, construct: 'redness', measure: 'erythema index', method: '', weeks: 12 },
	...{ better: 'lower', difference: null, p: '', t: null, direction: null, status: 'confirmed' },
	...part,
	treated: { ...NOTHING, ...treated },
	control: { ...NOTHING, ...control },
});
const GROUPS = { design: 'rct-parallel' } as const;
const codesOf = (one: Outcome, design: Parameters<typeof misprintsOf>[1] = GROUPS): string[] =>
	misprintsOf(one, design).map(({ code }) => code);

describe('numbers of one outcome', () => {
	const means = [
		{ n: 20, mean: 3.1, sd: 0.5 },
		{ n: 20, mean: 3.2, sd: 0.5 },
	] as const;

	it('that fit say nothing', () => {
		expect(codesOf(outcome({ p: '0.53', t: -0.63 }, ...means))).toEqual([]);
	});

	it('with a p too small for their means are told, with what the means give', () => {
		const [told] = misprintsOf(outcome({ p: '<0.001' }, ...means), GROUPS);
		expect(told).toMatchObject({ code: 'p-from-means', printed: 0.001 });
		expect(told?.from).toBeGreaterThan(0.1);
	});

	it('with a t too great for their means are told', () => {
		expect(codesOf(outcome({ t: 4.2 }, ...means))).toEqual(['t-from-means']);
	});

	it('of two sides of one face are not asked for t or p', () => {
		const paired = outcome({ p: '<0.001', t: 4.2 }, ...means);
		expect(codesOf(paired, { design: 'rct-split-face' })).toEqual([]);
	});

	it('with a change that start and end do not give are told', () => {
		const arm = { baseMean: 10, mean: 8, changePct: -45 };
		expect(codesOf(outcome({}, arm))).toEqual(['percent-change']);
		expect(codesOf(outcome({}, { ...arm, changePct: -20 }))).toEqual([]);
	});

	it('with an estimate outside the middle of its interval are told', () => {
		expect(codesOf(outcome({ difference: { value: 1.5, low: 1, high: 4 } }))).toEqual([
			'interval-lopsided',
		]);
	});

	it('that no whole numbers can have as their mean are told, where people were counted on', () => {
		const counted = { n: 20, mean: 3.13 };
		expect(codesOf(outcome({ measure: 'lesion count' }, counted))).toEqual(['grim']);
		expect(codesOf(outcome({ measure: 'erythema index' }, counted))).toEqual([]);
	});

	it('of which nobody printed any say nothing', () => {
		expect(codesOf(outcome({}))).toEqual([]);
	});
});

it('accuses no outcome that ships', () => {
	const told = seedStudies().flatMap((study) =>
		study.outcomes.flatMap((one) =>
			misprintsOf(one, study).map((told) => [study.id, one.no, told]),
		),
	);
	expect(told).toEqual([]);
});
