/** Tails and quantiles of the normal, t and chi-squared distributions. */
import { betaLower, gammaUpper } from './special.ts';

/** Two-sided p of a normal statistic. */
export function normalTwoSided(z: number): number {
	return gammaUpper(0.5, (z * z) / 2);
}

/** Share of a normal distribution below z. */
export function normalLower(z: number): number {
	const tail = normalTwoSided(z) / 2;
	return z < 0 ? tail : 1 - tail;
}

/** Two-sided p of a t statistic. */
export function tTwoSided(t: number, df: number): number {
	return betaLower(df / (df + t * t), df / 2, 0.5);
}

/** Share of a chi-squared distribution above x. */
export function chiUpper(x: number, df: number): number {
	return gammaUpper(df / 2, x / 2);
}

/** The value that a normal statistic exceeds on either side with probability `p`. */
export function normalCritical(p: number): number {
	return inverse((z) => normalTwoSided(z), p);
}

/** As `normalCritical`, for t. */
export function tCritical(p: number, df: number): number {
	return inverse((t) => tTwoSided(t, df), p);
}

/** The value above which lies the share `upper` of a chi-squared distribution. */
export function chiCritical(upper: number, df: number): number {
	return inverse((x) => chiUpper(x, df), upper);
}

const HALVINGS = 200;

/** Where a function that falls from 1 to 0 on [0, ∞) takes a value: bracketed, then halved to the last bit. */
function inverse(falling: (x: number) => number, value: number): number {
	let [low, high] = [0, 1];
	while (falling(high) > value) {
		low = high;
		high *= 2;
	}
	for (let step = 0; step < HALVINGS; step += 1) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (falling(middle) > value) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
