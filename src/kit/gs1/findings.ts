/** Closed set of what can be wrong with data that claims to follow GS1. */
import type { Facts } from '../finding.ts';

export const GS1_CODES = [
	/** More characters than any symbol holds. facts: length, most */
	'too-long',
	/** More elements than a symbol may hold. facts: most */
	'too-many-elements',
	/** No element at all where elements were announced. facts: none */
	'no-element',
	/** Text in the bracketed form that does not begin with an identifier in brackets. facts: none */
	'not-bracketed',
	/** Digits that GS1 did not give out as an application identifier. facts: ai */
	'unknown-ai',
	/** An identifier without a value. facts: ai */
	'empty-value',
	/** Too few or too many characters, as a whole or in the end. facts: ai, length */
	'wrong-length',
	/** A character outside the set of that component. facts: ai, at */
	'bad-character',
	/** The last digit does not fit the others. facts: ai */
	'bad-check-digit',
	/** The last two characters do not fit the others. facts: ai */
	'bad-check-pair',
	/** A day that no calendar has. facts: ai, value */
	'bad-date',
	/** An hour, minute or second that no clock has. facts: ai, value */
	'bad-time',
	/** A value that its list or rule does not hold. facts: ai, rule, value */
	'bad-value',
	/** The same identifier twice with different values; in an address also with the same. facts: ai */
	'repeated-ai',
	/** Two identifiers that may not stand together. facts: ai, other */
	'exclusive-ais',
	/** An identifier without one that it needs. facts: ai, needs */
	'required-ai-missing',
	/** An address with characters that no address has, or without a host. facts: none */
	'bad-address',
	/** A word in place of an identifier, withdrawn by GS1 Digital Link 1.2 and later. facts: alias, ai */
	'alias-withdrawn',
	/** Qualifiers of a key in another order than theirs, or not of this key. facts: path */
	'wrong-qualifier-order',
	/** An identifier that no query of an address may carry. facts: ai */
	'not-an-attribute',
	/** A qualifier in the query that this key has in the path. facts: ai */
	'belongs-in-path',
	/** Elements of which none can lead an address. facts: none */
	'no-primary-key',
	/** Right, but not in the one form that is printed. facts: none */
	'not-canonical',
] as const;
export type Gs1Code = (typeof GS1_CODES)[number];

export type Gs1Finding = { readonly code: Gs1Code; readonly facts: Facts };

export type Refused = { readonly kind: 'refused'; readonly findings: readonly Gs1Finding[] };

export const gs1Finding = (code: Gs1Code, facts: Facts = {}): Gs1Finding => ({ code, facts });

export const refused = (...findings: readonly Gs1Finding[]): Refused => ({
	kind: 'refused',
	findings,
});
