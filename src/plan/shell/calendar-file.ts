/** The calendar of a plan as a file: whoever reads it meanwhile sees the old one or the new one, never half. */
import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Say } from '../../kit/index.ts';
import {
	detailedWords,
	neutralWords,
	type Plan,
	printCalendar,
	type Scenario,
	USUAL_TIMES,
} from '../index.ts';

export type CalendarFile = {
	readonly file: string;
	readonly now: Date;
	/** Words of the area `calendar`. */
	readonly say: Say;
	/** Whether products stand in the events; titles stay neutral. */
	readonly isDetailed: boolean;
};

/** Writes the file; false where the plan puts nothing on any day. @throws what the file system throws. */
export async function writeCalendarFile(
	plan: Plan,
	scenario: Scenario,
	{ file, now, say, isDetailed }: CalendarFile,
): Promise<boolean> {
	const text = printCalendar(plan, scenario, {
		id: calendarId(scenario),
		stamp: now.toISOString(),
		times: USUAL_TIMES,
		words: isDetailed ? detailedWords(say, (product) => product) : neutralWords(say),
		alarms: true,
	});
	if (text === null) return false;
	const draft = `${file}.new`;
	try {
		await writeFile(draft, text);
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
	return true;
}

/** The same for a scenario however its products and days change, so that its events keep their names. */
function calendarId({ id, start_date }: Scenario): string {
	return createHash('sha256')
		.update(JSON.stringify([id ?? null, start_date]))
		.digest('hex')
		.slice(0, 16);
}
