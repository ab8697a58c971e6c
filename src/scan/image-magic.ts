/** What a file is that is none of our pictures, so that the refusal can call it by its name. */

type Other = { readonly format: string; readonly isPicture: boolean };

const picture = (format: string): Other => ({ format, isPicture: true });
const other = (format: string): Other => ({ format, isPicture: false });

/** What a file opens with, one sign a byte, and how many bytes before that do not matter. */
const SIGNS: readonly (readonly [sign: string, is: Other, from?: number])[] = [
	['GIF8', picture('gif')],
	['BM', picture('bmp')],
	['II*\0', picture('tiff')],
	['MM\0*', picture('tiff')],
	['ftypavif', picture('avif'), 4],
	['ftypavis', picture('avif'), 4],
	['ftypmif1', picture('avif'), 4],
	['\0\0\0\x0cJXL ', picture('jxl')],
	['\xff\x0a', picture('jxl')],
	['\0\0\x01\0', picture('ico')],
	['8BPS', picture('psd')],
	['%PDF-', other('pdf')],
	['PK\x03\x04', other('zip')],
	['PK\x05\x06', other('zip')],
	['\x1f\x8b', other('gzip')],
	['ftyp', other('video'), 4],
	['\x1aE\xdf\xa3', other('video')],
	['AVI ', other('video'), 8],
	['MZ', other('program')],
	['\x7fELF', other('program')],
	['#!', other('program')],
];

/** The opening of a text that a browser would take for a page or a drawing: mark, blanks, declaration, comments, type. */
const HEAD = 1024;
const MARKED = /^(?:\xef\xbb\xbf)?\s*</;
const DRAWING = /<svg[\s>]/i;
const PAGE = /<(?:!doctype\s+html|html|head|body|script|title|div)[\s>]/i;

/** Names a file by its first bytes; `unknown` where nobody knows. */
export function otherFormatOf(bytes: Uint8Array): Other {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD));
	const known = SIGNS.find(([sign, , from = 0]) => head.startsWith(sign, from));
	if (known !== undefined) return known[1];
	if (!MARKED.test(head)) return other(isText(head) ? 'text' : 'unknown');
	// A drawing is no photo: it is never rendered, for it may hold scripts and addresses.
	if (DRAWING.test(head)) return picture('svg');
	return other(PAGE.test(head) ? 'html' : 'xml');
}

const BLANKS: ReadonlySet<string> = new Set('\t\n\v\f\r\x1b');

function isText(head: string): boolean {
	return ![...head].some((sign) => sign < ' ' && !BLANKS.has(sign));
}
