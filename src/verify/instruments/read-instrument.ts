/** Files of instruments, read into values of a batch report or refused. */
import { readEndotoxin } from './endotoxin.ts';
import { fileText, MOST_FILE } from './file-text.ts';
import { NANOSIGHT_FORMS, readNanosight } from './nanosight.ts';
import { columnsMeant, type OwnForm, ownFormOf } from './own-form.ts';
import { readProtein } from './protein-plate.ts';
import type { Given, Reading } from './reading.ts';
import type { InstrumentRefusal } from './refusal.ts';
import { openSheet, type Row, refuse, type Sheet, short } from './sheet.ts';
import { readTemperature } from './temperature.ts';
import { readZetaview, ZETAVIEW_FORM } from './zetaview.ts';

type Reader = (sheet: Sheet, given: Given) => Reading | null;

const OWN: Readonly<Record<OwnForm, Reader>> = {
	'protein-plate': readProtein,
	endotoxin: readEndotoxin,
	temperature: readTemperature,
};

/** Reads a file by what stands in it; its name does not count. Nothing that was read in part is answered. */
export function readInstrument(bytes: Uint8Array, given: Given): Reading | InstrumentRefusal {
	if (bytes.length > MOST_FILE) return { refused: 'file-large', facts: { most: MOST_FILE } };
	const text = fileText(bytes);
	if (text === null) return { refused: 'not-text', facts: {} };
	const sheet = openSheet(text);
	const [first] = sheet.rows;
	if (first === undefined) return { refused: 'file-empty', facts: {} };
	const reader = readerOf(first);
	if (reader === null) refuse(sheet, 'header-unknown', headFacts(first));
	const reading = reader?.(sheet, given) ?? null;
	return sheet.refused ?? reading ?? { refused: 'file-truncated', facts: {} };
}

function readerOf(first: Row): Reader | null {
	const [cell = ''] = first.cells;
	if (NANOSIGHT_FORMS.some((form) => form === cell)) return readNanosight;
	if (cell === ZETAVIEW_FORM) return readZetaview;
	const own = ownFormOf(first);
	return own === null ? null : OWN[own];
}

/** What stands there, and what was expected. */
const headFacts = (first: Row) => ({
	found: short(first.cells.join(', ')),
	expected: columnsMeant(first),
});
