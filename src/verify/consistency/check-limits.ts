/** Limits that a report sets itself, beside the public figure: looser than it, or too coarse a method to tell. */
import { type BatchReport, type FieldValue, unitFactor } from '../batch/index.ts';
import { type Limit, limitOf, limitSourceOf } from '../page/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedFields } from './stated-number.ts';

/** Is a bound that the report states looser than the public one? The kind of the public figure is always named. */
export function checkLimits(report: BatchReport): readonly Contradiction[] {
	return statedFields(report).flatMap(([id, field]) => {
		const limit = limitOf(id);
		const factor = limit === null ? null : unitFactor(field.unit, limit.unit ?? undefined);
		return limit === null || factor === null ? [] : checkOne(id, field, limit, factor);
	});
}

function checkOne(
	id: string,
	{ bound, value, lod, unit }: FieldValue,
	limit: Limit,
	factor: number,
): readonly Contradiction[] {
	const { least, most, kind } = limit;
	const told = (
		code: 'limit-looser' | 'limit-unseen',
		facts: Record<string, number>,
		figure: number,
	) =>
		contradiction(
			code,
			[id],
			{ ...facts, unit: unit ?? '', limit: figure, limitUnit: limit.unit ?? '', kind },
			[limitSourceOf(limit)],
		);
	const isNumber = typeof value === 'number';
	if (bound === 'at-most' && isNumber && most !== null && value * factor > most)
		return [told('limit-looser', { value }, most)];
	if (bound === 'at-least' && isNumber && least !== null && value * factor < least)
		return [told('limit-looser', { value }, least)];
	if (bound === 'below-detection' && lod !== undefined && most !== null && lod * factor > most)
		return [told('limit-unseen', { lod }, most)];
	return [];
}
