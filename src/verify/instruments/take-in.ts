/** A reading put into a report, each value with the SHA-256 of the file it came from. */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import type { Reading } from './reading.ts';
import type { InstrumentRefusal } from './refusal.ts';

export type Provenance = {
	/** SHA-256 of the file, in hexadecimal. */
	readonly raw: string;
	/** Whose instrument it was, by the name under which a lab is enrolled. */
	readonly lab: string | null;
	/** Whether other values of the same fields give way. */
	readonly isReplacing: boolean;
};

/** The report with the values of a file; refused where it already says something else. */
export function takeIn(
	report: BatchReport,
	{ fields, journey }: Reading,
	{ raw, lab, isReplacing }: Provenance,
): { readonly report: BatchReport } | InstrumentRefusal {
	// A logger travels with the goods: what it saw is no lab's.
	const by = lab === null || journey !== null ? {} : { lab };
	const own = Object.entries(fields).map(([id, value]): readonly [string, FieldValue] => [
		id,
		{ ...value, ...by, raw },
	]);
	const stated = own.find(([id, value]) => !isReplacing && !isFree(report.fields[id], value));
	if (stated !== undefined) return { refused: 'field-stated', facts: { field: stated[0] } };
	return { report: { ...report, fields: { ...report.fields, ...Object.fromEntries(own) } } };
}

/** Nothing is stated yet, or this very value of this very file. */
const isFree = (known: FieldValue | undefined, value: FieldValue): boolean =>
	known === undefined ||
	known.bound === 'absent' ||
	(known.raw === value.raw && known.value === value.value && known.bound === value.bound);
