/** What a clinic asks of its visits, parsed from the address. */
import type { Problem } from '../../host/problem.ts';
import { parseGtin } from '../../kit/index.ts';
import { isVisitNumber, type PackBatch, printedSchema } from '../clinic/index.ts';
import type { VisitPlace, VisitQuery } from './clinic-store.ts';

const PAGE = 50;
const MOST = 200;

type Query = (name: string) => string | null;
type Parsed = Omit<VisitQuery, 'organisation'>;

/** `?gtin=&lot=&cursor=&limit=`; without number and lot, visits with any batch. */
export function parseVisitQuery(
	query: Query,
): { readonly query: Parsed } | { readonly problem: Problem } {
	const batch = parseBatch(query);
	if (batch !== null && 'problem' in batch) return batch;
	const cursor = query('cursor');
	const after = cursor === null ? null : parseVisitCursor(cursor);
	if (cursor !== null && after === null)
		return { problem: { code: 'cursor-unknown', path: 'cursor' } };
	const limit = Number(query('limit') ?? PAGE);
	if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return wrong('limit');
	return { query: { batch, after, limit } };
}

/** A batch is both its numbers: half of one would find too much or nothing. */
function parseBatch(query: Query): PackBatch | null | { readonly problem: Problem } {
	const [given, lot] = [query('gtin'), query('lot')];
	if (given === null && lot === null) return null;
	const gtin = parseGtin(given ?? '');
	if (gtin === null) return { problem: { code: 'gtin-invalid', path: 'gtin' } };
	const printed = printedSchema.safeParse(lot);
	return printed.success ? { gtin, lot: printed.data } : wrong('lot');
}

const wrong = (path: string): { readonly problem: Problem } => ({
	problem: { code: 'query-invalid', facts: { path }, path },
});

/** The place behind a visit, as `next` has it. */
export const printVisitCursor = ({ date, number }: VisitPlace): string => `${date}.${number}`;

const CURSOR = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.(.{9})$/;

function parseVisitCursor(text: string): VisitPlace | null {
	const [, date = '', number = ''] = CURSOR.exec(text) ?? [];
	// 30 February is a place that no visit has, and that PostgreSQL takes for no date.
	const isDay = date !== '' && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
	return isDay && isVisitNumber(number) ? { date, number } : null;
}
