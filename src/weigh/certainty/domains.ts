/** Each domain of GRADE over one stratum of a body: what it takes away, and why. */
import { type Construct, HUMAN_DESIGNS, RANDOMISED } from '../ledger/index.ts';
import { eggerTest, LEAST_FOR_EGGER, type Pooled } from '../pool/index.ts';
import type { Comparison, Item, Use } from './body.ts';
import { type Step, step } from './step.ts';

export type Judged = {
	readonly items: readonly Item[];
	readonly comparison: Comparison | null;
	readonly use: Use;
};

/** Share of the people in studies of which something holds. */
function share(items: readonly Item[], holds: (item: Item) => boolean): number {
	const all = items.reduce((sum, { weight }) => sum + weight, 0);
	const some = items.filter(holds).reduce((sum, { weight }) => sum + weight, 0);
	return all === 0 ? 0 : some / all;
}

const THIRD = 1 / 3;
const HALF = 0.5;

export function riskOfBias({ items }: Judged): Step[] {
	if (!items.every(({ study }) => RANDOMISED.has(study.design))) {
		const uncontrolled = share(items, ({ study }) =>
			['single-arm', 'case-series'].includes(study.design),
		);
		return uncontrolled > HALF ? [step('RiskOfBias', -1, 'no-control')] : [];
	}
	const high = share(items, ({ risk }) => risk.overall === 'high');
	if (high >= THIRD) return [step('RiskOfBias', -2, 'bias-high')];
	const some = share(items, ({ risk }) => risk.overall !== 'low');
	return some >= THIRD ? [step('RiskOfBias', -1, 'bias-some')] : [];
}

const DISAGREEMENT = 0.4;
const MUCH_INCONSISTENCY = 50;

export function inconsistency({ items, comparison }: Judged): Step[] {
	const told = items.filter(({ outcomes }) => outcomes.some(({ direction }) => direction !== null));
	const against = share(told, (item) => !favours(item));
	const minority = Math.min(against, 1 - against);
	if (told.length > 1 && minority > DISAGREEMENT)
		return [step('Inconsistency', -2, 'directions-disagree')];
	const pooled = comparison?.pooled ?? null;
	if (pooled === null || pooled.k < 2) return [];
	const crosses = (low: number | null, high: number | null): boolean =>
		low !== null && high !== null && low < 0 && high > 0;
	if (crosses(pooled.pi_lb, pooled.pi_ub) && !crosses(pooled.ci_lb, pooled.ci_ub))
		return [step('Inconsistency', -1, 'prediction-crosses')];
	return pooled.I2 > MUCH_INCONSISTENCY && minority > 0
		? [step('Inconsistency', -1, 'studies-differ', { i2: Math.round(pooled.I2) })]
		: [];
}

function favours({ outcomes }: Item): boolean {
	const told = outcomes.filter(({ direction }) => direction !== null);
	return told.filter(({ direction }) => direction === 'favours-treated').length * 2 > told.length;
}

/** Measured in place of what a person would see. */
const SURROGATES: ReadonlySet<Construct> = new Set<Construct>(['collagen', 'inflammation']);
/** Told of the vesicles, of six items; fewer, and it is not known what was applied. */
const FEWEST_IDENTITY_ITEMS = 2;

export function indirectness({ items, use }: Judged): Step[] {
	const mostly = (holds: (item: Item) => boolean): boolean => share(items, holds) > HALF;
	const outcomes = items.flatMap((item) => item.outcomes);
	const steps: readonly (readonly [boolean, Step])[] = [
		[
			mostly(({ study }) => !HUMAN_DESIGNS.has(study.design)),
			step('Indirectness', -1, 'not-human'),
		],
		[
			use.route !== null && mostly(({ study }) => study.route !== use.route),
			step('Indirectness', -1, 'route-differs'),
		],
		[
			use.kingdom !== null && mostly(({ study }) => !study.kingdoms.some((k) => k === use.kingdom)),
			step('Indirectness', -1, 'kingdom-differs'),
		],
		[
			outcomes.length > 0 && outcomes.every(({ construct }) => SURROGATES.has(construct)),
			step('Indirectness', -1, 'surrogate-only'),
		],
	];
	return [...steps.flatMap(([holds, one]) => (holds ? [one] : [])), ...identity(items)];
}

