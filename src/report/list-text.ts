/** The list of a bottle for a terminal: marked names underlined in a line of their own, each followed by its word. */
import type { SpanKind } from './findings.ts';
import type { Span } from './schema.ts';
import { charColumns, shownChar } from './text-width.ts';

/** Solid for a vesicle, dashed for doubt, double for a look-alike, dotted for a repaired spelling. */
const UNDERLINE: Readonly<Record<SpanKind, string>> = {
	vesicle: '─',
	unclear: '╌',
	lookalike: '═',
	repaired: '·',
	unread: '╌',
};

/** One character on its way to a line: what is shown, how wide, and under which mark. */
type Cell = { readonly char: string; readonly columns: number; readonly mark: SpanKind | null };

/** A line of the list and, where a mark stands on it, the line that underlines it. */
export type ListLine = { readonly text: string; readonly underline: string | null };

/** Lays `text` in lines of `width` columns; `label` gives the word or two that stand behind a marked name. */
export function listLines(
	text: string,
	spans: readonly Span[],
	width: number,
	label: (span: Span) => string,
): readonly ListLine[] {
	const lines: ListLine[] = [];
	let line: Cell[] = [];
	let used = 0;
	for (const word of wordsOf(cellsOf(text, spans, label))) {
		const columns = word.reduce((sum, cell) => sum + cell.columns, 0);
		if (used > 0 && used + columns > width) {
			lines.push(lineOf(line));
			line = [];
			used = 0;
		}
		const shown = used === 0 ? word.filter((cell, at) => at > 0 || cell.char !== ' ') : word;
		for (const cell of shown) {
			if (used + cell.columns > width) {
				lines.push(lineOf(line));
				line = [];
				used = 0;
			}
			line.push(cell);
			used += cell.columns;
		}
	}
	return line.length > 0 ? [...lines, lineOf(line)] : lines;
}

/** A label is not broken; its blanks are made plain when the line is. */
const GLUE = '\u00A0';
const CLOSES_NAME = /^[,;.:)、，；。]$/u;

/** The characters of the text with the label of each span behind it; a comma stays with its name. */
function* cellsOf(
	text: string,
	spans: readonly Span[],
	label: (span: Span) => string,
): Generator<Cell> {
	let at = 0;
	for (const span of spans) {
		yield* plainCells(text.slice(at, span.start), null);
		yield* plainCells(text.slice(span.start, span.end), span.kind);
		at = span.end;
		while (CLOSES_NAME.test(text[at] ?? '')) {
			yield* plainCells(text[at] ?? '', null);
			at += 1;
		}
		yield* plainCells(` [${label(span).replaceAll(' ', GLUE)}] `, null);
	}
	yield* plainCells(text.slice(at), null);
}

function* plainCells(text: string, mark: SpanKind | null): Generator<Cell> {
	for (const char of text) {
		const shown = shownChar(char);
		if (shown !== '') yield { char: shown, columns: charColumns(shown), mark };
	}
}

/** Runs that stay on one line: a blank opens a new one, and so does every wide letter. */
function* wordsOf(cells: Iterable<Cell>): Generator<readonly Cell[]> {
	let word: Cell[] = [];
	let blank = false;
	for (const cell of cells) {
		const isBlank = cell.char === ' ';
		if (isBlank && blank) continue;
		if (word.length > 0 && (isBlank || cell.columns === 2)) {
			yield word;
			word = [];
		}
		word.push(cell);
		blank = isBlank;
	}
	if (word.length > 0) yield word;
}

function lineOf(cells: readonly Cell[]): ListLine {
	const text = cells
		.map((cell) => cell.char)
		.join('')
		.replaceAll(GLUE, ' ')
		.trimEnd();
	if (cells.every((cell) => cell.mark === null)) return { text, underline: null };
	const underline = cells
		.map(({ mark, columns }) => (mark === null ? ' ' : UNDERLINE[mark]).repeat(columns))
		.join('')
		.trimEnd();
	return { text, underline };
}
