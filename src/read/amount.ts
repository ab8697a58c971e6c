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

function unitOf(text: string): Amount['unit'] {
	const lower = text.toLowerCase();
	return lower === 'ppm' || lower === 'ppb' ? lower : '%';
}

/** "10,000" and "728,334.2" group by thousands; "0,75" has a decimal comma. */
function numberOf(digits: string): number {
	const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits);
	return Number(grouped ? digits.replaceAll(',', '') : digits.replace(',', '.'));
}
