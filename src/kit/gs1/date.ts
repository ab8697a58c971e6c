/** Dates as GS1 writes them: YYMMDD, where day 00 means the whole month (General Specifications, sections 3.4 and 7.12). */

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(year: number, month: number): number {
	const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether eight digits YYYYMMDD are a day; day 00 counts only where a whole month may be meant. */
export function isDay(digits: string, mayBeMonth: boolean): boolean {
	if (!/^\d{8}$/.test(digits)) return false;
	const day = Number(digits.slice(6));
	const last = daysIn(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)));
	return day <= last && last > 0 && (day > 0 || mayBeMonth);
}

/** The year that two digits mean, seen from a year: at most 49 years back and 50 ahead. */
export function yearOf(twoDigits: number, thisYear: number): number {
	const near = thisYear - (thisYear % 100) + twoDigits;
	const apart = twoDigits - (thisYear % 100);
	if (apart >= 51) return near - 100;
	return apart <= -50 ? near + 100 : near;
}

/** Six digits as an ISO date; day 00 is the last day of its month. Null when no calendar has that day. */
export function isoDateOf(digits: string, thisYear: number): string | null {
	if (!/^\d{6}$/.test(digits)) return null;
	const year = yearOf(Number(digits.slice(0, 2)), thisYear);
	const [month, day] = [digits.slice(2, 4), digits.slice(4)];
	if (!isDay(`${year}${month}${day}`, true)) return null;
	const last = day === '00' ? String(daysIn(year, Number(month))) : day;
	return `${year}-${month}-${last}`;
}
