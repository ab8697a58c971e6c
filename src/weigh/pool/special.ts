/** Gamma and beta functions in double precision, for the tails of distributions. */

/** Lanczos, g = 607/128, n = 15 (Godfrey): about 15 digits for positive numbers. */
const LANCZOS = [
	0.999_999_999_999_997_1, 57.156_235_665_862_92, -59.597_960_355_475_49, 14.136_097_974_741_746,
	-0.491_913_816_097_620_2, 3.399_464_998_481_189e-5, 4.652_362_892_704_858e-5,
	-9.837_447_530_487_956e-5, 1.580_887_032_249_125e-4, -2.102_644_417_241_049e-4,
	2.174_396_181_152_126_5e-4, -1.643_181_065_367_639e-4, 8.441_822_398_385_275e-5,
	-2.619_083_840_158_141e-5, 3.689_918_265_953_162_5e-6,
];
const LANCZOS_G = 607 / 128;

/** The logarithm of the gamma function, for a positive number. */
export function lnGamma(x: number): number {
	const sum = LANCZOS.reduce((all, coefficient, at) =>
		at === 0 ? coefficient : all + coefficient / (x - 1 + at),
	);
	const shifted = x - 0.5 + LANCZOS_G;
	return Math.log(Math.sqrt(2 * Math.PI) * sum) + (x - 0.5) * Math.log(shifted) - shifted;
}

const STEPS = 10_000;
const PRECISION = 1e-16;
const TINY = 1e-300;

/** The upper tail of the gamma distribution: regularised Q(a, x). */
export function gammaUpper(a: number, x: number): number {
	if (x <= 0) return 1;
	const scale = Math.exp(a * Math.log(x) - x - lnGamma(a));
	return x < a + 1 ? 1 - scale * gammaSeries(a, x) : scale * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
	let [term, sum] = [1 / a, 1 / a];
	for (let step = 1; step < STEPS && Math.abs(term) > Math.abs(sum) * PRECISION; step += 1) {
		term *= x / (a + step);
		sum += term;
	}
	return sum;
}

/** Lentz's continued fraction. */
function gammaFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let fraction = d;
	for (let step = 1; step < STEPS; step += 1) {
		const numerator = -step * (step - a);
		b += 2;
		d = 1 / away(numerator * d + b);
		c = away(b + numerator / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < PRECISION) break;
	}
	return fraction;
}

const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The lower tail of the beta distribution: regularised I_x(a, b). */
export function betaLower(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const scale = Math.exp(
		lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
	);
	return x < (a + 1) / (a + b + 2)
		? (scale * betaFraction(x, a, b)) / a
		: 1 - (scale * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / away(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let step = 1; step < STEPS; step += 1) {
		const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < PRECISION) break;
	}
	return fraction;
}
