/** Units that are not the field's, values that nothing can have, and slips by powers of a thousand. */
import { type BatchReport, batchFieldOf, type FieldValue, unitFactor } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { inOwnUnit, statedFields, statedNumber } from './stated-number.ts';

/** What each number says of itself, whatever stands beside it. */
export function checkUnits(report: BatchReport): readonly Contradiction[] {
	return statedFields(report).flatMap(([id, field]) => checkOne(id, field));
}

function checkOne(id: string, field: FieldValue): readonly Contradiction[] {
	const { value, lod } = field;
	const known = batchFieldOf(id);
	if (known === null || (typeof value !== 'number' && lod === undefined)) return [];
	const { unit } = field;
	if (unitFactor(unit, known.unit) === null)
		return [contradiction('unit-strange', [id], { unit: unit ?? '', expected: known.unit ?? '' })];
	const number = inOwnUnit(id, field, value);
	if (typeof value !== 'number' || number === null) return [];
	const facts = { value, unit: unit ?? '' };
	if (isOutside(number, known.least, known.most))
		return [contradiction('value-impossible', [id], facts)];
	const isSlip = number !== 0 && isOutside(number, known.low, known.high);
	return isSlip ? [contradiction('unit-slip', [id], facts)] : [];
}

const isOutside = (
	value: number,
	least = Number.NEGATIVE_INFINITY,
	most = Number.POSITIVE_INFINITY,
) => value < least || value > most;

/** Half a slip by a thousand and more, beside lots that drift by half at most. */
const FAR = 100;

/** A value that is hundreds of times what the lots before had: of such fields as stay alike from lot to lot. */
export function checkAgainstEarlier(
	report: BatchReport,
	earlier: readonly BatchReport[],
): readonly Contradiction[] {
	const others = earlier.filter(({ gtin, lot }) => gtin === report.gtin && lot !== report.lot);
	return statedFields(report).flatMap(([id, field]) => {
		const number = statedNumber(report, id);
		if (number === null || number <= 0 || batchFieldOf(id)?.spread === undefined) return [];
		const usual = middle(others.flatMap((other) => statedNumber(other, id) ?? []));
		if (usual === null || usual <= 0) return [];
		const isFar = number / usual > FAR || usual / number > FAR;
		return isFar
			? [
					contradiction('unlike-earlier-lots', [id], {
						value: number,
						unit: batchFieldOf(id)?.unit ?? field.unit ?? '',
						usual,
					}),
				]
			: [];
	});
}

function middle(values: readonly number[]): number | null {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? null;
}
