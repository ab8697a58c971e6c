/** Amounts that a label states: percent, ppm, ppb. */
import type { Amount } from './schema.ts';

export type StatedAmount = {
	readonly amount: Amount;
	readonly start: number;
	readonly end: number;
};

const AMOUNT =
	/[([]?[<>~≈]?(\d[\d.,]{0,14}\d|\d)\s?(%|ppm|ppb|퍼센트|％)(?:\s?\/\s?[\d.,]{1,16}\s?(?:ppm|ppb|%))?(?:\s?w\/[wv])?[)\]]?/giu;

/** The amounts in a piece, with their places. A percent written with a decimal comma is read as one. */
export function amountsIn(text: string): StatedAmount[] {
	const found: StatedAmount[] = [];
	for (const match of text.matchAll(AMOUNT)) {
		const [whole, digits = '', unit = ''] = match;
		const value = numberOf(digits);
		if (!Number.isFinite(value)) continue;
		found.push({
			amount: { value, unit: unitOf(unit) },
			start: match.index,
			end: match.index + whole.length,
		});
	}
	return found;
}

/** Weights and counts of particles: stated, and yet no share of the bottle. */
const COUNT =
	/[([]?(?<![\p{L}\p{N}-])\d[\d.,]{0,14}\s?(?:(?:x|×)\s?10\s?\^?\s?\d{1,2}\s?)?(?:(?:(?:billion|million|trillion|bn|억|億|亿|만|万)\s?(?:particles?|exosomes|vesicles|개|個|个|입자)?|particles?|mg|mcg|µg|μg|ng)(?:\s?(?:\/|per)\s?(?:ml|g|l|vial))?)(?![\p{L}\p{N}])[)\]]?/giu;

/** The text without the weights and counts in it. */
export function withoutCounts(text: string): string {
	return /\d/u.test(text) ? text.replace(COUNT, ' ').trim() : text;
}

function unitOf(text: string): Amount['unit'] {
	const lower = text.toLowerCase();
	return lower === 'ppm' || lower === 'ppb' ? lower : '%';
}

/** "10,000" and "728,334.2" group by thousands; "0,75" has a decimal comma. */
function numberOf(digits: string): number {
	const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits);
	return Number(grouped ? digits.replaceAll(',', '') : digits.replace(',', '.'));
}
