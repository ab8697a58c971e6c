/** Global Trade Item Numbers: GS1 General Specifications, sections 2.1 and 7.9 (check digit). */

declare const brand: unique symbol;
/** Fourteen digits with a right check digit; shorter numbers are filled with zeros on the left. */
export type Gtin14 = string & { readonly [brand]: 'Gtin14' };

const LENGTHS: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** A GTIN-8, -12, -13 or -14 as fourteen digits; blanks and hyphens do not matter. Null when the check digit is wrong. */
export function parseGtin(text: string): Gtin14 | null {
	const digits = text.slice(0, 40).replace(/[\s-]/gu, '');
	if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length)) return null;
	const padded = digits.padStart(14, '0');
	return isGtin14(padded) ? padded : null;
}

function isGtin14(digits: string): digits is Gtin14 {
	const sum = [...digits].reduce(
		(total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
		0,
	);
	return sum % 10 === 0;
}
