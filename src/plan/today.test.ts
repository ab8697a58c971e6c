import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	planOf,
	type Routine,
	reactedTo,
	routineSchema,
	todayOf,
	withMark,
	withRead,
} from './index.ts';

const START = '2027-03-01';
const ROUTINE = routineSchema.parse({
	version: 1,
	profile: { age: 34, region: 'EU', pregnancy: 'no' },
	start_date: START,
	horizon_days: 84,
	shelf: [
		{ id: 'exo', name: 'Quiet Reef', kind: 'serum', tags: ['exosome', 'exosome_plant'], new: true },
		{ id: 'spf', name: 'Sun', kind: 'spf', tags: ['spf'], spf: 50 },
		{ id: 'wash', name: 'Wash', kind: 'cleanser', tags: ['cleanser_gentle'] },
	],
});
const on = (routine: Routine, date: string) => todayOf(planOf(routine), routine, date);

describe('today', () => {
	it('holds each step of the plan for that day once', () => {
		const plan = planOf(ROUTINE);
		fc.assert(
			fc.property(fc.nat({ max: 83 }), (day) => {
				const date = plan.sessions.find((one) => one.day === day)?.date ?? START;
				const told = on(ROUTINE, date).sessions.flatMap(({ slot, steps }) =>
					steps.map(({ step }) => `${slot} ${step.product}`),
				);
				const planned = plan.sessions
					.filter((one) => one.date === date)
					.flatMap(({ slot, steps }) => steps.map(({ product }) => `${slot} ${product}`));
				expect(told).toEqual(planned);
				expect(new Set(told).size).toBe(told.length);
			}),
		);
	});

	it('asks for a look on day 2 and again on day 7, though day 2 showed nothing', () => {
		const looks = (routine: Routine, date: string) =>
			on(routine, date).tests.flatMap((card) => card.looks.map(({ when }) => when));
		expect(looks(ROUTINE, '2027-03-02')).toEqual(['later', 'later']);
		expect(looks(ROUTINE, '2027-03-03')).toEqual(['due', 'later']);
		const seen = withRead(ROUTINE, {
			product: 'exo',
			day: 2,
			grade: 'nothing',
			at: '2027-03-03T08:00:00Z',
		});
		expect(looks(seen, '2027-03-03')).toEqual(['noted', 'later']);
		expect(looks(seen, '2027-03-08')).toEqual(['noted', 'due']);
	});

	it('keeps what a spot reacted to out of the plan', () => {
		const seen = withRead(ROUTINE, {
			product: 'exo',
			day: 2,
			grade: 'red-raised',
			at: '2027-03-03T08:00:00Z',
		});
		expect(reactedTo(seen, 'exo')).toBe(true);
		const used = planOf(seen).sessions.flatMap(({ steps }) => steps.map(({ product }) => product));
		expect(used).not.toContain('exo');
		expect(used).toContain('spf');
	});

	it('marks one step of one day, and takes the mark back', () => {
		const mark = { day: 3, slot: 'AM' as const, product: 'spf' };
		const skipped = withMark(ROUTINE, mark, 'skipped');
		const states = (routine: Routine, date: string) =>
			on(routine, date).sessions.flatMap(({ steps }) => steps.map(({ state }) => state));
		expect(states(skipped, '2027-03-04')).toContain('skipped');
		expect(states(skipped, '2027-03-05')).not.toContain('skipped');
		expect(planOf(skipped)).toEqual(planOf(ROUTINE));
		expect(withMark(skipped, mark, 'open')).toEqual(ROUTINE);
	});

	it('says which days of the strip are done, partly done and open', () => {
		const mark = { day: 1, slot: 'PM' as const, product: 'wash' };
		const { strip } = on(withMark(ROUTINE, mark, 'done'), '2027-03-02');
		expect(strip.map(({ date }) => date)).toEqual([
			'2027-03-01',
			'2027-03-02',
			'2027-03-03',
			'2027-03-04',
			'2027-03-05',
			'2027-03-06',
			'2027-03-07',
		]);
		expect(strip[1]?.marks).toEqual({ AM: 'open', PM: 'done' });
		expect(strip[2]?.hasLook).toBe(true);
	});
});
