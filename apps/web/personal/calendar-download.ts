/** The calendar file of a routine, made here and saved by the browser. */
import type { Say } from '../../../src/kit/index.ts';
import {
	detailedWords,
	neutralWords,
	type Plan,
	printCalendar,
	type Routine,
	scenarioOf,
} from '../../../src/plan/index.ts';
import { calendarSettings } from './calendar-settings.ts';
import { saveFile } from './save-file.ts';

const FILE = 'routine.ics';

/** Saves it; false where the plan has no day yet. */
export function saveCalendar(routine: Routine, plan: Plan, say: Say): boolean {
	const { id, times, isDetailed } = calendarSettings.value;
	const nameOf = (product: string) => routine.shelf.find((item) => item.id === product)?.name ?? '';
	const text = printCalendar(plan, scenarioOf(routine), {
		id,
		stamp: new Date().toISOString(),
		times,
		words: isDetailed ? detailedWords(say, nameOf) : neutralWords(say),
		alarms: true,
	});
	if (text === null) return false;
	saveFile(FILE, text, 'text/calendar');
	return true;
}
