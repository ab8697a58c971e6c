/** Looks a field of a batch report up. */
import type { BatchField } from './field-kind.ts';
import { BATCH_FIELDS } from './field-table.ts';

/** What is known of a field; null of one that no report is known to hold. */
export function batchFieldOf(id: string): BatchField | null {
	return (Object.hasOwn(BATCH_FIELDS, id) ? BATCH_FIELDS[id] : null) ?? null;
}
