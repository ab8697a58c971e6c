/** Which JSON numbers mean the same to every reader? */

const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Sign, digits without noughts at either end, and the power of ten behind them: one text for one decimal number. */
function decimalOf(text: string): string {
	const [, sign = '', whole = '', fraction = '', power = '0'] = PARTS.exec(text) ?? [];
	const digits = (whole + fraction).replace(/^0+/, '');
	const kept = digits.replace(/0+$/, '');
	const exponent = Number(power) - fraction.length + digits.length - kept.length;
	return kept === '' ? `${sign}0` : `${sign}${kept}e${exponent}`;
}

/**
 * Does the number survive reading as a double: no digit lost, no nought with a sign? RFC 7493 clause 2.2 warns of such
 * numbers; two readers may hold two values for them.
 */
export function isExact(text: string, value: number): boolean {
	const printed = String(value);
	return printed === text || decimalOf(printed) === decimalOf(text);
}
