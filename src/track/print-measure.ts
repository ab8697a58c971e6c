/** A reading as programs are answered: floats that every machine says alike, and nothing of a photo that was refused. */
import { roundTo9 } from '../kit/index.ts';
import type { FaceReading, Refusal } from './photo/index.ts';
import type { MeasureAnswer } from './schema.ts';

export function printMeasure({ refusals, pxPerMm, likeness, zones }: FaceReading): MeasureAnswer {
	const accepted = refusals.length === 0;
	const rounded = Object.entries(zones).map(([zone, reading]) => [
		zone,
		Object.fromEntries(Object.entries(reading).map(([name, value]) => [name, roundTo9(value)])),
	]);
	return {
		accepted,
		refusals: [...refusals],
		px_per_mm: roundTo9(pxPerMm),
		likeness: likeness === null ? null : roundTo9(likeness),
		zones: accepted ? Object.fromEntries(rounded) : {},
	};
}

export const refused = (refusal: Refusal): MeasureAnswer => ({
	accepted: false,
	refusals: [refusal],
	px_per_mm: null,
	likeness: null,
	zones: {},
});
