/** When a person wants to be told, as the clock on the wall shows it wherever they are (CAL-06). */
import * as z from 'zod/mini';

const wallTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** Hours and minutes, without a zone. */
export const calendarTimesSchema = z.object({ am: wallTime, pm: wallTime });
export type CalendarTimes = z.infer<typeof calendarTimesSchema>;

export const USUAL_TIMES: CalendarTimes = { am: '07:30', pm: '21:30' };
