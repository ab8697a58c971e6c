/** The engine that finds lies: what in a report speaks against itself, its history, its labs or the calendar. */
import type { BatchReport } from '../batch/index.ts';
import { checkDates } from './check-dates.ts';
import { checkDetection } from './check-detection.ts';
import { checkLabs, type EnrolledLab } from './check-labs.ts';
import { checkLimits } from './check-limits.ts';
import { checkGmp, checkSterile, checkStorage } from './check-making.ts';
import { checkMarkers } from './check-markers.ts';
import { checkDose, checkRatio } from './check-purity.ts';
import { checkReuse } from './check-reuse.ts';
import { checkSizes } from './check-sizes.ts';
import { checkAgainstEarlier, checkUnits } from './check-units.ts';
import type { Contradiction } from './contradiction.ts';

export type Surroundings = {
	/** Labs that an operator enrolled. */
	readonly labs: readonly EnrolledLab[];
	/** Other reports of the brand, oldest first; newer versions of the same lot may be among them. */
	readonly earlier: readonly BatchReport[];
	/** The day to answer for, as an ISO date. */
	readonly today: string;
};

/** Every contradiction, each with its fields, its rule and its source. None is a proof of intent: some are slips. */
export function findContradictions(
	report: BatchReport,
	{ labs, earlier, today }: Surroundings,
): readonly Contradiction[] {
	return [
		...checkUnits(report),
		...checkAgainstEarlier(report, earlier),
		...checkRatio(report),
		...checkDose(report),
		...checkDates(report, today),
		...checkReuse(report, earlier),
		...checkLimits(report),
		...checkDetection(report),
		...checkLabs(report, labs),
		...checkGmp(report),
		...checkSizes(report),
		...checkStorage(report),
		...checkSterile(report),
		...checkMarkers(report),
	];
}
