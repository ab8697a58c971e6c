/**
 * Measurements of size that ZetaView writes: names and values with colons, then the counts twice over, in bins of one
 * width and in bins of one ratio. Text parted by tabs, or the same saved again with commas or semicolons. The form was
 * learned from the repositories that data/instruments/SOURCES.md names.
 */
import type { FieldValue } from '../batch/index.ts';
import { agreedDay, agreedDilution, dayIn } from './day.ts';
import type { Given, Reading } from './reading.ts';
import { numberIn, type Row, refuse, type Sheet, short } from './sheet.ts';
import { countedOf, figuresOf, sizeFields, tenth, threeDigits } from './sizes-of-counts.ts';

/** First cell. */
export const ZETAVIEW_FORM = 'Original File:';

const COLUMNS = ['Size / nm', 'Number', 'Concentration / cm-3', 'Volume / nm^3', 'Area / nm^2'];
const SIZES = 'Size Distribution';
/** A row of this size stands between the two tables. */
const BETWEEN = -1;

/** Reads a measurement. */
export function readZetaview(sheet: Sheet, given: Given): Reading | null {
	const values = valuesOf(sheet);
	const kind = values.get('Type of Measurement')?.cell ?? '';
	if (kind !== SIZES) {
		refuse(sheet, 'measurement-other', { found: short(kind), expected: SIZES });
		return null;
	}
	const tables = tablesOf(sheet);
	if (tables === null || sheet.refused !== null) return null;
	checkTraces(sheet, values, tables);
	const counted = countedOf(sheet, tables.even);
	const date = agreedDay(sheet, dayOf(sheet, values), given);
	const dilution = dilutionOf(sheet, values, given);
	if (counted === null) return null;
	const common = { method: methodOf(values), ...(date === null ? {} : { date }) };
	const found = tables.even.reduce((sum, { concentration }) => sum + concentration, 0);
	const count: FieldValue = {
		bound: 'measured',
		value: threeDigits(found * dilution),
		unit: 'particles/mL',
		...common,
	};
	const middle = middleOf(sheet, values, figuresOf(counted).size_d50, counted.width);
	return {
		form: 'zetaview',
		fields: { particle_conc: count, ...sizeFields(counted, { size_d50: middle }, common) },
		doubts: doubtsOf(values),
		journey: null,
	};
}

type Found = { readonly line: number; readonly cell: string };
type Values = ReadonlyMap<string, Found>;
type Bin = {
	readonly line: number;
	readonly size: number;
	readonly count: number;
	readonly concentration: number;
};
type Tables = { readonly even: readonly Bin[]; readonly log: readonly Bin[] };

/** What stands behind a name with a colon; some rows hold several. The first of a name counts. */
function valuesOf({ rows }: Sheet): Values {
	const values = new Map<string, Found>();
	for (const { line, cells } of rows)
		for (const [at, cell] of cells.entries()) {
			const name = cell.endsWith(':') ? cell.replace(/:+$/, '') : null;
			if (name !== null && !values.has(name)) values.set(name, { line, cell: cells[at + 1] ?? '' });
		}
	return values;
}

const number = (sheet: Sheet, values: Values, name: string, least: number): number | null => {
	const found = values.get(name);
	return found === undefined ? null : numberIn(sheet, found.line, found.cell, least);
};

function tablesOf(sheet: Sheet): Tables | null {
	const head = sheet.rows.findIndex(({ cells }) => cells[0] === COLUMNS[0]);
	const found = sheet.rows[head]?.cells.filter((cell) => cell !== '') ?? [];
	if (head < 0) refuse(sheet, 'part-missing', { part: COLUMNS.join(', ') });
	else if (found.join() !== COLUMNS.join())
		refuse(sheet, 'header-unknown', {
			found: short(found.join(', ')),
			expected: COLUMNS.join(', '),
		});
	if (sheet.refused !== null) return null;
	const bins = sheet.rows.slice(head + 1).map((row) => binOf(sheet, row));
	const between = bins.findIndex(({ size }) => size === BETWEEN);
	if (between < 0) refuse(sheet, 'file-truncated');
	return { even: bins.slice(0, between), log: bins.slice(between + 1) };
}

