/** Pages of labels as PDF at their true size, in ink alone. */
import {
	fill as fillPath,
	PDFDocument,
	type PDFFont,
	type PDFPage,
	popGraphicsState,
	pushGraphicsState,
	rectangle,
	StandardFonts,
	setFillingGrayscaleColor,
} from 'pdf-lib';
import { darkRuns, type Face, type PrintMark, type PrintPage } from '../print/index.ts';

/** Points in a millimetre. */
const POINT = 72 / 25.4;
const FONTS = {
	sans: StandardFonts.Helvetica,
	'sans-bold': StandardFonts.HelveticaBold,
	mono: StandardFonts.Courier,
} as const satisfies Record<Face, StandardFonts>;

type Fonts = Readonly<Record<Face, PDFFont>>;

/** The pages as one file. The same pages are the same bytes: no date or chance goes in. */
export async function printPdf(pages: readonly PrintPage[], title: string): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	document.setTitle(title);
	const fonts = {
		sans: await document.embedFont(FONTS.sans),
		'sans-bold': await document.embedFont(FONTS['sans-bold']),
		mono: await document.embedFont(FONTS.mono),
	};
	for (const { width, height, marks } of pages) {
		const page = document.addPage([width * POINT, height * POINT]);
		for (const mark of marks) drawMark(page, mark, height, fonts);
	}
	return document.save({ useObjectStreams: false });
}

/** Heights grow upwards in PDF. */
function drawMark(page: PDFPage, mark: PrintMark, height: number, fonts: Fonts): void {
	if (mark.kind === 'text') {
		const font = fonts[mark.face];
		const text = sayable(mark.text, font);
		const wide = font.widthOfTextAtSize(text, mark.size);
		const size = mark.size * Math.min(1, mark.most / wide) * POINT;
		page.drawText(text, { x: mark.x * POINT, y: (height - mark.y) * POINT, size, font });
		return;
	}
	const { x, y, module, rows } = mark;
	page.pushOperators(pushGraphicsState(), setFillingGrayscaleColor(0));
	for (const [down, row] of rows.entries()) {
		for (const { from, length } of darkRuns(row)) {
			const left = (x + from * module) * POINT;
			const foot = (height - y - (down + 1) * module) * POINT;
			page.pushOperators(rectangle(left, foot, length * module * POINT, module * POINT));
		}
	}
	page.pushOperators(fillPath(), popGraphicsState());
}

/** The faces that every reader of PDF has know Latin letters alone; of an accent they lack, the letter stays. */
function sayable(text: string, font: PDFFont): string {
	const known = new Set(font.getCharacterSet());
	const isKnown = (letter: string): boolean => known.has(letter.codePointAt(0) ?? 0);
	return [...text]
		.flatMap((letter) => (isKnown(letter) ? letter : [...letter.normalize('NFKD')].filter(isKnown)))
		.join('');
}
