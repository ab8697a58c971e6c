/** Moments as XML Schema 1.1 writes them (part 2, clauses 3.3.7 and 3.4.28), which credentials and proofs use. */

const DATE_TIME =
	/^(-?(?:[1-9]\d{3,5}|0\d{3}))-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?|(24:00:00(?:\.0+)?))(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds since 1970 of a `dateTimeStamp`, whose zone must be given; null for anything else, 30 February included. */
export const momentOf = (text: string): number | null => read(text, true);

/** The same of a `dateTime`: without a zone it is read as UTC, as VC Data Integrity 1.0 clause 2.1 has it. */
export const looseMomentOf = (text: string): number | null => read(text, false);

function read(text: string, needsZone: boolean): number | null {
	const [, year = '', month, day, hour, minute, second, fraction = '0', midnight, zone] =
		DATE_TIME.exec(text) ?? [];
	if (year === '' || (needsZone && zone === undefined)) return null;
	const start = dayStart(Number(year), Number(month), Number(day));
	if (start === null) return null;
	const offset = zone === undefined ? 0 : offsetOf(zone);
	if (midnight !== undefined) return start + DAY - offset;
	const clock = Number(hour) * 60 + Number(minute);
	return start + clock * MINUTE + (Number(second) + Number(fraction)) * 1_000 - offset;
}

/** Null where the month has no such day. */
function dayStart(year: number, month: number, day: number): number | null {
	const date = new Date(0);
	const start = date.setUTCFullYear(year, month - 1, day);
	return date.getUTCDate() === day && !Number.isNaN(start) ? start : null;
}

function offsetOf(zone: string): number {
	if (zone === 'Z') return 0;
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
	return (zone.startsWith('-') ? -1 : 1) * minutes * MINUTE;
}
