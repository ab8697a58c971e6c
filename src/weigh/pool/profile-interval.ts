/** An interval for tau² and I² from the distribution of Q (Viechtbauer 2007). */
import { chiCritical } from './distributions.ts';
import { findRoot } from './find-root.ts';
import { unitOf } from './heterogeneity.ts';
import { typicalVariance } from './pool-effects.ts';
import { fitModel, type Model } from './projection.ts';

const TAIL = 0.025;
const LEAST_TOP = 100;
const TOP_OF_ESTIMATE = 10;

export type ProfileInterval = {
	readonly tau2: readonly [low: number, high: number];
	/** Percent. */
	readonly I2: readonly [low: number, high: number];
	/** The upper end lies past where was looked, as the reference looks; it is greater than what is given. */
	readonly isOpen: boolean;
};

/** 95 % by the Q-profile method; `estimate` bounds the search as the reference does. Of two studies or more. */
export function profileInterval(
	yi: readonly number[],
	vi: readonly number[],
	estimate: number,
): ProfileInterval {
	const model: Model = [yi.map(() => 1)];
	const unit = unitOf(vi);
	const within = vi.map((v) => v * unit ** 2);
	const about = yi.map((y) => (y - (yi[0] ?? 0)) * unit);
	const top = Math.max(LEAST_TOP, estimate * TOP_OF_ESTIMATE) * unit ** 2;
	const statistic = (tau2: number): number => fitModel(about, within, model, tau2).residual;
	const low = boundOf(statistic, chiCritical(TAIL, yi.length - 1), top);
	const high = boundOf(statistic, chiCritical(1 - TAIL, yi.length - 1), top);
	const typical = typicalVariance(fitModel(about, within, model, 0), model);
	const share = (tau2: number): number => (100 * tau2) / (typical + tau2);
	return {
		tau2: [low / unit ** 2, high / unit ** 2],
		I2: [share(low), share(high)],
		isOpen: high === top,
	};
}

function boundOf(statistic: (tau2: number) => number, critical: number, top: number): number {
	const excess = (tau2: number): number => statistic(tau2) - critical;
	if (excess(0) < 0) return 0;
	return excess(top) > 0 ? top : (findRoot(excess, 0, top) ?? top);
}
