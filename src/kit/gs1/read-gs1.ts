/** What does the text of a code say in the words of GS1? */
import { checkAssociations } from './association.ts';
import { parseBracketed } from './bracketed.ts';
import { parseDigitalLink } from './digital-link.ts';
import { FNC1, GS1_SYMBOLOGIES, parseElementString, tooLong } from './element-string.ts';
import { gs1Finding, type Refused, refused } from './findings.ts';
import { expandUpcE, parseGtin } from './gtin.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { Gs1Message } from './message.ts';

/** What is known of the symbol that carried the text. */
export type SymbolHint = {
	/** As zxing names it: `EAN-13`, `UPC-E`, `QRCode`, … */
	readonly format?: string;
	/** ISO/IEC 15424: `]C1` and so on. */
	readonly symbology?: string;
};

/** Text without GS1 in it: any text, or an address, which is shown and never opened. */
export type NotGs1 = { readonly kind: 'other'; readonly is: 'text' | 'address' };

const OTHER_TEXT: NotGs1 = { kind: 'other', is: 'text' };
const OTHER_ADDRESS: NotGs1 = { kind: 'other', is: 'address' };
const SCHEME = /^\s*(?:[a-z][a-z0-9+.-]{1,30}:\S|www\.)/i;
const ITEM_FORMATS: ReadonlySet<string> = new Set([
	'EAN-8',
	'EAN-13',
	'UPC-A',
	'UPC-E',
	'ITF-14',
	'ITF',
]);
/** Symbology identifiers of EAN and UPC: thirteen digits, or eight, are all they bring. */
const ITEM_SYMBOLOGY = /^\](?:E0(?=\d{13}$)|E4(?=\d{8}$))/;

/** Reads a code's text in whichever form it has, values and associations checked. */
export function readGs1(text: string, hint: SymbolHint = {}): Gs1Message | Refused | NotGs1 {
	if (text.length > MOST_CHARACTERS) return SCHEME.test(text) ? tooLong(text) : OTHER_TEXT;
	const read = readForm(text, hint);
	if (read.kind !== 'gs1') return read;
	const [first, ...others] = checkAssociations(read.elements);
	return first === undefined ? read : refused(first, ...others);
}

function readForm(text: string, hint: SymbolHint): Gs1Message | Refused | NotGs1 {
	if (ITEM_FORMATS.has(hint.format ?? '') || text.startsWith(']E')) return readItem(text, hint);
	if (isAnnounced(text, hint)) return parseElementString(text);
	const link = parseDigitalLink(text);
	if (link !== null) return link;
	if (/^\s*\(\d{2,4}\)/.test(text)) return parseBracketed(text);
	if (SCHEME.test(text)) return OTHER_ADDRESS;
	const gtin = /^(?:\d{8}|\d{12,14})$/.test(text) ? parseGtin(text) : null;
	return gtin === null ? OTHER_TEXT : itemMessage(gtin, text);
}

function isAnnounced(text: string, { symbology }: SymbolHint): boolean {
	const marks: readonly string[] = GS1_SYMBOLOGIES;
	const isElements = marks.includes(symbology ?? '') || marks.includes(text.slice(0, 3));
	// A symbol may say that it holds GS1 data and hold the bracketed form or an address all the same.
	return (isElements && !/^(?:\(|https?:)/i.test(text)) || text.startsWith(FNC1);
}

function readItem(text: string, { format }: SymbolHint): Gs1Message | Refused | NotGs1 {
	const digits = text.replace(ITEM_SYMBOLOGY, '');
	const isShort = format === 'UPC-E' && digits.length <= 8;
	const gtin = parseGtin((isShort ? expandUpcE(digits) : digits) ?? '');
	if (gtin !== null) return itemMessage(gtin, text);
	// Interleaved 2 of 5 carries other numbers too; EAN and UPC do not.
	if (format === 'ITF' && digits.length !== 14) return OTHER_TEXT;
	return refused(gs1Finding('bad-check-digit', { ai: '01' }));
}

function itemMessage(gtin: string, text: string): Gs1Message {
	return {
		kind: 'gs1',
		carrier: 'item-number',
		elements: [{ ai: '01', value: gtin }],
		link: null,
		canonical: text === gtin,
	};
}
