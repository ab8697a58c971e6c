/** How an answer settled as studies came in, year by year. */
import type { Comparison, Row } from '../certainty/index.ts';
import { cumulative } from '../pool/index.ts';
import { type Axis, axisOver } from './scale.ts';

export type CumulativeStep = {
	/** The study that came last. */
	readonly study: string;
	readonly year: number | null;
	readonly value: number;
	readonly low: number;
	readonly high: number;
};
export type Cumulative = { readonly axis: Axis; readonly steps: readonly CumulativeStep[] };

/** Two studies with a spread are the fewest; null below. */
export function cumulativeOf({ rows }: Comparison): Cumulative | null {
	const ordered = rows
		.filter(({ effect }) => effect.variance !== null)
		.sort((one, other) => yearOf(one) - yearOf(other));
	if (ordered.length < 2) return null;
	const pools = cumulative(
		ordered.map(({ outcome, effect }) =>
			outcome.better === 'higher' ? -effect.value : effect.value,
		),
		ordered.map(({ effect }) => effect.variance ?? 0),
		{ method: 'REML', test: 'z' },
	);
	const steps = pools.flatMap(({ beta, ci_lb, ci_ub }, at) => {
		const study = ordered[at]?.item.study;
		return study === undefined
			? []
			: [{ study: study.id, year: study.year, value: beta, low: ci_lb, high: ci_ub }];
	});
	return { axis: axisOver(steps.flatMap(({ low, high }) => [low, high])), steps };
}

function yearOf({ item }: Row): number {
	return item.study.year ?? 0;
}
