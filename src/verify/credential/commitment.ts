/** Fields that stay hidden in a signed report until someone opens them: salted commitments, in the form of SD-JWT. */
import {
	canonicalJson,
	decodeBase64Url,
	decodeUtf8,
	encodeBase64Url,
	encodeUtf8,
	isJsonList,
	type Json,
	parseStrictJson,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';

export type HiddenField = { readonly field: string; readonly value: Json };

export type Commitment = {
	/** Stands in the report: base64url of the SHA-256 of the disclosure. */
	readonly digest: string;
	/** Goes to whoever may read the field: base64url of the canonical `[salt, field, value]`. */
	readonly disclosure: string;
};

export const OPENING_REFUSALS = [
	'disclosure-malformed',
	'disclosure-unknown',
	'disclosure-twice',
] as const;
export type OpeningRefusal = (typeof OPENING_REFUSALS)[number];

/** With 128 bits of salt nobody can find the value by trying (RFC 9901 clause 9.3). */
const LEAST_SALT = 16;
/** No longer disclosure is looked at. */
const MOST_TEXT = 100_000;

/** Commits to a field. @throws RangeError for a salt under 16 bytes; it must be fresh dice for every field. */
export function commitField(
	{ field, value }: HiddenField,
	salt: Uint8Array,
	engine: ProofEngine,
): Commitment {
	if (salt.length < LEAST_SALT)
		throw new RangeError(`"salt" expected ${LEAST_SALT} bytes or more, got ${salt.length}`);
	const text = canonicalJson([encodeBase64Url(salt), field, value]);
	const disclosure = encodeBase64Url(encodeUtf8(text));
	return { digest: disclosureDigest(disclosure, engine), disclosure };
}

/** The digest that a report holds of a disclosure. */
export const disclosureDigest = (disclosure: string, engine: ProofEngine): string =>
	encodeBase64Url(engine.sha256(encodeUtf8(disclosure)));

/** The field that a disclosure opens, if its digest is one of the report's. */
export function openField(
	disclosure: string,
	hidden: readonly string[],
	engine: ProofEngine,
): HiddenField | { readonly refused: OpeningRefusal } {
	const opened = disclosure.length > MOST_TEXT ? null : readDisclosure(disclosure);
	if (opened === null) return { refused: 'disclosure-malformed' };
	const isOurs = hidden.includes(disclosureDigest(disclosure, engine));
	return isOurs ? opened : { refused: 'disclosure-unknown' };
}

/** Only the one canonical text counts, with a salt of full length. */
function readDisclosure(disclosure: string): HiddenField | null {
	const bytes = decodeBase64Url(disclosure);
	const text = bytes === null ? null : decodeUtf8(bytes);
	const reading = text === null ? null : parseStrictJson(text);
	if (reading === null || 'refused' in reading || !isJsonList(reading.value)) return null;
	const [salt, field, value, more] = reading.value;
	if (typeof salt !== 'string' || typeof field !== 'string') return null;
	if (value === undefined || more !== undefined || canonicalJson(reading.value) !== text)
		return null;
	return (decodeBase64Url(salt)?.length ?? 0) >= LEAST_SALT ? { field, value } : null;
}

/** All fields that the disclosures open; refused as a whole where one of them is not the report's, or opens a field again. */
export function openFields(
	disclosures: readonly string[],
	hidden: readonly string[],
	engine: ProofEngine,
): { readonly fields: ReadonlyMap<string, Json> } | { readonly refused: OpeningRefusal } {
	const fields = new Map<string, Json>();
	for (const disclosure of disclosures) {
		const opened = openField(disclosure, hidden, engine);
		if ('refused' in opened) return opened;
		if (fields.has(opened.field)) return { refused: 'disclosure-twice' };
		fields.set(opened.field, opened.value);
	}
	return { fields };
}
