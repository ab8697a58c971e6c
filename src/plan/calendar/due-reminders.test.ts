import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PatchRead, StepMark } from '../routine-schema.ts';
import { dueReminders, momentsOf, nextReminderAt, type Told } from './index.ts';
import { anyPlanned, PAGE, planFrom } from './planned.case.ts';

const { plan, days } = planFrom('2027-03-01');
const { times } = PAGE;
const NOTHING: Told = { marks: [], reads: [], seen: [] };
const due = (date: string, time: string, told: Partial<Told> = {}) =>
	dueReminders(plan, days, { times, now: { date, time }, told: { ...NOTHING, ...told } }).map(
		({ name }) => name,
	);

test('a session is due from its time until the next one begins, and then let go', () => {
	expect(due('2027-03-20', '07:29')).toEqual([]);
	expect(due('2027-03-20', '07:30')).toEqual(['am-2027-03-20']);
	expect(due('2027-03-20', '21:29')).toEqual(['am-2027-03-20']);
	expect(due('2027-03-20', '21:30')).toEqual(['pm-2027-03-20']);
	expect(due('2027-03-21', '00:01')).toEqual([]);
});

test('a session whose steps were done or skipped is due no more', () => {
	const mark = (product: string, state: StepMark['state']): StepMark => ({
		day: 19,
		slot: 'AM',
		product,
		state,
	});
	const half = [mark('cleanser', 'done')];
	expect(due('2027-03-20', '08:00', { marks: half })).toEqual(['am-2027-03-20']);
	expect(due('2027-03-20', '08:00', { marks: [...half, mark('spf50', 'skipped')] })).toEqual([]);
});

test('a read of a patch test stays due until it is noted, or for a week', () => {
	const read: PatchRead = {
		product: 'exo',
		day: 2,
		grade: 'nothing',
		at: '2027-03-03T08:00:00Z',
	};
	expect(due('2027-03-05', '06:00')).toContain('read-2027-03-03');
	expect(due('2027-03-05', '06:00', { reads: [{ ...read, day: 1 }] })).toContain('read-2027-03-03');
	expect(due('2027-03-05', '06:00', { reads: [read] })).toEqual(['discard-2027-03-01']);
	expect(due('2027-03-11', '06:00')).toEqual(['read-2027-03-08']);
});

test('what was put away stays away', () => {
	expect(due('2027-04-05', '06:00')).toEqual([]);
	expect(due('2027-04-05', '07:30')).toContain('review-2027-04-05');
	expect(due('2027-04-05', '07:30', { seen: ['review-2027-04-05'] })).toEqual(['am-2027-04-05']);
});

test('the next reminder is the first later than now, and after the last there is none', () => {
	const next = (date: string, time: string) =>
		nextReminderAt(plan, days, { times, now: { date, time } });
	expect(next('2027-03-20', '07:29')).toEqual({ date: '2027-03-20', time: '07:30' });
	expect(next('2027-03-20', '07:30')).toEqual({ date: '2027-03-20', time: '21:30' });
	expect(next('2027-06-30', '12:00')).toBeNull();
});

test('nothing is due before its time, and each is due at its time', () => {
	fc.assert(
		fc.property(anyPlanned, (any) => {
			for (const { kind, date } of momentsOf(any.plan, any.days)) {
				const names = (time: string) =>
					dueReminders(any.plan, any.days, { times, now: { date, time }, told: NOTHING }).map(
						({ name }) => name,
					);
				expect(names('07:29')).not.toContain(`${kind}-${date}`);
				expect(names(kind === 'pm' ? '21:30' : '07:30')).toContain(`${kind}-${date}`);
			}
		}),
		{ numRuns: 20 },
	);
});
