/** An interval for tau² and I² from the distribution of Q (Viechtbauer 2007). */
import { chiCritical } from './distributions.ts';
import { findRoot } from './find-root.ts';
import { typicalVariance } from './pool-effects.ts';
import { fitModel, type Model } from './projection.ts';

const TAIL = 0.025;
const LEAST_TOP = 100;
const TOP_OF_ESTIMATE = 10;

export type ProfileInterval = {
	readonly tau2: readonly [low: number, high: number];
	/** Percent. */
	readonly I2: readonly [low: number, high: number];
};

/** 95 % by the Q-profile method; `estimate` bounds the search as the reference does. Of two studies or more. */
export function profileInterval(
	yi: readonly number[],
	vi: readonly number[],
	estimate: number,
): ProfileInterval {
	const model: Model = [yi.map(() => 1)];
	const df = yi.length - 1;
	const top = Math.max(LEAST_TOP, estimate * TOP_OF_ESTIMATE);
	const excess = (critical: number) => (tau2: number) =>
		fitModel(yi, vi, model, tau2).residual - critical;
	const bound = (critical: number): number => {
		const about = excess(critical);
		if (about(0) < 0) return 0;
		return about(top) > 0 ? top : (findRoot(about, 0, top) ?? top);
	};
	const low = bound(chiCritical(TAIL, df));
	const high = bound(chiCritical(1 - TAIL, df));
	const typical = typicalVariance(fitModel(yi, vi, model, 0), model);
	const share = (tau2: number): number => (100 * tau2) / (typical + tau2);
	return { tau2: [low, high], I2: [share(low), share(high)] };
}
