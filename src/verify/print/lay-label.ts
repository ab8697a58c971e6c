/** Where everything on a label stands. Lengths are millimetres. */
import type { LabelText } from './label-text.ts';

/** Rows of modules, dark ones true, with the quiet zone around them. */
export type CodeRows = readonly (readonly boolean[])[];

export const FACES = ['sans', 'sans-bold', 'mono'] as const;
export type Face = (typeof FACES)[number];

export type TextMark = {
	readonly kind: 'text';
	/** Left end of the base line. */
	readonly x: number;
	readonly y: number;
	/** Height of the face. */
	readonly size: number;
	readonly face: Face;
	/** What the text may not be wider than. */
	readonly most: number;
	readonly text: string;
};
export type CodeMark = {
	readonly kind: 'code';
	readonly x: number;
	readonly y: number;
	readonly module: number;
	readonly rows: CodeRows;
};
export type PrintMark = TextMark | CodeMark;

export type LabelContent = {
	readonly text: LabelText;
	readonly rows: CodeRows;
	/** Beside the code: whose it is, what it is for. The first line is set larger. */
	readonly words: readonly string[];
};

/** ISO/IEC 18004, 5.3.8: four modules of white on every side. */
export const QUIET_ZONE = 4;
/** GS1 General Specifications, 5.12.3: X-dimension of a QR code with a Digital Link. */
const LEAST_MODULE = 0.396;
const MOST_MODULE = 0.99;
/** A dot of the coarsest printer that is fit for codes: modules are whole dots, so that all are alike. */
const DOT = 25.4 / 300;

/** Ink keeps this far from the edge: sheets are fed and cut askew. */
const MARGIN = 2;
/** Beside the code there must be room for a word. */
const MOST_SHARE = 0.6;
const NUMBERS = { size: 2.1, line: 2.5 } as const;
const TITLE = { size: 2.8, line: 3.6 } as const;
const WORDS = { size: 2.3, line: 3.1 } as const;
const GAP = 1;

type Size = { readonly width: number; readonly height: number };

/** Lays a label out, its code as large as there is room; null where the code would be too fine to scan. */
export function layLabel(content: LabelContent, size: Size): readonly PrintMark[] | null {
	const { lines } = content.text;
	const code = layCode(content.rows, size, lines.length * NUMBERS.line);
	if (code === null) return null;
	const side = code.module * code.rows.length;
	const under = code.y + side + NUMBERS.size;
	const beside = code.x + side + GAP;
	return [
		code,
		...lines.map((text, at): TextMark => {
			const place = { x: MARGIN, y: under + at * NUMBERS.line, most: size.width - 2 * MARGIN };
			return { kind: 'text', ...place, size: NUMBERS.size, face: 'mono', text };
		}),
		...layWords(content.words, { x: beside, most: size.width - MARGIN - beside }),
	];
}

/** The largest code above text of that height; its white may reach into the margin, its ink not. */
function layCode(rows: CodeRows, { width, height }: Size, below: number): CodeMark | null {
	for (let dots = Math.floor(MOST_MODULE / DOT); dots * DOT >= LEAST_MODULE; dots -= 1) {
		const module = dots * DOT;
		const corner = Math.max(0, MARGIN - QUIET_ZONE * module);
		const side = module * rows.length;
		const fits = corner + side + below + MARGIN <= height && corner + side <= MOST_SHARE * width;
		if (fits) return { kind: 'code', x: corner, y: corner, module, rows };
	}
	return null;
}

function layWords(
	words: readonly string[],
	place: { readonly x: number; readonly most: number },
): readonly TextMark[] {
	return words.map((text, at): TextMark => {
		const isTitle = at === 0;
		const y = MARGIN + TITLE.line + at * WORDS.line;
		const face = isTitle ? 'sans-bold' : 'sans';
		return { kind: 'text', ...place, y, size: (isTitle ? TITLE : WORDS).size, face, text };
	});
}
