/** Decimal numbers as the C2SP formats print them. */

const DECIMAL = /^(?:0|[1-9]\d{0,15})$/;

/** The number of ASCII digits without leading noughts; null for anything else or for more than 2^53 - 1. */
export function parseDecimal(text: string): number | null {
	const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
	return Number.isSafeInteger(value) ? value : null;
}

/** Is it a count or position that can be printed and read back: an integer from 0 to 2^53 - 1? */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
