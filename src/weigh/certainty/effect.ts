/** An outcome as a comparison of two sides, on one of two scales; where no spread was printed it has no interval. */
import type { Arm, Outcome, Study } from '../ledger/index.ts';
import { ASSUMED_CORRELATION, normalCritical, sizeOfMeans, sizeOfPairs } from '../pool/index.ts';

/** `points`: percentage points between the changes of the sides. `smd`: standardised mean difference. */
export const SCALES = ['points', 'smd'] as const;
export type Scale = (typeof SCALES)[number];

export type Effect = {
	readonly scale: Scale;
	/** Treated minus control. */
	readonly value: number;
	/** Sampling variance; null where no spread was printed, and such an effect is never pooled. */
	readonly variance: number | null;
	/** 95 %. */
	readonly low: number | null;
	readonly high: number | null;
	/** The correlation between two sides was assumed. */
	readonly isAssumed: boolean;
};

const LEVEL = 0.05;

/** Every scale on which an outcome compares two sides; none for a study without a control side. */
export function effectsOf(study: Study, outcome: Outcome): Effect[] {
	return [pointsOf(outcome), standardised(study, outcome)].filter((one) => one !== null);
}

function pointsOf({ treated, control }: Outcome): Effect | null {
	const [one, other] = [changeOf(treated), changeOf(control)];
	if (one === null || other === null) return null;
	return {
		scale: 'points',
		value: one - other,
		variance: null,
		low: null,
		high: null,
		isAssumed: false,
	};
}

/** A printed range stands for its middle. */
function changeOf({ changePct, changeLow, changeHigh }: Arm): number | null {
	if (changePct !== null) return changePct;
	return changeLow === null || changeHigh === null ? null : (changeLow + changeHigh) / 2;
}

function standardised(study: Study, { treated, control, difference }: Outcome): Effect | null {
	const [m1, sd1, m2, sd2] = [treated.mean, treated.sd, control.mean, control.sd];
	if (m1 === null || sd1 === null || m2 === null || sd2 === null) return null;
	const [n1, n2] = [treated.n ?? study.people, control.n ?? study.people];
	if (n1 === null || n2 === null) return null;
	const isPaired = study.design === 'rct-split-face' || difference !== null;
	const size = isPaired
		? sizeOfPairs('SMCC', { m1, sd1, m2, sd2, n: n1, r: ASSUMED_CORRELATION })
		: sizeOfMeans('SMD', { m1, sd1, n1, m2, sd2, n2 });
	if ('refusal' in size) return null;
	const reach = normalCritical(LEVEL) * Math.sqrt(size.vi);
	return {
		scale: 'smd',
		value: size.yi,
		variance: size.vi,
		low: size.yi - reach,
		high: size.yi + reach,
		isAssumed: isPaired,
	};
}
