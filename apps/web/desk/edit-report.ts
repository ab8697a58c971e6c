/** Changes of a report as somebody types them; what they cannot mean is left out, never guessed. */
import type { BatchReport, FieldValue } from '../../../src/verify/index.ts';

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** The number that a person typed, with a point or a comma; null where it is none. */
export function numberOf(text: string): number | null {
	const bare = text.trim();
	if (!NUMBER.test(bare)) return null;
	const number = Number(bare.replace(',', '.'));
	return Number.isFinite(number) ? number : null;
}

/** A number as a field shows it: short, and read back as the same number. */
export const textOf = (value: FieldValue['value']): string =>
	typeof value === 'number' ? printNumber(value) : (value ?? '');

const printNumber = (value: number): string =>
	Math.abs(value) >= 1e6 ? value.toExponential().replace('+', '') : String(value);

/** The report with this field's value; without the field where nothing is stated any more. */
export function withValue(
	report: BatchReport,
	id: string,
	text: string,
	unit: string | null,
): BatchReport {
	const old = report.fields[id];
	const number = numberOf(text);
	if (text.trim() === '') {
		const isSaid = old?.bound === 'below-detection';
		return isSaid ? withField(report, id, without(old, 'value')) : withField(report, id, null);
	}
	const value = number ?? text.trim();
	const bound = old?.bound ?? (number === null ? 'claimed' : 'measured');
	const own = unit === null || number === null ? {} : { unit: old?.unit ?? unit };
	return withField(report, id, { ...old, ...own, bound, value });
}

export type FieldPart = 'method' | 'lab' | 'date' | 'lod' | 'bound';

/** The report with one more thing said of a field: how, by whom, when, from where on. */
export function withPart(
	report: BatchReport,
	id: string,
	part: FieldPart,
	text: string,
): BatchReport {
	const old: FieldValue = report.fields[id] ?? { bound: 'measured' };
	const said = text.trim();
	const value = part === 'lod' ? numberOf(said) : said === '' ? null : said;
	return withField(report, id, value === null ? without(old, part) : { ...old, [part]: value });
}

function without(value: FieldValue, part: keyof FieldValue): FieldValue {
	const { bound, ...rest } = value;
	const kept = Object.entries(rest).filter(([name]) => name !== part);
	return { bound, ...Object.fromEntries(kept) };
}

function withField(report: BatchReport, id: string, value: FieldValue | null): BatchReport {
	const { [id]: _, ...fields } = report.fields;
	return { ...report, fields: value === null ? fields : { ...fields, [id]: value } };
}
