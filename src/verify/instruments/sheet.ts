/** Rows of a text file, whatever parts its cells, and the first thing in it that cannot be read. */
import type { Facts } from '../../kit/index.ts';
import type { InstrumentRefusal } from './refusal.ts';

export type Row = { readonly line: number; readonly cells: readonly string[] };

export type Sheet = {
	readonly rows: readonly Row[];
	/** Whether numbers are written as `1,5`; never where commas part the cells. */
	readonly isComma: boolean;
	/** The first fault: readers go on with a nought, and whoever asked them looks here. */
	refused: InstrumentRefusal | null;
};

/** Notes why the file is not taken in; what was found first counts. */
export function refuse(
	sheet: Pick<Sheet, 'refused'>,
	refused: InstrumentRefusal['refused'],
	facts: Facts = {},
): void {
	sheet.refused ??= { refused, facts };
}

/** Parts a text into rows. Cells are trimmed, lines that are blank or begin with `#` are left out. */
export function openSheet(text: string): Sheet {
	const all = splitRows(text, delimiterOf(text));
	const rows = all.filter(
		({ cells }) => cells.some((cell) => cell !== '') && cells[0]?.startsWith('#') !== true,
	);
	return { rows, isComma: rows.some(({ cells }) => cells.some(isCommaNumber)), refused: null };
}

const COMMA_NUMBER = /^[-+]?\d+,\d+(?:[eE][-+]?\d{1,3})?$/;
const isCommaNumber = (cell: string): boolean => COMMA_NUMBER.test(cell);

/** What parts the cells of the first line that is no remark. */
function delimiterOf(text: string): '\t' | ';' | ',' {
	const first = /^(?:[ \t;,]*(?:#.*)?(?:\r\n?|\n))*(.*)/.exec(text)?.[1] ?? '';
	if (first.includes('\t')) return '\t';
	return first.includes(';') ? ';' : ',';
}

const CELLS = {
	'\t': /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy,
	';': /(?:"((?:[^"]|"")*)"(?=[;\r\n]|$)|([^;\r\n]*))(;|\r\n?|\n|$)/gy,
	',': /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n?|\n|$)/gy,
} as const;

function splitRows(text: string, delimiter: keyof typeof CELLS): Row[] {
	const rows: Row[] = [];
	let cells: string[] = [];
	let [line, next] = [1, 1];
	for (const [whole, quoted, plain = '', end] of text.matchAll(CELLS[delimiter])) {
		cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
		const breaks = whole.split('\n').length - 1;
		next += end === delimiter ? breaks : Math.max(1, breaks);
		if (end === delimiter) continue;
		rows.push({ line, cells });
		line = next;
		cells = [];
		if (end === '') break;
	}
	return rows;
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;

/** The number in a cell between its bounds, both included; nought where there is none, and the sheet says why. */
export function numberIn(
	sheet: Sheet,
	line: number,
	cell: string | undefined,
	least = Number.NEGATIVE_INFINITY,
	most = Number.MAX_VALUE,
): number {
	const found = cell ?? '';
	const isOdd = sheet.isComma ? found.includes('.') : false;
	const plain = sheet.isComma ? found.replace(',', '.') : found;
	if (isOdd || !NUMBER.test(plain))
		refuse(sheet, 'number-unreadable', { line, found: short(found) });
	else if (Number(plain) < least || Number(plain) > most || !Number.isFinite(Number(plain)))
		refuse(sheet, 'number-impossible', { line, found: short(found) });
	else return Number(plain);
	return 0;
}

const SHOWN = 60;
/** So much of what was found as a person wants to see. */
export const short = (found: string): string =>
	found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
