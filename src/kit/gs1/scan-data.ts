/** What a scanner sends: a symbology identifier (ISO/IEC 15424) and the data of the symbol, to and from one message text. */
import { checkDigitOf } from './check-digit.ts';
import { parseDigitalLink } from './digital-link.ts';
import { FNC1, parseElementString, printElementString, tooLong } from './element-string.ts';
import { gs1Finding, type Refused, refused } from './findings.ts';
import { parseGtin } from './gtin.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { Printed } from './print-link.ts';

type Form = {
	/** Announces data that is not of GS1, or an address. */
	readonly text?: string;
	/** Announces elements in a row. */
	readonly elements?: string;
	/** Announces elements with a composite component beside them. */
	readonly composite?: string;
	/** Digits of an item number, check digit included; the symbol carries nothing else. */
	readonly digits?: number;
	/** Digits that are sent; noughts are put before. */
	readonly sent?: number;
	/** Only such numbers fit. */
	readonly fits?: RegExp;
};

const DATABAR: Form = { elements: ']e0', digits: 14 };
const FORMS = {
	'qr-code': { text: ']Q1', elements: ']Q3' },
	'data-matrix': { text: ']d1', elements: ']d2' },
	'dot-code': { text: ']J0', elements: ']J1' },
	'databar-expanded': { elements: ']e0', composite: ']e0' },
	'gs1-128': { elements: ']C1', composite: ']e0' },
	databar: DATABAR,
	'databar-limited': { ...DATABAR, fits: /^[01]/ },
	'ean-13': { text: ']E0', digits: 13, sent: 13 },
	'upc-a': { text: ']E0', digits: 12, sent: 13 },
	'upc-e': { text: ']E0', digits: 12, sent: 13, fits: /^[01]/ },
	'ean-8': { text: ']E4', digits: 8, sent: 8 },
} as const satisfies Readonly<Record<string, Form>>;

export type ScanSymbol = keyof typeof FORMS;

/** The message that a scan holds. It begins with `^`, which also stands for FNC1, where it is elements in a row; a caret that is data has a backslash before; `|^` begins a composite component. */
export type ScanData = {
	readonly kind: 'scan';
	readonly symbol: ScanSymbol;
	readonly is: 'elements' | 'item-number' | 'digital-link' | 'address' | 'text';
	readonly message: string;
};

const ADDRESS = /^(?:https?|HTTPS?):\/\//;
const CARET_FIRST = /^\\*\^/;
const COMPONENT = '|]e0';
const WRONG = refused(gs1Finding('no-element'));

/** Reads what a scanner sent; refused where the identifier is unknown or the data is not what it announces. */
export function parseScanData(text: string): ScanData | Refused {
	if (text.length > MOST_CHARACTERS) return tooLong(text);
	const [mark, data] = [text.slice(0, 3), text.slice(3)];
	const symbols = Object.keys(FORMS).filter(isSymbol);
	const byElements = symbols.find((symbol) => formOf(symbol).elements === mark);
	if (byElements !== undefined) return elementsIn(byElements, data);
	const byText = symbols.find((symbol) => formOf(symbol).text === mark);
	if (byText === undefined) return WRONG;
	return formOf(byText).digits === undefined ? textIn(byText, data) : itemIn(byText, data);
}

const isSymbol = (name: string): name is ScanSymbol => Object.hasOwn(FORMS, name);
const formOf = (symbol: ScanSymbol): Form => FORMS[symbol];
const asMessage = (data: string): string => `^${data.replaceAll(FNC1, '^')}`;

function elementsIn(symbol: ScanSymbol, data: string): ScanData | Refused {
	const read = parseElementString(data);
	if (read.kind === 'refused') return read;
	return { kind: 'scan', symbol, is: 'elements', message: asMessage(data) };
}

