/** Which fields a report must hold, by the kingdom of its vesicles, and which of them are not there. */

import type { BatchReport } from './batch-report-schema.ts';
import { type BatchField, KINGDOMS, type Kingdom } from './field-kind.ts';
import { BATCH_FIELDS } from './field-table.ts';

/** Words of `species` that are no name of a kingdom. */
const ANIMAL =
	/^(?:other )?(?:animal|bovine|bovine milk|porcine|equine|ovine|goat|salmon|fish|snail|bee)\b/;

/** The kingdom of `species`; null where it is not stated in a word that is known. */
export function kingdomOf({ fields }: BatchReport): Kingdom | null {
	const value = fields['species']?.value;
	if (typeof value !== 'string') return null;
	const word = value.trim().toLowerCase();
	return KINGDOMS.find((kingdom) => word === kingdom) ?? (ANIMAL.test(word) ? 'animal' : null);
}

const LYOPHILISED = /\b(?:lyophili[sz]ed|freeze-dried)\b/i;

/** Fields that must be there and are not, in the order of the table; of an unknown kingdom only what is asked of all. */
export function missingFields(report: BatchReport): readonly string[] {
	const kingdom = kingdomOf(report);
	const form = report.fields['form']?.value;
	const isDry = typeof form === 'string' && LYOPHILISED.test(form);
	const isAsked = ({ required, only }: BatchField): boolean =>
		required === 'must' &&
		(only === undefined || only.some((one) => (one === 'lyophilised' ? isDry : one === kingdom)));
	const isThere = (id: string): boolean => (report.fields[id]?.bound ?? 'absent') !== 'absent';
	return Object.entries(BATCH_FIELDS)
		.filter(([id, field]) => isAsked(field) && !isThere(id))
		.map(([id]) => id);
}
