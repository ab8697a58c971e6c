/** Figures of one size distribution: a tenth cannot be larger than a half, and a curve has the figures it has. */
import type { BatchReport } from '../batch/index.ts';
import { sizeOf } from '../page/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedNumber } from './stated-number.ts';

const RISING = ['size_d10', 'size_d50', 'size_d90'] as const;
/** How far the fullest bin may lie outside the middle eight tenths: machines bin as they like. */
const MODE_SLACK = 1.1;
/** How far a stated figure may lie from the counts it was taken from. */
const CURVE_SLACK = 1.2;
/** Edges of the share that is stated, in nanometres, and what it may be off. */
const SHARE = { from: 50, until: 400, slack: 2 } as const;

/** Do the stated sizes stand in one distribution? */
export function checkSizes(report: BatchReport): readonly Contradiction[] {
	return [
		...checkOrder(report),
		...checkMode(report),
		...checkShare(report),
		...checkCurve(report),
	];
}

function checkOrder(report: BatchReport): readonly Contradiction[] {
	const stated = RISING.flatMap((id) => {
		const size = statedNumber(report, id);
		return size === null ? [] : [{ id, size }];
	});
	return stated.slice(1).flatMap(({ id, size }, at) => {
		const before = stated[at];
		return before !== undefined && before.size > size
			? [contradiction('sizes-disordered', [before.id, id])]
			: [];
	});
}

function checkMode(report: BatchReport): readonly Contradiction[] {
	const [mode, low, high] = ['size_mode', 'size_d10', 'size_d90'].map((id) =>
		statedNumber(report, id),
	);
	if (mode === null || mode === undefined) return [];
	if (typeof high === 'number' && mode > high * MODE_SLACK)
		return [contradiction('sizes-disordered', ['size_mode', 'size_d90'])];
	return typeof low === 'number' && mode * MODE_SLACK < low
		? [contradiction('sizes-disordered', ['size_mode', 'size_d10'])]
		: [];
}

/** Where nine tenths lie below an edge and a tenth below the other, four fifths at least lie between. */
function checkShare(report: BatchReport): readonly Contradiction[] {
	const [share, low, half, high] = ['size_share', ...RISING].map((id) => statedNumber(report, id));
	if (typeof share !== 'number' || share > 100) return [];
	const isInside =
		typeof low === 'number' && typeof high === 'number' && low >= SHARE.from && high <= SHARE.until;
	const isOutside = typeof half === 'number' && (half < SHARE.from || half > SHARE.until);
	const isWrong = (isInside && share < 80 - SHARE.slack) || (isOutside && share > 50 + SHARE.slack);
	return isWrong ? [contradiction('sizes-disordered', ['size_share', 'size_d50'])] : [];
}

function checkCurve(report: BatchReport): readonly Contradiction[] {
	return [...RISING, 'size_mode'].flatMap((id) => {
		const [stated, counted] = [statedNumber(report, id), sizeOf(report, id)];
		if (stated === null || counted === null || stated <= 0) return [];
		const { size, width } = counted;
		const isFar = stated > size * CURVE_SLACK + width || stated * CURVE_SLACK + width < size;
		return isFar
			? [contradiction('sizes-not-of-curve', [id, 'size_distribution'], { stated, counted: size })]
			: [];
	});
}
