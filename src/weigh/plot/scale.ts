/** A line of numbers: where a value stands on it, and the round numbers to print beside it. */

export type Axis = {
	readonly from: number;
	readonly to: number;
	readonly ticks: readonly number[];
};

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED = 5;

/** An axis over some values that always holds nought, with about five round ticks. */
export function axisOver(values: readonly number[]): Axis {
	const low = Math.min(0, ...values);
	const high = Math.max(0, ...values);
	// Below this the values are one point, and the axis only needs to be there.
	const span = high - low < 1e-12 ? 1 : high - low;
	const rough = span / WANTED;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
	const first = Math.floor(low / step);
	const last = Math.max(first + 1, Math.ceil(high / step));
	const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
	return { from: first * step, to: last * step, ticks: ticks.map(clean) };
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
	return Number(value.toPrecision(12));
}

/** The share of the way from the left end at which a value stands, 0 to 1. */
export function placeOn({ from, to }: Axis, value: number): number {
	return (value - from) / (to - from);
}
