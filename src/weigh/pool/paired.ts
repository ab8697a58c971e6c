/** Two sides of one person: how they go together decides how sure a difference is, and few papers print it. */
import { tCritical } from './distributions.ts';
import {
	type EffectSize,
	type PAIRED_MEASURES,
	type PairedMeans,
	sizeOfPairs,
} from './effect-size.ts';

/** Assumed where a paper prints none; the other two show what hangs on it. */
export const ASSUMED_CORRELATION = 0.5;
export const CORRELATIONS = [0.2, 0.5, 0.8] as const;

type Unpaired = Omit<PairedMeans, 'r'>;

/** The same difference at three correlations; a run that is refused is left out. */
export function sensitivityOfPairs(
	measure: (typeof PAIRED_MEASURES)[number],
	given: Unpaired,
): { readonly r: number; readonly size: EffectSize }[] {
	return CORRELATIONS.flatMap((r) => {
		const size = sizeOfPairs(measure, { ...given, r });
		return 'refusal' in size ? [] : [{ r, size }];
	});
}

/**
 * The correlation that a printed 95 % interval of a paired difference implies, from the spreads of the sides; null where
 * no correlation between −1 and 1 gives such an interval.
 */
export function impliedCorrelation(
	{ sd1, sd2, n }: Pick<Unpaired, 'sd1' | 'sd2' | 'n'>,
	interval: { readonly low: number; readonly high: number },
): number | null {
	if (n < 2 || sd1 <= 0 || sd2 <= 0) return null;
	const error = (interval.high - interval.low) / (2 * tCritical(0.05, n - 1));
	const r = (sd1 ** 2 + sd2 ** 2 - n * error ** 2) / (2 * sd1 * sd2);
	return Number.isFinite(r) && Math.abs(r) <= 1 ? r : null;
}
