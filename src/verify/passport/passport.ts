/** The text of a passport, taken in once: strict JSON, canonical, of the one shape. */
import {
	canonicalJson,
	encodeHex,
	encodeUtf8,
	isJsonObject,
	type JsonObject,
	parseStrictJson,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { type Check, fails, holds, unasked, unknown } from './check.ts';
import { type PassportCredential, passportSchema } from './passport-schema.ts';

export type Passport = {
	/** SHA-256 of the text, in hexadecimal: its name in the log. */
	readonly digest: string;
	readonly json: JsonObject;
	readonly credential: PassportCredential;
};

/** Longest text looked at, in UTF-16 units. */
export const MOST_PASSPORT = 400_000;

export type PassportReading = {
	readonly passport: Passport | null;
	/** `parse`, `canonical` and `schema`. */
	readonly checks: readonly [Check, Check, Check];
};

/** Reads a passport's text, and says of three checks how it fared. */
export function readPassport(text: string, engine: ProofEngine): PassportReading {
	const read = parseStrictJson(text, { length: MOST_PASSPORT });
	if ('refused' in read) {
		const { refused, at } = read;
		return refusedBy(fails('parse', 'json-refused', { refused, at }));
	}
	const isCanonical = canonicalJson(read.value) === text;
	// Laid out anew it may still say the same; whoever changed more than blanks fails on the signature.
	const canonical = isCanonical ? holds('canonical') : unknown('canonical', 'not-canonical');
	const parsed = passportSchema.safeParse(read.value);
	if (!parsed.success || !isJsonObject(read.value)) {
		const path = parsed.error?.issues[0]?.path.join('.') ?? '';
		const schema = fails('schema', 'schema-refused', { path });
		return { passport: null, checks: [holds('parse'), canonical, schema] };
	}
	const digest = encodeHex(engine.sha256(encodeUtf8(text)));
	return {
		passport: { digest, json: read.value, credential: parsed.data },
		checks: [holds('parse'), canonical, holds('schema')],
	};
}

const refusedBy = (parse: Check): PassportReading => ({
	passport: null,
	checks: [parse, unasked('canonical', 'parse'), unasked('schema', 'parse')],
});
