/** Brent's method (Algorithms for Minimization without Derivatives, 1973, chapter 4), with the tolerance that R's `uniroot` takes. */

/** The fourth root of the machine's epsilon: where the reference stops (it bounds tau² by about 6e-5). */
const TOLERANCE = Number.EPSILON ** 0.25;
const MOST_STEPS = 10_000;

/** The last point, the one before it, and the end on the other side of the root; each with its value. */
type Bracket = {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly fa: number;
	readonly fb: number;
	readonly fc: number;
};

/** A root between two ends whose values differ in sign; null where they do not. */
export function findRoot(
	f: (x: number) => number,
	from: number,
	to: number,
	tolerance = TOLERANCE,
): number | null {
	const [fa, fb] = [f(from), f(to)];
	if (fa === 0) return from;
	if (fb === 0) return to;
	if (fa > 0 === fb > 0) return null;
	let bracket: Bracket = { a: from, b: to, c: from, fa, fb, fc: fa };
	for (let step = 0; step <= MOST_STEPS; step += 1) {
		const before = bracket.b - bracket.a;
		bracket = bestLast(bracket);
		const least = 2 * Number.EPSILON * Math.abs(bracket.b) + tolerance / 2;
		if (Math.abs((bracket.c - bracket.b) / 2) <= least || bracket.fb === 0) break;
		bracket = advanced(bracket, nextMove(bracket, before, least), f);
	}
	return bracket.b;
}

function bestLast(bracket: Bracket): Bracket {
	const { b, c, fb, fc } = bracket;
	return Math.abs(fc) < Math.abs(fb) ? { a: b, b: c, c: b, fa: fb, fb: fc, fc: fb } : bracket;
}

function nextMove(bracket: Bracket, before: number, least: number): number {
	const { b, c, fa, fb } = bracket;
	const half = (c - b) / 2;
	const isPromising = Math.abs(before) >= least && Math.abs(fa) > Math.abs(fb);
	const move = isPromising ? (interpolated({ ...bracket, before, least }) ?? half) : half;
	return Math.abs(move) < least ? Math.sign(move) * least : move;
}

function advanced({ b, c, fb, fc }: Bracket, move: number, f: (x: number) => number): Bracket {
	const next = b + move;
	const value = f(next);
	const isSameSide = value > 0 === fc > 0;
	return { a: b, fa: fb, b: next, fb: value, c: isSameSide ? b : c, fc: isSameSide ? fb : fc };
}

type Points = Bracket & { readonly before: number; readonly least: number };

/** The secant or the inverse quadratic step; null where halving is safer. */
function interpolated({ a, b, c, fa, fb, fc, before, least }: Points): number | null {
	const [step, divisor] = a === c ? secant(c - b, fb / fa) : quadratic();
	const [p, q] = step > 0 ? [step, -divisor] : [-step, divisor];
	const isSafe = p < 0.75 * (c - b) * q - Math.abs(least * q) / 2 && p < Math.abs((before * q) / 2);
	return isSafe ? p / q : null;

	function quadratic(): readonly [number, number] {
		const [q0, t1, t2] = [fa / fc, fb / fc, fb / fa];
		const numerator = t2 * ((c - b) * q0 * (q0 - t1) - (b - a) * (t1 - 1));
		return [numerator, (q0 - 1) * (t1 - 1) * (t2 - 1)];
	}
}

function secant(width: number, ratio: number): readonly [number, number] {
	return [width * ratio, 1 - ratio];
}
