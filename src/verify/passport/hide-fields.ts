/** Fields that a brand keeps to itself inside a signed report, and what opens them for whoever may know. */
import { type BatchReport, type FieldValue, fieldValueSchema } from '../batch/index.ts';
import { commitField, type OpeningRefusal, openFields } from '../credential/index.ts';
import type { Json } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';

export type HiddenReport = {
	/** Holds the commitments in the place of the fields, in an order that tells nothing. */
	readonly report: BatchReport;
	/** One a field; goes to whoever may read it, apart from the passport. */
	readonly disclosures: readonly string[];
};

/** Takes fields out of a report; null where it does not state one of them. `salt` throws 16 fresh bytes. */
export function hideFields(
	report: BatchReport,
	names: readonly string[],
	salt: () => Uint8Array,
	engine: ProofEngine,
): HiddenReport | null {
	const hidden = new Set(names);
	const stated = Object.entries(report.fields);
	const taken = stated.filter(([field]) => hidden.has(field));
	if (taken.length === 0 || taken.length < hidden.size) return null;
	const made = taken.map(([field, value]) =>
		commitField({ field, value: asJson(value) }, salt(), engine),
	);
	const digests = [...(report.hidden ?? []), ...made.map(({ digest }) => digest)].sort();
	const fields = Object.fromEntries(stated.filter(([field]) => !hidden.has(field)));
	return {
		report: { ...report, fields, hidden: digests },
		disclosures: made.map(({ disclosure }) => disclosure),
	};
}

const asJson = (value: FieldValue): Json => JSON.parse(JSON.stringify(value));

export type DisclosureRefusal = OpeningRefusal | 'disclosure-not-a-field';

/** The hidden fields that disclosures open; refused as a whole where one is not of this report, or no field of one. */
export function openHidden(
	{ hidden = [], fields }: BatchReport,
	disclosures: readonly string[],
	engine: ProofEngine,
):
	| { readonly fields: Readonly<Record<string, FieldValue>> }
	| { readonly refused: DisclosureRefusal } {
	const opened = openFields(disclosures, hidden, engine);
	if ('refused' in opened) return opened;
	const read: Record<string, FieldValue> = {};
	for (const [field, value] of opened.fields) {
		const parsed = fieldValueSchema.safeParse(value);
		// A value that is stated openly cannot have another one hidden behind it.
		if (!parsed.success || Object.hasOwn(fields, field))
			return { refused: 'disclosure-not-a-field' };
		read[field] = parsed.data;
	}
	return { fields: read };
}
