/** A page as SVG at its true size, in ink alone. */
import type { CodeMark, Face, TextMark } from './lay-label.ts';
import type { PrintPage } from './lay-sheets.ts';

const FONTS = {
	sans: 'font-family="Helvetica, Arial, sans-serif"',
	'sans-bold': 'font-family="Helvetica, Arial, sans-serif" font-weight="bold"',
	mono: 'font-family="Courier, \'Courier New\', monospace"',
} as const satisfies Record<Face, string>;
/** Width of a letter by its height: exact for the typewriter face, a guess on the safe side for the others. */
const WIDTHS = { sans: 0.62, 'sans-bold': 0.7, mono: 0.6 } as const satisfies Record<Face, number>;

/** The page as one SVG document. */
export function printSvg({ width, height, marks }: PrintPage): string {
	const size = `width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size}>`,
		'<rect width="100%" height="100%" fill="#fff"/>',
		...marks.map((mark) => (mark.kind === 'code' ? codeElement(mark) : textElement(mark))),
		'</svg>',
		'',
	].join('\n');
}

/** One run of dark modules is one rectangle, so that no hairline of white shows between two. */
function codeElement({ x, y, module, rows }: CodeMark): string {
	const path = rows.flatMap((row, down) =>
		darkRuns(row).map(({ from, length }) => `M${from} ${down}h${length}v1h-${length}z`),
	);
	const place = `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(module)})`;
	return `<path transform="${place}" shape-rendering="crispEdges" d="${path.join('')}"/>`;
}

export type DarkRun = { readonly from: number; readonly length: number };

/** Stretches of dark modules in a row. */
export function darkRuns(row: readonly boolean[]): readonly DarkRun[] {
	return row.flatMap((isDark, from) => {
		if (!isDark || row[from - 1] === true) return [];
		const end = row.indexOf(false, from);
		return [{ from, length: (end === -1 ? row.length : end) - from }];
	});
}

function textElement({ x, y, size, face, most, text }: TextMark): string {
	const guess = text.length * size * WIDTHS[face];
	// Another face than the one meant may be wider: what must fit is told how wide to be.
	const isFixed = face === 'mono' || guess > most;
	const fit = `textLength="${rounded(Math.min(guess, most))}" lengthAdjust="spacingAndGlyphs"`;
	const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" ${FONTS[face]}`;
	return `<text ${place}${isFixed ? ` ${fit}` : ''}>${escaped(text)}</text>`;
}

const rounded = (length: number): number => Math.round(length * 10_000) / 10_000;

/** Text as XML holds it; signs that XML does not know fall away. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
