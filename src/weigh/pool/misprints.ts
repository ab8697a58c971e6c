/** The numbers of an outcome, held against each other: which cannot be true together. */
import type { Arm, Outcome, Study } from '../ledger/index.ts';
import {
	checkChange,
	checkInterval,
	checkP,
	checkT,
	grim,
	type Misprint,
	type Printed,
	type PrintedMeans,
	printedP,
} from './recompute.ts';

/** Measures of which each person is given a whole number. */
const WHOLE = /\bcounts?\b|\bnumber of\b|\b(?:IGA|GAIS|PGA)\b/i;

/**
 * Misprints that may be in one outcome; an empty list says that nothing was found, not that all is right. The ledger holds no
 * noughts at the end of a number, so that a number may have been printed more finely than is allowed for here: that hides
 * a misprint and never makes one.
 */
export function misprintsOf(outcome: Outcome, { design }: Pick<Study, 'design'>): Misprint[] {
	const { treated, control, difference, measure } = outcome;
	const means = GROUPS.has(design) ? meansOf(treated, control) : null;
	const p = printedP(outcome.p);
	return [
		...(WHOLE.test(measure) ? [treated, control].map(grimOf) : []),
		...(means === null || outcome.t === null ? [] : [checkT(asPrinted(outcome.t), means)]),
		...(means === null || p === null ? [] : [checkP(p, means)]),
		...[treated, control].map(changeOf),
		...(difference === null
			? []
			: [
					checkInterval(
						asPrinted(difference.value),
						asPrinted(difference.low),
						asPrinted(difference.high),
					),
				]),
	].filter((one) => one !== null);
}

/** Two sides of one person go together; of them neither t nor p can be worked out from two means. */
const GROUPS: ReadonlySet<Study['design']> = new Set(['rct-parallel', 'controlled-nonrandomised']);

function asPrinted(value: number): Printed {
	const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
	return { value, decimals };
}

function meansOf(treated: Arm, control: Arm): PrintedMeans | null {
	const [m1, sd1, n1] = [treated.mean, treated.sd, treated.n];
	const [m2, sd2, n2] = [control.mean, control.sd, control.n];
	if (m1 === null || sd1 === null || n1 === null) return null;
	if (m2 === null || sd2 === null || n2 === null) return null;
	return {
		...{ n1, n2, m1: asPrinted(m1), sd1: asPrinted(sd1) },
		...{ m2: asPrinted(m2), sd2: asPrinted(sd2) },
	};
}

const grimOf = ({ mean, n }: Arm): Misprint | null =>
	mean === null || n === null ? null : grim(asPrinted(mean), n);

const changeOf = ({ baseMean, mean, changePct }: Arm): Misprint | null =>
	baseMean === null || mean === null || changePct === null
		? null
		: checkChange(asPrinted(changePct), asPrinted(baseMean), asPrinted(mean));
