/** What JSON can hold (RFC 8259), and its canonical text (RFC 8785). */
import canonicalize from 'canonicalize';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

/** The JSON Canonicalization Scheme's text. @throws for a number or text that JSON cannot carry; a parsed value has none. */
export function canonicalJson(value: Json): string {
	const text = canonicalize(value);
	if (text === undefined) throw new TypeError('"value" expected JSON, got undefined');
	return text;
}

/** Is it an object, not a list and not null? */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is it a list? */
export const isJsonList = (value: Json | undefined): value is readonly Json[] =>
	Array.isArray(value);
