/** Why the desk does not do what it is asked. Words: `desk.refusal.<code>`. */
import type { Facts } from '../../kit/index.ts';

export const DESK_REFUSALS = [
	/** Only the operator writes such an entry. facts: none */
	'operator-only',
	/** facts: gtin */
	'issuer-not-linked-to-gtin',
	/** The operator has bound no product to this key. facts: none */
	'issuer-not-linked',
	'key-compromised',
	'key-retired',
	/** facts: path */
	'draft-malformed',
	/** Not the report any more that was looked at. facts: none */
	'draft-changed',
	/** facts: digest */
	'passport-unknown',
	/** facts: gtin, lot */
	'batch-unknown',
	/** facts: gtin, lot */
	'nothing-to-lift',
	/** facts: brand */
	'brand-unknown',
	/** facts: lab */
	'lab-unknown',
] as const;
export type DeskRefusalCode = (typeof DESK_REFUSALS)[number];

export type DeskRefusal = { readonly refused: DeskRefusalCode; readonly facts: Facts };

export const refuse = (refused: DeskRefusalCode, facts: Facts = {}): DeskRefusal => ({
	refused,
	facts,
});

export const isRefused = <Done extends object>(done: Done | DeskRefusal): done is DeskRefusal =>
	'refused' in done;
