/** Global Trade Item Numbers: GS1 General Specifications, sections 2.1, 5.2.2.4 (UPC-E) and 7.9 (check digit). */
import { checkDigitOf, hasCheckDigit } from './check-digit.ts';

declare const brand: unique symbol;
/** Fourteen digits with a right check digit; shorter numbers are filled with zeros on the left. */
export type Gtin = string & { readonly [brand]: 'Gtin' };

export const GTIN_LENGTHS = [8, 12, 13, 14] as const;
export type GtinLength = (typeof GTIN_LENGTHS)[number];

const MOST_TYPED = 40;

const isGtin = (digits: string): digits is Gtin => digits.length === 14 && hasCheckDigit(digits);
const isGtinLength = (length: number): length is GtinLength =>
	GTIN_LENGTHS.some((one) => one === length);

/** A GTIN-8, -12, -13 or -14 as fourteen digits; blanks and hyphens do not matter. Null when the check digit is wrong. */
export function parseGtin(text: string): Gtin | null {
	const digits = text.slice(0, MOST_TYPED).replace(/[\s-]/gu, '');
	if (!/^\d+$/.test(digits) || !isGtinLength(digits.length)) return null;
	const padded = digits.padStart(14, '0');
	return isGtin(padded) ? padded : null;
}

/** The number as a symbol of that length carries it; null when it has too many digits for one. */
export function printGtin(gtin: Gtin, length: GtinLength): string | null {
	const left = 14 - length;
	return /^0*$/.test(gtin.slice(0, left)) ? gtin.slice(left) : null;
}

/** The shortest form a number is known by on packs: eight, twelve, thirteen or fourteen digits. */
export function shortGtin(gtin: Gtin): string {
	for (const length of GTIN_LENGTHS) {
		const printed = printGtin(gtin, length);
		if (printed !== null) return printed;
	}
	return gtin;
}

/** The twelve digits behind a UPC-E: six digits, seven with the number system, or eight with the check digit too. */
export function expandUpcE(text: string): string | null {
	if (!/^(?:\d{6}|[01]\d{6}|[01]\d{7})$/.test(text)) return null;
	const system = text.length === 6 ? '0' : text.slice(0, 1);
	const six = text.length === 6 ? text : text.slice(1, 7);
	const without = system + unpacked(six);
	const check = checkDigitOf(without);
	return text.length === 8 && text.at(-1) !== check ? null : without + check;
}

/** Where the left out zeros stood, by the last of the six digits. */
function unpacked(six: string): string {
	const last = Number(six.at(-1));
	if (last <= 2) return `${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`;
	if (last === 3) return `${six.slice(0, 3)}00000${six.slice(3, 5)}`;
	if (last === 4) return `${six.slice(0, 4)}00000${six.slice(4, 5)}`;
	return `${six.slice(0, 5)}0000${last}`;
}
