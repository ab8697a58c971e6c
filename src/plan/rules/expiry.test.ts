import { describe, expect, it } from 'vitest';
import { planRoutine } from '../index.ts';
import { PLAIN_SHELF, plainScenario } from '../scenario.case.ts';

/** What is said of one serum with these fields, in a plan from 1 March 2027. */
function ofSerum(fields: object, region: 'EU' | 'US' = 'EU') {
	const serum = { id: 'serum', kind: 'serum' as const, tags: ['niacinamide'], ...fields };
	return planRoutine(
		plainScenario({
			profile: { age: 34, region, pregnancy: 'no' },
			products: [...PLAIN_SHELF, serum],
		}),
	);
}

describe('the last day of a bottle', () => {
	it.each([
		['2027-08-28', { opened_on: '2027-02-28', pao_months: 6, best_before: '2027-08-31' }],
		['2028-02-29', { opened_on: '2027-08-31', pao_months: 6 }],
		['2027-02-28', { opened_on: '2026-08-31', pao_months: 6 }],
		['2027-05-01', { opened_on: '2027-02-01', pao_months: 12, best_before: '2027-05-01' }],
		['2027-09-10', { purchased_on: '2026-09-10', pao_months: 12 }],
		['2027-03-15', { lyophilised: true, reconstituted_on: '2027-03-01', label_window: 14 }],
		['2027-03-01', { lyophilised: true, reconstituted_on: '2027-03-01', label_window: null }],
		['2027-06-30', { expiry: '2027-06-30', batch: 'L1' }],
	])('is %s for %j', (date, fields) => {
		expect(ofSerum(fields).discard).toContainEqual(
			expect.objectContaining({ product: 'serum', date }),
		);
	});

	it('is still a day of use, and the next is not', () => {
		const plan = ofSerum({ best_before: '2027-03-20' });
		const days = plan.sessions
			.filter(({ steps }) => steps.some(({ product }) => product === 'serum'))
			.map(({ date }) => date);
		expect(days.at(-1)).toBe('2027-03-20');
		expect(plan.excluded).toContainEqual({
			product: 'serum',
			from_day: 20,
			to_day: null,
			rules: ['EXP-03', 'EXP-08'],
		});
	});

	it('is asked for where months are printed and the day of opening is not told', () => {
		const { asks, status } = ofSerum({ pao_months: 6 });
		expect([status, asks]).toEqual(['needs_info', ['opened_on']]);
	});
});

describe('a pack', () => {
	it('without batch or expiry is left out until they are found', () => {
		const plan = ofSerum({ batch: null, expiry: null });
		expect(plan.excluded.find(({ product }) => product === 'serum')?.rules).toEqual(['LEG-05']);
		expect(plan.asks).toContain('batch');
	});

	it('is warned of in the EU without a date of any kind', () => {
		expect(ofSerum({ best_before: null }).warnings.map(({ rule }) => rule)).toContain('EXP-05');
	});

	it('is not called unlawful in the US for lacking an expiry', () => {
		const { warnings } = ofSerum({ batch: 'L1', expiry: null }, 'US');
		expect(warnings).toContainEqual(expect.objectContaining({ rule: 'EXP-06', severity: 'info' }));
	});

	it.each(['freeze_thawed', 'changed', 'laa_brown', 'hq_brown'])('%s is left out', (tag) => {
		const plan = ofSerum({ tags: [tag] });
		expect(plan.excluded.map(({ product }) => product)).toContain('serum');
	});
});
