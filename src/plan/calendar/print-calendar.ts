/** A plan as a file that any calendar opens (RFC 5545). */
import { isIsoDate } from '../day.ts';
import type { Plan } from '../schema.ts';
import type { CalendarTimes } from './calendar-schema.ts';
import type { CalendarWords } from './calendar-words.ts';
import { contentLine, textValue } from './content-line.ts';
import { type Moment, momentsOf, type PlannedDays } from './moment.ts';
import { timeOf } from './told-at.ts';

export type CalendarPage = {
	/** Names this calendar among others, so that two people's events never meet; small letters, digits and hyphens. */
	readonly id: string;
	/** When it was made, as an ISO instant in UTC. */
	readonly stamp: string;
	readonly times: CalendarTimes;
	readonly words: CalendarWords;
	/** Whether each event rings. */
	readonly alarms: boolean;
};

const ID = /^[0-9a-z-]{1,60}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/;

/**
 * The file; null where the plan puts nothing on any day, since a calendar without events is none.
 * Each day has events of its own and none repeats: ramps and alternate nights need no rule (CAL-05), a changed day leaves
 * the names of all others as they were, and no parser can shift a repeated time through a clock change.
 * @throws RangeError on an id or a stamp of another form.
 */
export function printCalendar(plan: Plan, days: PlannedDays, page: CalendarPage): string | null {
	if (!ID.test(page.id)) throw new RangeError(`"id" expected ${ID.source}, got "${page.id}"`);
	const stamp = stampOf(page.stamp);
	const moments = momentsOf(plan, days);
	if (moments.length === 0) return null;
	return [
		contentLine('BEGIN', 'VCALENDAR'),
		contentLine('VERSION', '2.0'),
		contentLine('PRODID', '-//ExoProof//Routine//EN'),
		contentLine('CALSCALE', 'GREGORIAN'),
		contentLine('X-WR-CALNAME', textValue(page.words.name)),
		...moments.flatMap((moment) => eventLines(moment, stamp, page)),
		contentLine('END', 'VCALENDAR'),
	].join('');
}

function eventLines(moment: Moment, stamp: string, page: CalendarPage): readonly string[] {
	const { kind, date, minutes } = moment;
	const title = textValue(page.words.title(moment));
	const details = page.words.details(moment);
	return [
		contentLine('BEGIN', 'VEVENT'),
		contentLine('UID', `${page.id}-${kind}-${compact(date)}`),
		contentLine('DTSTAMP', stamp),
		contentLine('DTSTART', wallClock(date, timeOf(kind, page.times))),
		contentLine('DURATION', `PT${minutes}M`),
		contentLine('SUMMARY', title),
		...(details === null ? [] : [contentLine('DESCRIPTION', textValue(details))]),
		contentLine('CLASS', 'PRIVATE'),
		contentLine('TRANSP', 'TRANSPARENT'),
		...(page.alarms ? alarmLines(title) : []),
		contentLine('END', 'VEVENT'),
	];
}

/** Strict clients drop an alarm that lacks one of these three, or holds a summary or an attendee (CAL-02). */
function alarmLines(title: string): readonly string[] {
	return [
		contentLine('BEGIN', 'VALARM'),
		contentLine('ACTION', 'DISPLAY'),
		contentLine('TRIGGER', 'PT0S'),
		contentLine('DESCRIPTION', title),
		contentLine('END', 'VALARM'),
	];
}

/** Local time without a zone: it stays where it is through a clock change and on a journey. */
function wallClock(date: string, time: string): string {
	return `${compact(date)}T${time.replace(':', '')}00`;
}

function compact(date: string): string {
	if (!isIsoDate(date)) throw new RangeError(`"date" expected YYYY-MM-DD, got "${date}"`);
	return date.replaceAll('-', '');
}

function stampOf(stamp: string): string {
	const [, date, hours, minutes, seconds] = INSTANT.exec(stamp) ?? [];
	if (date === undefined)
		throw new RangeError(`"stamp" expected an ISO instant in UTC, got "${stamp}"`);
	return `${compact(date)}T${hours}${minutes}${seconds}Z`;
}
