/** Tables of our own making: one row of columns, then rows, then `end` and how many there were. */
import { type Row, refuse, type Sheet, short } from './sheet.ts';

/** Columns by form, with their units. Described in docs/instruments.md. */
export const OWN_COLUMNS = {
	'protein-plate': ['date', 'method', 'well', 'role', 'known_ug_per_mL', 'dilution', 'absorbance'],
	endotoxin: [
		'date',
		'method',
		'sample',
		'dilution',
		'endotoxin_EU_per_mL',
		'lod_EU_per_mL',
		'spike_recovery_percent',
		'correlation',
	],
	temperature: ['time', 'logger', 'temperature_degC'],
} as const;
export type OwnForm = keyof typeof OWN_COLUMNS;
const OWN_FORMS = [
	'protein-plate',
	'endotoxin',
	'temperature',
] as const satisfies readonly OwnForm[];

/** The form whose columns these are; null where it is none of them. */
export function ownFormOf({ cells }: Row): OwnForm | null {
	return OWN_FORMS.find((form) => OWN_COLUMNS[form].join() === cells.join()) ?? null;
}

/** The columns that somebody most likely meant: of the form that shares most with them, or of all where none does. */
export function columnsMeant({ cells }: Row): string {
	const shared = OWN_FORMS.map((form) => ({
		form,
		count: OWN_COLUMNS[form].filter((column) => cells.includes(column)).length,
	})).sort((one, other) => other.count - one.count);
	const [best] = shared;
	const forms = best === undefined || best.count === 0 ? OWN_FORMS : [best.form];
	return forms.map((form) => OWN_COLUMNS[form].join(', ')).join(' | ');
}

export type Entry = { readonly line: number; readonly of: (column: string) => string };

const END = 'end';

/** Rows by the names of their columns. A file without its end was cut. */
export function entriesOf(sheet: Sheet, form: OwnForm): readonly Entry[] {
	const columns: readonly string[] = OWN_COLUMNS[form];
	const [, ...rows] = sheet.rows;
	const last = rows.at(-1);
	const isWhole = last?.cells[0] === END && last.cells[1] === `${rows.length - 1}`;
	if (!isWhole) refuse(sheet, 'file-truncated');
	return rows.slice(0, -1).map(({ line, cells }) => {
		if (cells.length !== columns.length)
			refuse(sheet, 'row-wrong', { line, found: cells.length, expected: columns.length });
		return { line, of: (column) => cells[columns.indexOf(column)] ?? '' };
	});
}

/** What every row says alike. */
export function sharedIn(sheet: Sheet, entries: readonly Entry[], column: string): string {
	const shared = entries[0]?.of(column) ?? '';
	const odd = entries.find((entry) => entry.of(column) !== shared);
	if (odd !== undefined) refuse(sheet, 'column-mixed', { line: odd.line, column });
	else if (shared === '') refuse(sheet, 'part-missing', { part: column });
	return short(shared);
}
