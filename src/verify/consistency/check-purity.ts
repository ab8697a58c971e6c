/** Count by protein, and particles in one use: what follows from two stated values is not free to be a third. */
import type { BatchReport } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedNumber } from './stated-number.ts';

/** Counting and weighing scatter by about a fifth; rounding to two digits adds to it. */
const SCATTER = 1.5;
/** Volumes of one use, in millilitres. */
const USE = { least: 0.02, most: 100 } as const;

/** Is the stated purity what the stated count and protein give? */
export function checkRatio(report: BatchReport): readonly Contradiction[] {
	const [count, protein, stated] = [
		statedNumber(report, 'particle_conc'),
		statedNumber(report, 'protein'),
		statedNumber(report, 'ratio'),
	];
	if (count === null || protein === null || stated === null) return [];
	if (count <= 0 || protein <= 0 || stated <= 0) return [];
	const computed = count / protein;
	const off = stated / computed;
	if (off <= SCATTER && off >= 1 / SCATTER) return [];
	return [
		contradiction('ratio-wrong', ['ratio', 'particle_conc', 'protein'], { stated, computed }),
	];
}

/** Are the particles of one use those of a volume that anybody would use? */
export function checkDose(report: BatchReport): readonly Contradiction[] {
	const [count, dose] = [
		statedNumber(report, 'particle_conc'),
		statedNumber(report, 'particle_dose'),
	];
	if (count === null || dose === null || count <= 0 || dose <= 0) return [];
	const volume = dose / count;
	if (volume >= USE.least && volume <= USE.most) return [];
	return [contradiction('dose-wrong', ['particle_dose', 'particle_conc'], { volume })];
}