function binOf(sheet: Sheet, { line, cells }: Row): Bin {
	const [size, count, concentration] = cells;
	if (cells.length < COLUMNS.length && line === sheet.rows.at(-1)?.line)
		refuse(sheet, 'file-truncated');
	else if (cells.length < COLUMNS.length)
		refuse(sheet, 'row-wrong', { line, found: cells.length, expected: COLUMNS.length });
	return {
		line,
		size: numberIn(sheet, line, size, BETWEEN),
		count: numberIn(sheet, line, count, BETWEEN),
		concentration: numberIn(sheet, line, concentration, BETWEEN),
	};
}

const TRACES = 'Number of Traces';
/** Counts of a bin are printed in four digits. */
const DIGITS = 1e-3;

/** Both tables hold every trace: a file that was cut or touched does not. */
function checkTraces(sheet: Sheet, values: Values, { even, log }: Tables): void {
	const stated = number(sheet, values, TRACES, 0);
	const [counted = 0, again = 0] = [even, log].map((bins) =>
		bins.reduce((sum, { count }) => sum + count, 0),
	);
	const isFar = (sum: number): boolean =>
		Math.abs(sum - (stated ?? 0)) > (stated ?? 0) * DIGITS + 0.5;
	if (stated === null) refuse(sheet, 'part-missing', { part: TRACES });
	else if (stated === 0) refuse(sheet, 'nothing-counted');
	else if (isFar(counted)) refuse(sheet, 'sum-differs', { part: TRACES, stated, counted });
	else if (isFar(again)) refuse(sheet, 'file-truncated');
}

function dayOf(sheet: Sheet, values: Values): string | null {
	const found = values.get('Date');
	return found === undefined ? null : dayIn(sheet, found.line, found.cell);
}

/** Counts are those of the diluted sample. */
function dilutionOf(sheet: Sheet, values: Values, given: Given): number {
	const factor = number(sheet, values, 'Concentration Correction Factor', 0) ?? 1;
	if (factor !== 1) refuse(sheet, 'correction-unsure', { factor });
	const agreed = agreedDilution(sheet, number(sheet, values, 'Dilution', 1), given);
	if (agreed === null) refuse(sheet, 'dilution-missing');
	return agreed ?? 1;
}

const MIDDLE = 'Median Number (D50)';

/** The middle as the instrument states it, if its own counts have it there within a bin. */
function middleOf(sheet: Sheet, values: Values, counted: number, width: number): number {
	const stated = number(sheet, values, MIDDLE, 0);
	if (stated === null) return counted;
	if (Math.abs(stated - counted) > width)
		refuse(sheet, 'sum-differs', { part: MIDDLE, stated, counted });
	return tenth(stated);
}

function methodOf(values: Values): string {
	const software = /version (.{1,40}?)\)/.exec(values.get('Software')?.cell ?? '')?.[1];
	const positions = /^\d{1,3}$/.exec(values.get('Positions')?.cell ?? '')?.[0];
	const parts = [`ZetaView${software === undefined ? '' : ` ${software}`}`];
	if (positions !== undefined) parts.push(`${positions} positions`);
	return `NTA (${parts.join(', ')})`;
}

/** Checks by the row that says when; the clock of a machine that never made one stands at its first day. */
const CHECKS = [
	{ result: 'Cell Check Result', made: 'Cell Checked', good: /^(?:very )?good$/i },
	{
		result: 'Particle Drift Check Result',
		made: 'Particle Drift Checked',
		good: /^(?:(?:very )?good|ok|low)$/i,
	},
] as const;
const NEVER = /^1904-01-01/;

/** What the instrument says against itself. */
function doubtsOf(values: Values): Reading['doubts'] {
	return CHECKS.flatMap(({ result, made, good }) => {
		const found = values.get(result)?.cell ?? '';
		const isMade = !NEVER.test(values.get(made)?.cell ?? '');
		return found === '' || good.test(found) || !isMade
			? []
			: [{ found: short(`${result}: ${found}`) }];
	});
}
