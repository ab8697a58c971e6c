/** When a person wants to be told, and what they put away: remembered on this device. */
import { signal } from '@preact/signals';
import * as z from 'zod/mini';
import { calendarTimesSchema, USUAL_TIMES } from '../../../src/plan/index.ts';
import { recall, remember } from '../settings.ts';

const KEY = 'calendar';
/** Names of reminders put away; the oldest make room. */
const MOST_SEEN = 60;

const settingsSchema = z.object({
	/** Names this calendar among others: the same file again changes entries and doubles none. */
	id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
	times: calendarTimesSchema,
	/** Whether products stand in the file. */
	isDetailed: z.boolean(),
	/** Whether the browser shows reminders while the page is open. */
	isNotifying: z.boolean(),
	seen: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(MOST_SEEN)),
});
export type CalendarSettings = z.infer<typeof settingsSchema>;

export const calendarSettings = signal<CalendarSettings>(remembered());

export function changeCalendar(change: Partial<CalendarSettings>): void {
	calendarSettings.value = { ...calendarSettings.value, ...change };
	remember(KEY, JSON.stringify(calendarSettings.value));
}

/** A reminder put away does not come back. */
export function putAway(name: string): void {
	const seen = [...calendarSettings.value.seen.filter((one) => one !== name), name];
	changeCalendar({ seen: seen.slice(-MOST_SEEN) });
}

/** Begins anew, with another id: entries of the calendar saved before are not met again. */
export function forgetCalendar(): void {
	calendarSettings.value = fresh();
	remember(KEY, '');
}

function remembered(): CalendarSettings {
	const read = settingsSchema.safeParse(parsed(recall(KEY)));
	return read.success ? read.data : fresh();
}

function fresh(): CalendarSettings {
	const bytes = [...crypto.getRandomValues(new Uint8Array(8))];
	const id = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return { id, times: USUAL_TIMES, isDetailed: false, isNotifying: false, seen: [] };
}

/** What was written by another version is no JSON of ours, and begins anew. */
function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? '');
	} catch {
		return null;
	}
}
