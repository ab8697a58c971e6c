/** What a file of records gives, part by part, and why one may be refused. */
import { type Imported, importedSchema, isFindable } from '../index.ts';

/** Why a file, or the rest of one, cannot be read; words under `weigh.import.<code>`. */
export const IMPORT_REFUSALS = [
	'encoding-unknown',
	'gzip-broken',
	'xml-broken',
	'xml-entities',
	'json-broken',
	'json-cut-off',
	'csv-broken',
	'references-cut-off',
	'record-too-large',
	'too-deep',
	'file-too-large',
	'read-failed',
	'format-unknown',
	'nothing-read',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** Why something is put aside while the rest is read; words under `weigh.import.<why>`. */
export type Aside = 'no-identifier' | 'too-long' | 'not-a-record';

/** An entry of a list or a line of a text, counted from 1. */
export type Place = { readonly kind: 'entry' | 'line'; readonly no: number };

export type ImportPart =
	| { readonly kind: 'record'; readonly record: Imported }
	| {
			readonly kind: 'quarantined';
			readonly title: string;
			readonly why: Aside;
			readonly place: Place;
	  }
	| { readonly kind: 'refused'; readonly code: ImportRefusal };

/** Most characters of one record, as it stands in its file. */
export const MOST_RECORD = 2_000_000;
/** Records that are kept at once. */
export const MOST_AT_ONCE = 250;
/** Most tags or brackets within each other. */
export const MOST_DEPTH = 100;

/** A file that is not read on; it leaves as a part, not as an error. */
export class Refused extends Error {
	override readonly name = 'Refused';
	readonly code: ImportRefusal;
	constructor(code: ImportRefusal, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
	}
}

/** What is handed on: whole, within its caps, and to be found again by anybody. */
export function checked(record: Imported | null, place: Place): ImportPart {
	if (record === null) return { kind: 'quarantined', title: '', why: 'not-a-record', place };
	const parsed = importedSchema.safeParse(record);
	const title = record.title.slice(0, 200);
	if (!parsed.success) return { kind: 'quarantined', title, why: 'too-long', place };
	return isFindable(record.identifiers)
		? { kind: 'record', record: parsed.data }
		: { kind: 'quarantined', title, why: 'no-identifier', place };
}
