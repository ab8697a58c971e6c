/** What a method can see: a value below its own limit was not seen. */
import type { BatchReport } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedFields, statedNumber } from './stated-number.ts';

/** Was anything measured that the method could not have seen? */
export function checkDetection(report: BatchReport): readonly Contradiction[] {
	const own = statedFields(report).flatMap(([id, { bound, value, lod, unit }]) =>
		bound === 'measured' && typeof value === 'number' && lod !== undefined && value < lod
			? [contradiction('below-own-detection', [id], { value, lod, unit: unit ?? '' })]
			: [],
	);
	const [count, least] = [statedNumber(report, 'particle_conc'), statedNumber(report, 'lod_loq')];
	const isUnseen = count !== null && least !== null && count < least;
	return isUnseen
		? [
				...own,
				contradiction('below-own-detection', ['particle_conc', 'lod_loq'], {
					value: count,
					lod: least,
					unit: 'particles/mL',
				}),
			]
		: own;
}