function textIn(symbol: ScanSymbol, data: string): ScanData {
	const message = CARET_FIRST.test(data) ? `\\${data}` : data;
	const link = ADDRESS.test(data) ? parseDigitalLink(data) : undefined;
	const is = link === undefined ? 'text' : link?.kind === 'gs1' ? 'digital-link' : 'address';
	return { kind: 'scan', symbol, is, message };
}

function itemIn(symbol: ScanSymbol, data: string): ScanData | Refused {
	const at = data.indexOf(COMPONENT);
	const number = at === -1 ? data : data.slice(0, at);
	if (number.length !== formOf(symbol).digits || parseGtin(number) === null)
		return refused(gs1Finding('bad-check-digit', { ai: '01' }));
	if (at === -1) return { kind: 'scan', symbol, is: 'item-number', message: number };
	const component = elementsIn(symbol, data.slice(at + COMPONENT.length));
	if (component.kind === 'refused') return component;
	return { ...component, is: 'item-number', message: `${number}|${component.message}` };
}

/** What a scanner sends of a message in a symbol; refused where the symbol cannot carry it. */
export function printScanData(symbol: ScanSymbol, message: string): Printed | Refused {
	const form = formOf(symbol);
	if (form.digits !== undefined) return printItem(form, form.digits, message);
	if (message.startsWith('^')) return printElements(form, message);
	if (form.text === undefined) return WRONG;
	const data = /^\\+\^/.test(message) ? message.slice(1) : message;
	return { kind: 'printed', text: form.text + data };
}

function printElements(form: Form, message: string): Printed | Refused {
	const [own = '', component] = form.composite === undefined ? [message] : message.split('|');
	const data = dataOf(own);
	const beside = component === undefined ? null : dataOf(component);
	const bad = [data, beside].find((one) => typeof one === 'object' && one !== null);
	if (typeof bad === 'object' && bad !== null) return bad;
	if (beside === null) return { kind: 'printed', text: `${form.elements}${data}` };
	return { kind: 'printed', text: `${form.composite}${data}${separatorAfter(`${data}`)}${beside}` };
}

/** The data of a message of elements, each of which must be right. */
function dataOf(message: string): string | Refused {
	const data = message.slice(1).replaceAll('^', FNC1);
	const read = parseElementString(data);
	return read.kind === 'refused' ? read : data;
}

/** Something may follow the last element only behind FNC1, unless its length is known. */
function separatorAfter(data: string): string {
	const read = parseElementString(data);
	const elements = read.kind === 'gs1' ? read.elements : [];
	const more = printElementString([...elements, { ai: '99', value: '0' }]);
	return more.at(-4) === FNC1 && !data.endsWith(FNC1) ? FNC1 : '';
}

function printItem(form: Form, digits: number, message: string): Printed | Refused {
	const [own = '', component] = message.split('|');
	const number = numberOf(own, digits);
	const isFit = number !== null && (form.fits?.test(number) ?? true);
	const beside = component === undefined ? '' : dataOf(component);
	if (!isFit) return refused(gs1Finding('bad-check-digit', { ai: '01' }));
	if (typeof beside !== 'string') return beside;
	if (form.elements !== undefined)
		return { kind: 'printed', text: `${form.elements}01${number}${beside}` };
	const sent = number.padStart(form.sent ?? digits, '0');
	const tail = component === undefined ? '' : COMPONENT + beside;
	return { kind: 'printed', text: `${form.text}${sent}${tail}` };
}

/** The digits that the symbol carries, from a GTIN as element or as digits; the check digit may be left out. */
function numberOf(message: string, digits: number): string | null {
	const isElement = /^\^01\d{14}$/.test(message);
	const given = isElement ? message.slice(3) : message;
	if (!/^\d+$/.test(given)) return null;
	const whole = given.length === digits - 1 ? given + checkDigitOf(given) : given;
	const gtin = isElement || whole.length === digits ? parseGtin(whole) : null;
	const left = 14 - digits;
	return gtin !== null && /^0*$/.test(gtin.slice(0, left)) ? gtin.slice(left) : null;
}
