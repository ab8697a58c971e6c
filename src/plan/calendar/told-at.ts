/** The time of day at which a moment is told. */
import type { CalendarTimes } from './calendar-schema.ts';
import type { MomentKind } from './moment.ts';

/** When a moment is told; what is no session is told in the morning, in daylight. */
export function timeOf(kind: MomentKind, { am, pm }: CalendarTimes): string {
	return kind === 'pm' ? pm : am;
}
