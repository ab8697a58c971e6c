/**
 * How densely letters stand from left to right: a cylinder turns away at its sides and squeezes them.
 * On a cylinder of radius R seen from afar, a letter at x keeps the share sqrt(1 - ((x - x0) / R)²) of its width. The
 * square of that share is a parabola in x, so the widths of words that were read give it by least squares.
 */

/** Widths of letters in capitals' heights: a mean over common sans and serif faces; only their ratios matter. */
const NARROW = "ijlI.,:;'!|()[]";
const SLIM = 'ftr1-/ ';
const WIDE = 'mwMW%@';

export function nominalWidth(text: string): number {
	let sum = 0;
	for (const letter of text) sum += letterWidth(letter);
	return sum;
}

function letterWidth(letter: string): number {
	if (NARROW.includes(letter)) return 0.38;
	if (SLIM.includes(letter)) return 0.48;
	if (WIDE.includes(letter)) return 1.18;
	return /\p{Lu}/u.test(letter) ? 0.93 : 0.76;
}

export type Measured = { readonly x: number; readonly width: number; readonly nominal: number };

const LEAST_WORDS = 5;
/** The narrowest share believed: beyond it nothing can be read anyway. */
const NARROWEST = 0.3;

/** Density of letters at x, 1 where they stand widest, from words that were read; null where too few were. */
export function densityOf(words: readonly Measured[]): ((x: number) => number) | null {
	const good = words.filter((one) => one.nominal >= 2 && one.width > 0);
	if (good.length < LEAST_WORDS) return null;
	const left = Math.min(...good.map((one) => one.x));
	const right = Math.max(...good.map((one) => one.x));
	const scale = (x: number): number => (2 * (x - left)) / Math.max(1, right - left) - 1;
	let weights = good.map((one) => one.nominal);
	let found: readonly [number, number, number] = [1, 0, 0];
	for (let round = 0; round < 4; round += 1) {
		found = parabola(good, weights, scale);
		const misses = good.map((one) =>
			Math.abs(shareOf(found, scale(one.x)) / (one.width / one.nominal) - 1),
		);
		weights = good.map((one, at) => one.nominal / (1 + ((misses[at] ?? 0) / 0.1) ** 2));
	}
	const [a, b, c] = found;
	// Widest at the top of the parabola, or at an end where it opens upwards.
	const top = c < 0 ? Math.min(1, Math.max(-1, -b / (2 * c))) : b > 0 ? 1 : -1;
	const widest = shareOf([a, b, c], top);
	return (x) => {
		const at = Math.min(1.1, Math.max(-1.1, scale(x)));
		return 1 / Math.min(1, Math.max(NARROWEST, shareOf([a, b, c], at) / widest));
	};
}

const shareOf = ([a, b, c]: readonly [number, number, number], x: number): number =>
	Math.sqrt(Math.max(1e-3, a + b * x + c * x * x));

/** Least squares of (width / nominal)² on 1, x and x², with a pull of the last two towards none. */
function parabola(
	words: readonly Measured[],
	weights: readonly number[],
	scale: (x: number) => number,
): readonly [number, number, number] {
	const m = [0, 0, 0, 0, 0];
	const v = [0, 0, 0];
	words.forEach(({ x, width, nominal }, at) => {
		const place = scale(x);
		const share = (width / nominal) ** 2;
		let power = weights[at] ?? 0;
		for (let degree = 0; degree < 5; degree += 1) {
			m[degree] = (m[degree] ?? 0) + power;
			if (degree < 3) v[degree] = (v[degree] ?? 0) + power * share;
			power *= place;
		}
	});
	const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0] = m;
	const pull = 0.01 * m0;
	return solved(
		[
			[m0, m1, m2],
			[m1, m2 + pull, m3],
			[m2, m3, m4 + pull],
		],
		v,
	);
}

/** Cramer's rule for three unknowns. */
function solved(
	rows: readonly (readonly number[])[],
	right: readonly number[],
): readonly [number, number, number] {
	const whole = determinant(rows);
	if (Math.abs(whole) < 1e-12) return [1, 0, 0];
	const part = (column: number): number =>
		determinant(
			rows.map((row, at) =>
				row.map((value, place) => (place === column ? (right[at] ?? 0) : value)),
			),
		) / whole;
	return [part(0), part(1), part(2)];
}

function determinant(rows: readonly (readonly number[])[]): number {
	const [[a = 0, b = 0, c = 0] = [], [d = 0, e = 0, f = 0] = [], [g = 0, h = 0, i = 0] = []] = rows;
	return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
