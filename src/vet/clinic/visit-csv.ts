/** Visits as a table for another program: RFC 4180, one row a visit. */
import type { Visit } from './visit.ts';

const COLUMNS = ['number', 'date', 'product', 'gtin', 'lot', 'serial', 'ticks'] as const;

/** The line with the names of the columns. */
export const VISIT_HEADING = `${COLUMNS.join(',')}\r\n`;

/** One visit as one line. */
export function printVisitRow(visit: Visit): string {
	const cells = COLUMNS.map((column) =>
		column === 'ticks' ? visit.ticks.join(' ') : (visit[column] ?? ''),
	);
	return `${cells.map(printCell).join(',')}\r\n`;
}

/** A spreadsheet takes a cell that begins so for a formula, and runs it; the apostrophe makes it a text. */
const FORMULA = /^[=+\-@\t]/;

function printCell(text: string): string {
	const safe = FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
