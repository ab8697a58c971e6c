/** A number that a report states, in the unit that its field has. */
import { type BatchReport, batchFieldOf, type FieldValue, unitFactor } from '../batch/index.ts';

/** The number of a measured or claimed value, by the unit of the field's table; null where none can be told. */
export function statedNumber({ fields }: BatchReport, id: string): number | null {
	const field = fields[id];
	if (field === undefined || (field.bound !== 'measured' && field.bound !== 'claimed')) return null;
	return inOwnUnit(id, field, field.value);
}

/** A number that stands in the unit of this value, by the unit of the field's table. */
export function inOwnUnit(
	id: string,
	{ unit }: FieldValue,
	number: FieldValue['value'],
): number | null {
	const factor = unitFactor(unit, batchFieldOf(id)?.unit);
	return typeof number === 'number' && factor !== null ? number * factor : null;
}

/** The fields of a report that state something, in the order of their names. */
export const statedFields = ({ fields }: BatchReport): readonly (readonly [string, FieldValue])[] =>
	Object.entries(fields).filter(([, { bound }]) => bound !== 'absent');
