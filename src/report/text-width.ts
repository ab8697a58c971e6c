/** How many columns text takes on a terminal, and where it may be broken. */

/** East Asian Wide and Fullwidth blocks, and pictures, after Unicode UAX #11: two columns each. */
const WIDE: readonly (readonly [first: number, last: number])[] = [
	[0x1100, 0x115f],
	[0x2e80, 0x303e],
	[0x3041, 0x33ff],
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xa000, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x1f300, 0x1f64f],
	[0x1f900, 0x1f9ff],
	[0x20000, 0x3fffd],
];
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns of one character (a code point). */
export function charColumns(char: string): number {
	const code = char.codePointAt(0) ?? 0;
	if (code < 0x300) return 1;
	if (NO_WIDTH.test(char)) return 0;
	return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns of a text without line breaks. */
export function columnsOf(text: string): number {
	let columns = 0;
	for (const char of text) columns += charColumns(char);
	return columns;
}

/**
 * A character of a stranger's text as a terminal may show it: blanks for breaks, nothing for what steers the
 * terminal or turns the direction of writing (escape, C0, C1, bidi marks).
 */
export function shownChar(char: string): string {
	if (/^\s$/u.test(char)) return char === '\u202F' || char === '\u00A0' ? char : ' ';
	return /^[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]$/u.test(char)
		? ''
		: char;
}

/** A stranger's text as a terminal may show it. */
export function shownText(text: string): string {
	let shown = '';
	for (const char of text) shown += shownChar(char);
	return shown;
}

/** Breaks text into lines of at most `width` columns: at blanks, between wide letters, and inside a word that is too long. */
export function wrapText(text: string, width: number): readonly string[] {
	const lines: { text: string; columns: number }[] = [];
	for (const { text: piece, columns, spaced } of piecesOf(shownText(text), width)) {
		const last = lines.at(-1);
		const gap = spaced ? ' ' : '';
		if (last !== undefined && last.columns + gap.length + columns <= width) {
			last.text += gap + piece;
			last.columns += gap.length + columns;
		} else lines.push({ text: piece, columns });
	}
	return lines.map((line) => line.text);
}

/** What stays together on a line; `spaced` if a blank stood before it. */
type Piece = { readonly text: string; readonly columns: number; readonly spaced: boolean };

function* piecesOf(text: string, width: number): Generator<Piece> {
	for (const word of text.split(' ').filter((one) => one !== '')) {
		let held = '';
		let columns = 0;
		let spaced = true;
		for (const char of word) {
			const wide = charColumns(char);
			if (columns > 0 && (wide === 2 || columns + wide > width)) {
				yield { text: held, columns, spaced };
				held = '';
				columns = 0;
				spaced = false;
			}
			held += char;
			columns += wide;
		}
		yield { text: held, columns, spaced };
	}
}
