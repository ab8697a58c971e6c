/** A funnel of studies: effect against its standard error. Small studies lie low; one side alone left empty is a sign. */
import type { Comparison } from '../certainty/index.ts';
import { eggerTest, LEAST_FOR_EGGER, trimAndFill } from '../pool/index.ts';
import { type Axis, axisOver } from './scale.ts';

export type FunnelDot = {
	readonly study: string | null;
	readonly value: number;
	readonly error: number;
};
export type Funnel = {
	readonly axis: Axis;
	/** Largest standard error, at the foot. */
	readonly deepest: number;
	readonly centre: number;
	readonly dots: readonly FunnelDot[];
	/** Dots that trim and fill would add. */
	readonly filled: readonly FunnelDot[];
	/** Egger's p; null below ten studies, where it says nothing. */
	readonly p: number | null;
};

/** Three studies with a spread are the fewest that make a funnel; null below. */
export function funnelOf({ rows, pooled }: Comparison): Funnel | null {
	const dots = rows.flatMap(({ item, outcome, effect }) =>
		effect.variance === null
			? []
			: [
					{
						study: item.study.id,
						value: outcome.better === 'higher' ? -effect.value : effect.value,
						error: Math.sqrt(effect.variance),
					},
				],
	);
	if (dots.length < 3 || pooled === null) return null;
	const yi = dots.map(({ value }) => value);
	const vi = dots.map(({ error }) => error ** 2);
	const filled = (trimAndFill(yi, vi)?.filled ?? []).map((one) => ({
		study: null,
		value: one.yi,
		error: Math.sqrt(one.vi),
	}));
	return {
		axis: axisOver([...yi, ...filled.map(({ value }) => value)]),
		deepest: Math.max(...dots.map(({ error }) => error)),
		centre: pooled.beta,
		dots,
		filled,
		p: dots.length < LEAST_FOR_EGGER ? null : (eggerTest(yi, vi)?.p ?? null),
	};
}
