/** The same pool without one study, one study at a time, and by subgroup. */
import { chiUpper } from './distributions.ts';
import type { Method } from './heterogeneity.ts';
import { type Pooled, poolEffects, type Test } from './pool-effects.ts';

type How = { readonly method: Method; readonly test: Test };

const without = (values: readonly number[], place: number): number[] =>
	values.filter((_, at) => at !== place);

/** One pool for each study left out, in their order; none below two studies. */
export function leaveOneOut(yi: readonly number[], vi: readonly number[], how: How): Pooled[] {
	if (yi.length < 2) return [];
	return yi.map((_, at) => poolEffects(without(yi, at), without(vi, at), how));
}

/** The pool after each study, in the order given. */
export function cumulative(yi: readonly number[], vi: readonly number[], how: How): Pooled[] {
	return yi.map((_, at) => poolEffects(yi.slice(0, at + 1), vi.slice(0, at + 1), how));
}

export type Subgroups = {
	readonly groups: readonly { readonly name: string; readonly pooled: Pooled }[];
	/** Whether the groups differ by more than chance: Q between them, with its degrees of freedom and p. */
	readonly between: { readonly Q: number; readonly df: number; readonly p: number } | null;
};

/** Pools each group apart, and sets their means against each other. */
export function subgroups(
	yi: readonly number[],
	vi: readonly number[],
	names: readonly string[],
	how: How,
): Subgroups {
	const groups = [...new Set(names)].sort().map((name) => {
		const isIn = (_: number, at: number): boolean => names[at] === name;
		return { name, pooled: poolEffects(yi.filter(isIn), vi.filter(isIn), how) };
	});
	// A group without a spread would weigh without end.
	if (groups.length < 2 || groups.some(({ pooled }) => pooled.se === 0))
		return { groups, between: null };
	const means = groups.map(({ pooled }) => pooled.beta);
	const spreads = groups.map(({ pooled }) => pooled.se ** 2);
	const { Q } = poolEffects(means, spreads, { method: 'EE', test: 'z' });
	const df = groups.length - 1;
	return { groups, between: { Q, df, p: chiUpper(Q, df) } };
}