/** Conditioned medium and platelet material do not pass as vesicles, and neither does what nobody characterised. */
function identity(items: readonly Item[]): Step[] {
	const mostly = (holds: (item: Item) => boolean): boolean => share(items, holds) > HALF;
	if (mostly(({ study }) => study.preparation === 'conditioned-medium'))
		return [step('Indirectness', -1, 'conditioned-medium')];
	if (mostly(({ study }) => study.preparation === 'platelet'))
		return [step('Indirectness', -1, 'platelet-material')];
	return mostly(({ study }) => study.identity.length < FEWEST_IDENTITY_ITEMS)
		? [step('Indirectness', -1, 'vesicles-not-characterised')]
		: [];
}

/** People needed before an average is worth much, for means. */
const INFORMATION_SIZE = 400;
const VERY_FEW = 50;
/** The smallest difference a person would notice, in standard deviations; a convention, not a finding. */
const NOTICEABLE = 0.2;

export function imprecision({ items, comparison }: Judged): Step[] {
	// People in studies that did not measure it say nothing of it.
	const people = items
		.filter(({ outcomes }) => outcomes.length > 0)
		.reduce((sum, { study }) => sum + (study.people ?? 0), 0);
	if (people < VERY_FEW) return [step('Imprecision', -2, 'very-few-people', { people })];
	const pooled = comparison?.pooled ?? null;
	const few = people < INFORMATION_SIZE ? [step('Imprecision', -1, 'few-people', { people })] : [];
	const reason = pooled === null ? 'no-interval' : 'interval-crosses';
	return [...few, ...(isWide(pooled) ? [step('Imprecision', -1, reason)] : [])];
}

/** Whether it leaves open that a person would notice something, for better or worse. */
function isWide(pooled: Pooled | null): boolean {
	return (
		pooled === null ||
		[-NOTICEABLE, NOTICEABLE].some((end) => pooled.ci_lb < end && pooled.ci_ub > end)
	);
}

const SUSPICIOUS = 0.1;

export function publicationBias({ items, comparison }: Judged): Step[] {
	// Where it was not told who paid, that is no sign of somebody else.
	const told = items.filter(({ study }) => study.funding !== null);
	if (told.length > 0 && told.every(({ study }) => study.funding === 'maker'))
		return [step('PublicationBias', -1, 'maker-run')];
	const spread = (comparison?.rows ?? []).flatMap(({ effect }) =>
		effect.variance === null ? [] : [{ yi: effect.value, vi: effect.variance }],
	);
	if (spread.length < LEAST_FOR_EGGER) return [];
	const test = eggerTest(
		spread.map(({ yi }) => yi),
		spread.map(({ vi }) => vi),
	);
	return test !== null && test.p < SUSPICIOUS ? [step('PublicationBias', -1, 'asymmetry')] : [];
}

const LARGE = 0.8;

/** Only where nobody was randomised, and nothing at all was taken away (GRADE guidelines 9; KCE process book, 5.7). */
export function largeEffect(judged: Judged, taken: readonly Step[]): Step[] {
	const { items, comparison } = judged;
	const isRandomised = items.every(({ study }) => RANDOMISED.has(study.design));
	const pooled = comparison?.pooled ?? null;
	const isLarge = pooled !== null && comparison?.scale === 'smd' && pooled.ci_ub < -LARGE;
	return !isRandomised && isLarge && taken.length === 0
		? [step('LargeEffect', 1, 'large-effect')]
		: [];
}
