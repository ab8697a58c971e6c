/** What is due now on this device, kept up to date while the page is open. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import {
	dueReminders,
	nextReminderAt,
	type Plan,
	type Reminder,
	type Routine,
	type WallClock,
} from '../../../src/plan/index.ts';
import { calendarSettings } from './calendar-settings.ts';
import { dayHere } from './day-here.ts';

/** A clock that is set, or a machine that slept, is noticed after this long at the latest. */
const LOOK_AGAIN_MS = 30_000;

/** The clock on the wall here. */
export function wallClock(now: Date = new Date()): WallClock {
	const [hours, minutes] = [now.getHours(), now.getMinutes()].map((part) =>
		String(part).padStart(2, '0'),
	);
	return { date: dayHere(now), time: `${hours}:${minutes}` };
}

export type Due = {
	readonly reminders: readonly Reminder[];
	/** When the next thing is due; null where nothing more is. */
	readonly next: WallClock | null;
};

/** What is due, and what comes next. */
export function useDue(routine: Routine, plan: Plan): Due {
	const now = useNow();
	const { times, seen } = calendarSettings.value;
	const days = {
		start_date: routine.start_date,
		horizon_days: routine.horizon_days,
		products: routine.shelf.filter(({ used }) => used),
	};
	const told = { marks: routine.marks, reads: routine.reads, seen };
	return useMemo(
		() => ({
			reminders: dueReminders(plan, days, { times, now, told }),
			next: nextReminderAt(plan, days, { times, now }),
		}),
		[plan, routine, times, seen, now.date, now.time],
	);
}

function useNow(): WallClock {
	const now = useSignal(wallClock());
	useEffect(() => {
		const look = (): void => {
			const here = wallClock();
			if (here.time !== now.value.time || here.date !== now.value.date) now.value = here;
		};
		const timer = setInterval(look, LOOK_AGAIN_MS);
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', look);
		};
	}, [now]);
	return now.value;
}
