/** Which reminder is due now, for a page that is open: it can tell no one while it is closed. */
import { dateAfter, daysBetween } from '../day.ts';
import type { PatchRead, StepMark } from '../routine-schema.ts';
import type { Plan } from '../schema.ts';
import type { CalendarTimes } from './calendar-schema.ts';
import { type Moment, momentsOf, type PlannedDays } from './moment.ts';
import { timeOf } from './told-at.ts';

/** The clock on the wall where the person is: YYYY-MM-DD and HH:MM. */
export type WallClock = { readonly date: string; readonly time: string };

/** What a person did already. */
export type Told = {
	readonly marks: readonly StepMark[];
	readonly reads: readonly PatchRead[];
	/** Names of reminders put away. */
	readonly seen: readonly string[];
};

export type Reminder = Moment & {
	/** Its kind and date: the same for the same plan. */
	readonly name: string;
};

/** Days on which a read, a review or a look at the shelf may still be caught up with. */
const LATE_DAYS = 7;

/**
 * The reminders due at this time, the latest thing last. A session is due until the next one begins and is then let go,
 * without a word about it; a read is due until it is noted.
 */
export function dueReminders(
	plan: Plan,
	days: PlannedDays,
	{ times, now, told }: { times: CalendarTimes; now: WallClock; told: Told },
): readonly Reminder[] {
	return momentsOf(plan, days)
		.filter((moment) => isItsTime(moment, times, now) && !isDone(moment, plan, days, told))
		.map((moment) => ({ ...moment, name: `${moment.kind}-${moment.date}` }))
		.filter(({ name }) => !told.seen.includes(name));
}

/** The next time after now at which something becomes due; null where nothing does. */
export function nextReminderAt(
	plan: Plan,
	days: PlannedDays,
	{ times, now }: { times: CalendarTimes; now: WallClock },
): WallClock | null {
	const later = momentsOf(plan, days)
		.map(({ kind, date }) => ({ date, time: timeOf(kind, times) }))
		.filter((at) => stamp(at) > stamp(now))
		.sort((one, other) => stamp(one).localeCompare(stamp(other)));
	return later[0] ?? null;
}

const stamp = ({ date, time }: WallClock): string => `${date}T${time}`;

function isItsTime({ kind, date }: Moment, times: CalendarTimes, now: WallClock): boolean {
	if (stamp({ date, time: timeOf(kind, times) }) > stamp(now)) return false;
	if (kind === 'pm') return date === now.date;
	if (kind === 'am') return date === now.date && (times.pm <= times.am || now.time < times.pm);
	return now.date <= dateAfter(date, LATE_DAYS);
}

function isDone(moment: Moment, plan: Plan, days: PlannedDays, told: Told): boolean {
	const { kind, date, products } = moment;
	if (kind === 'review' || kind === 'discard') return false;
	const day = daysBetween(days.start_date, date);
	if (kind === 'read')
		return products.every((product) => isRead(product, day, plan.patch_tests, told.reads));
	const slot = kind === 'am' ? 'AM' : 'PM';
	return products.every((product) =>
		told.marks.some((mark) => mark.product === product && mark.day === day && mark.slot === slot),
	);
}

/** Whether the test was looked at on its day or later. */
function isRead(
	product: string,
	day: number,
	tests: Plan['patch_tests'],
	reads: readonly PatchRead[],
): boolean {
	const start = tests.find((one) => one.product === product)?.start_day ?? 0;
	return reads.some((read) => read.product === product && read.day >= day - start);
}
