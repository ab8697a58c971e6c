/** A number as people read it: very large and very small ones by their power of ten. */

export type Quantity = {
	/** At most three decimals are meant to be shown. */
	readonly mantissa: number;
	/** Null where the number is written out. */
	readonly exponent: number | null;
};

const WRITTEN_OUT = { from: 1e-3, below: 1e6 } as const;

/** Splits a number for printing. */
export function quantityOf(value: number): Quantity {
	const size = Math.abs(value);
	if (size === 0 || (size >= WRITTEN_OUT.from && size < WRITTEN_OUT.below)) {
		return { mantissa: value, exponent: null };
	}
	const [mantissa = '0', exponent = '0'] = value.toExponential(2).split('e');
	return { mantissa: Number(mantissa), exponent: Number(exponent) };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An exponent in raised figures. */
export function raised(exponent: number): string {
	const digits = [...String(Math.abs(exponent))].map((digit) => RAISED[Number(digit)] ?? '');
	return `${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}
