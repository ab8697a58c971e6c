/** Days and moments, as files write them. */
import type { Given } from './reading.ts';
import { refuse, type Sheet, short } from './sheet.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT =
	/^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/;

/** Is it an ISO date that a calendar has? */
export function isDay(text: string): boolean {
	const time = DAY.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day in a cell; empty where there is none, and the sheet says why. */
export function dayIn(sheet: Sheet, line: number, cell: string | undefined): string {
	if (cell !== undefined && isDay(cell)) return cell;
	refuse(sheet, 'date-unreadable', { line, found: short(cell ?? '') });
	return '';
}

/** Milliseconds of a moment that says its zone; nought where there is none, and the sheet says why. */
export function momentIn(sheet: Sheet, line: number, cell: string | undefined): number {
	const day = MOMENT.exec(cell ?? '')?.[1];
	if (cell !== undefined && day !== undefined && isDay(day)) return Date.parse(cell);
	refuse(sheet, 'date-unreadable', { line, found: short(cell ?? '') });
	return 0;
}

/** The day that file or person says; both must agree where both do. */
export function agreedDay(sheet: Sheet, stated: string | null, { date }: Given): string | null {
	if (stated !== null && date !== null && stated !== date)
		refuse(sheet, 'date-differs', { stated, given: date });
	return stated ?? date;
}

/** The dilution that file or person says; both must agree where both do. */
export function agreedDilution(
	sheet: Sheet,
	stated: number | null,
	{ dilution }: Given,
): number | null {
	if (stated !== null && dilution !== null && Math.abs(stated - dilution) > stated * 1e-6)
		refuse(sheet, 'dilution-differs', { stated, given: dilution });
	return stated ?? dilution;
}
