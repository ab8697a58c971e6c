/** What a file is that is none of our pictures, so that the refusal can call it by its name. */

type Other = { readonly format: string; readonly isPicture: boolean };

const picture = (format: string): Other => ({ format, isPicture: true });
const other = (format: string): Other => ({ format, isPicture: false });

/** First bytes as text, one sign a byte. */
const STARTS: readonly (readonly [start: RegExp, is: Other])[] = [
	[/^GIF8[79]a/, picture('gif')],
	[/^BM.{12}/s, picture('bmp')],
	[/^(?:II\*\0|MM\0\*)/, picture('tiff')],
	[/^.{4}ftyp(?:avif|avis|mif1)/s, picture('avif')],
	[/^\0\0\0\x0cJXL /, picture('jxl')],
	[/^\xff\x0a/, picture('jxl')],
	[/^\0\0\x01\0/, picture('ico')],
	[/^8BPS/, picture('psd')],
	[/^%PDF-/, other('pdf')],
	[/^(?:PK\x03\x04|PK\x05\x06)/, other('zip')],
	[/^\x1f\x8b/, other('gzip')],
	[/^.{4}ftyp/s, other('video')],
	[/^\x1aE\xdf\xa3/, other('video')],
	[/^RIFF.{4}AVI /s, other('video')],
	[/^MZ/, other('program')],
	[/^\x7fELF/, other('program')],
	[/^#!/, other('program')],
];

/** The opening of a text that a browser would take for a page or a drawing: mark, blanks, declaration, comments, type. */
const HEAD = 1024;
const MARKED = /^(?:\xef\xbb\xbf)?\s*</;
const DRAWING = /<svg[\s>]/i;
const PAGE = /<(?:!doctype\s+html|html|head|body|script|title|div)[\s>]/i;

/** Names a file by its first bytes; `unknown` where nobody knows. */
export function otherFormatOf(bytes: Uint8Array): Other {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD));
	const known = STARTS.find(([start]) => start.test(head));
	if (known !== undefined) return known[1];
	if (!MARKED.test(head)) return other(isText(head) ? 'text' : 'unknown');
	if (PAGE.test(head)) return other('html');
	// A drawing is no photo: it is never rendered, for it may hold scripts and addresses.
	return DRAWING.test(head) ? picture('svg') : other('xml');
}

function isText(head: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes.
	return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head);
}
