/** Sheets of labels as stationers sell them. Lengths are millimetres, from the upper left corner of the sheet. */

type SheetForm = {
	readonly width: number;
	readonly height: number;
	readonly columns: number;
	readonly rows: number;
	readonly label: { readonly width: number; readonly height: number };
	/** Where the first label begins. */
	readonly left: number;
	readonly top: number;
	/** From the beginning of one label to that of the next. */
	readonly across: number;
	readonly down: number;
};

const A4 = { width: 210, height: 297 } as const;

export const SHEET_NAMES = ['a4-24', 'a4-21'] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

export const SHEETS = {
	/** 3 by 8 labels of 70 by 37, edge to edge. */
	'a4-24': {
		...A4,
		columns: 3,
		rows: 8,
		label: { width: 70, height: 37 },
		left: 0,
		top: 0.5,
		across: 70,
		down: 37,
	},
	/** 3 by 7 labels of 63.5 by 38.1, a gap between the columns. */
	'a4-21': {
		...A4,
		columns: 3,
		rows: 7,
		label: { width: 63.5, height: 38.1 },
		left: 7.21,
		top: 15.15,
		across: 66.04,
		down: 38.1,
	},
} as const satisfies Record<SheetName, SheetForm>;

/** How many labels a sheet has. */
export function labelsOn({ columns, rows }: SheetForm): number {
	return columns * rows;
}

/** Upper left corner of a label, counted along the rows from 0. */
export function cornerOf(form: SheetForm, at: number): { readonly x: number; readonly y: number } {
	return {
		x: form.left + (at % form.columns) * form.across,
		y: form.top + Math.floor(at / form.columns) * form.down,
	};
}
