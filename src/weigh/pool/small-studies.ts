/** Do small studies tell another story? Egger's regression, and what trim and fill would add. */
import { normalTwoSided } from './distributions.ts';
import { heterogeneityOf, type Method } from './heterogeneity.ts';
import { type Pooled, poolEffects } from './pool-effects.ts';
import { fitModel, type Model } from './projection.ts';

/** Studies below which such a test says nothing (Sterne 2011). */
export const LEAST_FOR_EGGER = 10;

/** Errors that differ by no more are the same: a slope over them is rounding. */
const ALIKE = 1e-10;

export type Asymmetry = {
	readonly z: number;
	readonly p: number;
	readonly slope: number;
};

/** Effects regressed on their standard errors with variance between studies; null below three studies or with equal errors. */
export function eggerTest(
	yi: readonly number[],
	vi: readonly number[],
	method: Method = 'REML',
): Asymmetry | null {
	const errors = vi.map(Math.sqrt);
	if (yi.length < 3 || Math.max(...errors) - Math.min(...errors) <= ALIKE * Math.max(...errors))
		return null;
	const model: Model = [yi.map(() => 1), errors];
	const { tau2 } = heterogeneityOf({ yi, vi, model }, method);
	const { coefficients, covariance } = fitModel(yi, vi, model, tau2);
	const slope = coefficients[1] ?? 0;
	const z = slope / Math.sqrt(covariance[1]?.[1] ?? 0);
	return { z, p: normalTwoSided(z), slope };
}

export type TrimFill = {
	/** How many studies seem to be missing. */
	readonly missing: number;
	readonly side: 'left' | 'right';
	/** The studies that would mirror those trimmed. */
	readonly filled: readonly { readonly yi: number; readonly vi: number }[];
	readonly pooled: Pooled;
};

const MOST_ROUNDS = 100;

type Filling = { readonly method?: Method; readonly side?: TrimFill['side'] };

/**
 * Duval and Tweedie's estimator L0, on the side that is given, else on the one that Egger's slope points to. Null below
 * three studies, and where trimming does not come to rest.
 */
export function trimAndFill(
	yi: readonly number[],
	vi: readonly number[],
	{ method = 'REML', side: asked }: Filling = {},
): TrimFill | null {
	if (yi.length < 3) return null;
	const side = asked ?? ((eggerTest(yi, vi, method)?.slope ?? 0) < 0 ? 'right' : 'left');
	const turn = side === 'right' ? -1 : 1;
	const sorted = yi
		.map((y, at) => ({ yi: y * turn, vi: vi[at] ?? 0 }))
		.sort((one, other) => one.yi - other.yi);
	const found = trimmed(sorted, method);
	if (found === null) return null;
	const { missing, centre } = found;
	const filled = sorted
		.slice(sorted.length - missing)
		.map((one) => ({ yi: turn * (2 * centre - one.yi), vi: one.vi }));
	const pooled = poolEffects(
		[...yi, ...filled.map((one) => one.yi)],
		[...vi, ...filled.map((one) => one.vi)],
		{ method, test: 'z' },
	);
	return { missing, side, filled, pooled };
}

type Effect = { readonly yi: number; readonly vi: number };

function trimmed(
	sorted: readonly Effect[],
	method: Method,
): { readonly missing: number; readonly centre: number } | null {
	let missing = 0;
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const kept = sorted.slice(0, sorted.length - missing);
		const { beta: centre } = poolEffects(
			kept.map((one) => one.yi),
			kept.map((one) => one.vi),
			{ method, test: 'z' },
		);
		const next = missingBy(restsOf(sorted, centre));
		if (next === missing) return { missing, centre };
		missing = next;
	}
	return null;
}

/** Bits lost in a sum: a study that lies on the centre lies on no side of it. */
const LOST = 1e-14;

function restsOf(studies: readonly Effect[], centre: number): number[] {
	const lost = LOST * Math.max(...studies.map(({ yi }) => Math.abs(yi)));
	return studies.map(({ yi }) => (Math.abs(yi - centre) <= lost ? 0 : yi - centre));
}

/** L0: from the ranks of the studies on the right of the centre. */
function missingBy(rest: readonly number[]): number {
	const k = rest.length;
	const ranked = [...rest.keys()].sort(
		(one, other) => Math.abs(rest[one] ?? 0) - Math.abs(rest[other] ?? 0),
	);
	const right = ranked.reduce(
		(sum, place, rank) => ((rest[place] ?? 0) > 0 ? sum + rank + 1 : sum),
		0,
	);
	return Math.max(0, roundHalfEven((4 * right - k * (k + 1)) / (2 * k - 1)));
}

/** As R rounds. */
function roundHalfEven(value: number): number {
	const down = Math.floor(value);
	if (value - down !== 0.5) return Math.round(value);
	return down % 2 === 0 ? down : down + 1;
}
