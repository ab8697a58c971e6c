/** A visit as a clinic keeps it: which batch, on which day, and that the checklist was gone through. Nothing of the patient. */
import { type Gtin, parseGtin } from '../../kit/index.ts';
import { CHECKLIST, type ChecklistItem } from '../checklist.ts';
import type { VisitInput } from './visit-schema.ts';

declare const brand: unique symbol;
/** Eight letters and digits in two groups, `K7Q2-M9TD`: what a clinic writes into its own record. Says nothing by itself. */
export type VisitNumber = string & { readonly [brand]: 'VisitNumber' };

/** A batch as a pack names it. */
export type PackBatch = { readonly gtin: Gtin; readonly lot: string };

export type NewVisit = PackBatch & {
	/** ISO date. */
	readonly date: string;
	readonly product: string;
	readonly serial: string | null;
	readonly ticks: readonly ChecklistItem[];
};
/** A visit as it was kept; its ticks are the items as they were named on that day. */
export type Visit = {
	readonly number: string;
	readonly date: string;
	readonly product: string;
	readonly gtin: string;
	readonly lot: string;
	readonly serial: string | null;
	readonly ticks: readonly string[];
};

/** Why a visit is not kept. */
export type VisitRefusal =
	| { readonly refused: 'gtin-invalid' }
	| { readonly refused: 'date-later' }
	| { readonly refused: 'tick-unknown'; readonly items: readonly string[] }
	| { readonly refused: 'checklist-incomplete'; readonly items: readonly ChecklistItem[] };

/** The visit, or the first thing that keeps it from being one. `latest` is the last day that is today anywhere, ISO. */
export function visitOf(input: VisitInput, latest: string): NewVisit | VisitRefusal {
	const gtin = parseGtin(input.gtin);
	if (gtin === null) return { refused: 'gtin-invalid' };
	if (input.date > latest) return { refused: 'date-later' };
	const known: readonly string[] = CHECKLIST;
	const unknown = input.ticks.filter((tick) => !known.includes(tick));
	if (unknown.length > 0) return { refused: 'tick-unknown', items: unknown };
	const items = untickedOf(input.ticks);
	if (items.length > 0) return { refused: 'checklist-incomplete', items };
	const { date, product, lot, serial = null } = input;
	return { date, product, gtin, lot, serial, ticks: CHECKLIST };
}

/** Items that are not ticked yet, in the order of the list. One is enough to stop a visit. */
export function untickedOf(ticks: readonly string[]): readonly ChecklistItem[] {
	return CHECKLIST.filter((item) => !ticks.includes(item));
}

/** Crockford's base 32: no letter that a hand-written digit is taken for. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** Whether a text is a number of a visit, in the form that is printed. */
export function isVisitNumber(text: string): text is VisitNumber {
	return NUMBER.test(text);
}

/** Bytes of dice that a number takes: five bits a letter. */
export const NUMBER_BYTES = 8;

/** The number that eight random bytes make. @throws RangeError for fewer. */
export function visitNumberOf(random: Uint8Array): VisitNumber {
	const letters = [...random.subarray(0, NUMBER_BYTES)].map((byte) => LETTERS.charAt(byte % 32));
	const number = `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
	if (isVisitNumber(number)) return number;
	throw new RangeError(`"random" expected ${NUMBER_BYTES} bytes, got ${random.length}`);
}
