import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, type Comparison, compare } from '../certainty/index.ts';
import { ledgerOf, type Study, seedStudies } from '../ledger/index.ts';
import { axisOver, cumulativeOf, forestOf, funnelOf, placeOn, trialMap } from './index.ts';

const ledger = ledgerOf(seedStudies());

/** Invented studies with a spread: the corpus has too few. */
function comparisonOf(values: readonly (readonly [mean: number, year: number])[]): Comparison {
	const base = ledger.studies.get('yen-2026-rfmn');
	if (base === undefined) throw new Error('the base study is gone');
	const studies = values.map(
		([mean, year], at): Study => ({
			...base,
			id: `sample-${at}`,
			year,
			outcomes: base.outcomes.map((one) => ({
				...one,
				difference: null,
				treated: { ...one.treated, mean },
			})),
		}),
	);
	const comparison = compare(
		bodyOf(
			ledgerOf(studies),
			studies.map(({ id }) => id),
			['wrinkle'],
		),
	);
	if (comparison === null) throw new Error('nothing to compare');
	return comparison;
}

describe('an axis', () => {
	it('holds every value and nought, at round ticks', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1 }),
				(values) => {
					const axis = axisOver(values);
					expect(axis.ticks.length).toBeLessThan(14);
					for (const value of [0, ...values]) {
						expect(placeOn(axis, value)).toBeGreaterThanOrEqual(-1e-9);
						expect(placeOn(axis, value)).toBeLessThanOrEqual(1 + 1e-9);
					}
				},
			),
		);
	});
});

it('an axis over nothing but nought has a width', () => {
	expect(placeOn(axisOver([0]), 0)).toBe(0);
});

describe('a forest', () => {
	it('leaves a study without a spread open, and pools none', () => {
		const comparison = compare(bodyOf(ledger, ['kwon-2020-acne-scar-co2'], ['scar']));
		const forest = comparison === null ? null : forestOf(comparison);
		expect(forest?.rows[0]).toMatchObject({ isOpen: true, low: null });
		expect(forest?.pooled).toBeNull();
	});

	it('turns what is better to the left', () => {
		const forest = forestOf(comparisonOf([[12.59, 2026]]));
		expect(forest.rows[0]?.value).toBeLessThan(0);
		expect(forest.rows[0]?.low).toBeLessThan(forest.rows[0]?.high ?? Number.NEGATIVE_INFINITY);
		expect(forest.pooled?.value).toBeLessThan(0);
	});
});

describe('a funnel and a course of years', () => {
	const several = comparisonOf([
		[12, 2024],
		[10, 2021],
		[11, 2023],
		[9.5, 2022],
	]);

	it('are there from three and two studies on', () => {
		expect(funnelOf(several)?.dots).toHaveLength(4);
		expect(funnelOf(several)?.p).toBeNull();
		expect(funnelOf(comparisonOf([[12, 2024]]))).toBeNull();
		expect(cumulativeOf(comparisonOf([[12, 2024]]))).toBeNull();
	});

	it('goes by year', () => {
		expect(cumulativeOf(several)?.steps.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
	});
});

describe('the trial map', () => {
	it('shows what nobody studied, and counts nobody twice by route', () => {
		const cells = trialMap(ledger);
		expect(cells.some(({ studies }) => studies === 0)).toBe(true);
		const laser = cells.filter(({ route, kingdom }) => route === 'laser' && kingdom === 'human');
		expect(laser[0]?.people).toBeGreaterThan(0);
	});
});
