import { describe, expect, it } from 'vitest';
import { type Plan, planRoutine } from '../index.ts';
import { PLAIN_SHELF, plainScenario } from '../scenario.case.ts';

const SHELF = [
	...PLAIN_SHELF,
	{ id: 'exo', kind: 'serum' as const, tags: ['exosome', 'exosome_plant'] },
	{ id: 'retinol', kind: 'serum' as const, tags: ['retinoid', 'retinoid_cosmetic', 'strong'] },
	{ id: 'aha', kind: 'serum' as const, tags: ['aha', 'strong'] },
	{ id: 'laa', kind: 'serum' as const, tags: ['laa', 'strong'] },
	{ id: 'hq', kind: 'medicine' as const, tags: ['hydroquinone', 'strong'] },
	{ id: 'foundation', kind: 'makeup' as const },
];
const DAY = 20;

/** Rows as research and rules give them, days counted from the procedure. */
const WINDOWS = [
	['microneedling', 'exo', 'PROC-03', 0, 3],
	['microneedling', 'laa', 'PROC-04', 0, 7],
	['rf_microneedling', 'aha', 'PROC-04', 0, 7],
	['microneedling', 'retinol', 'PROC-06', -3, 0],
	['microneedling', 'spf', 'PROC-05', 0, 0],
	['microneedling', 'moist', 'PROC-02', 0, 1],
	['laser_nonablative_fractional', 'hq', 'PROC-11', 0, 7],
	['laser_ablative', 'spf', 'PROC-13', 0, 4],
	['laser_ablative', 'foundation', 'PROC-13', 0, 4],
	['laser_ablative', 'exo', 'PROC-15', 0, 4],
	['ipl', 'retinol', 'PROC-16', -7, 0],
	['laser_vascular', 'aha', 'PROC-16', -7, 0],
	['peel_superficial', 'hq', 'PROC-19', -5, 0],
	['peel_superficial', 'laa', 'PROC-20', 0, 7],
	['wax_face', 'retinol', 'PROC-22', -7, 2],
] as const;

const about = (type: (typeof WINDOWS)[number][0], day = DAY): Plan =>
	planRoutine(
		plainScenario({ products: SHELF, procedures: [{ type, day }], start_date: '2027-03-10' }),
	);

const usedOn = (plan: Plan, id: string) =>
	plan.sessions
		.filter(({ steps }) => steps.some(({ product }) => product === id))
		.map(({ day }) => day);

describe('the days about a procedure', () => {
	it.each(WINDOWS)('%s: %s is left out by %s from %i to %i', (type, product, rule, from, to) => {
		const plan = about(type);
		const span = { product, from_day: DAY + from, to_day: DAY + to };
		expect(plan.excluded).toContainEqual(
			expect.objectContaining({ ...span, rules: expect.arrayContaining([rule]) }),
		);
		const inside = usedOn(plan, product).filter((day) => day >= DAY + from && day <= DAY + to);
		expect(inside).toEqual([]);
	});

	it('keeps what needs a clinician closed for 42 days after an ablative laser', () => {
		const plan = about('laser_ablative', 0);
		expect(usedOn(plan, 'retinol')[0]).toBeGreaterThan(42);
	});

	it('counts days, so that the clocks of 28 March 2027 move nothing', () => {
		const { sessions } = about('microneedling', 18);
		const nights = sessions.filter(({ slot }) => slot === 'PM').map(({ date }) => date);
		expect(new Set(nights).size).toBe(nights.length);
		expect(nights.slice(16, 20)).toEqual(['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29']);
	});

	it('brings back one at a time, three days apart', () => {
		const plan = about('peel_superficial');
		const back = ['exo', 'retinol', 'aha', 'laa']
			.filter((id) => id !== 'exo')
			.map((id) => usedOn(plan, id).find((day) => day > DAY + 7) ?? Number.NaN)
			.sort((one, other) => one - other);
		const gaps = back.slice(1).map((day, at) => day - (back[at] ?? Number.NaN));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
	});

	it('lets another part of the face go on', () => {
		const zoned = SHELF.map((one) => (one.id === 'exo' ? { ...one, zone: 'neck' as const } : one));
		const procedures = [{ type: 'microneedling' as const, day: DAY, zone: 'forehead' as const }];
		const plan = planRoutine(plainScenario({ products: zoned, procedures }));
		expect(usedOn(plan, 'exo')).toContain(DAY);
	});

	it('waits with what is strong where nobody told the day, and asks for it', () => {
		const plan = planRoutine(
			plainScenario({
				products: SHELF.filter(({ id }) => id !== 'hq'),
				procedures: [{ type: 'microneedling' }],
			}),
		);
		expect(plan.status).toBe('needs_info');
		expect(plan.asks).toContain('procedure_date');
		expect(usedOn(plan, 'retinol')).toEqual([]);
	});
});

describe('a procedure that is not planned', () => {
	const refusedFor = (profile: object, procedure: object) =>
		planRoutine(
			plainScenario({
				profile: { age: 34, region: 'EU', pregnancy: 'no', ...profile },
				procedures: [{ type: 'microneedling', day: 5, ...procedure }],
			}),
		).refusals.flatMap(({ rules }) => rules);

	it.each([
		['PROC-26', { pregnancy: 'yes' }, {}],
		['PREG-09', { pregnancy: 'yes' }, { clinic_product: 'exosome' }],
		['AGE-05', { age: 21 }, {}],
		['PROC-07', { conditions: ['cold_sore_now'] }, {}],
		['PROC-01', {}, { clinic: false }],
		['PROC-23', { medicines: ['isotretinoin_oral_stopped'] }, { type: 'laser_ablative' }],
		['PROC-25', { medicines: ['isotretinoin_oral'] }, { type: 'wax_face' }],
		['LEG-02', {}, { type: 'injection_exosome' }],
	])('%s: %j with %j', (rule, profile, procedure) => {
		expect(refusedFor(profile, procedure)).toContain(rule);
	});

	it('is left to the clinic where nothing speaks against it', () => {
		expect(refusedFor({}, {})).toEqual([]);
	});
});
