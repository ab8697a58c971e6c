/** What stands on the bottle: the values of its GS1 Digital Link, unsigned, as anyone can print them. */
import { elementValue, type Gs1Message, isoDateOf, parseDigitalLink } from '../../kit/index.ts';

export type PrintedLabel = {
	/** Fourteen digits. */
	readonly gtin: string;
	readonly lot: string | null;
	readonly serial: string | null;
	/** Last day, as an ISO date; a printed month stands for its last day. */
	readonly expiry: string | null;
};

/** Reads the address of a printed code; null where it is no GS1 Digital Link with a GTIN. */
export function parseLabel(url: string, thisYear: number): PrintedLabel | null {
	const message = parseDigitalLink(url);
	return message?.kind === 'gs1' ? labelOf(message, thisYear) : null;
}

/** The label that a GS1 code of any carrier holds; null without a GTIN. */
export function labelOf(message: Gs1Message, thisYear: number): PrintedLabel | null {
	const gtin = elementValue(message, '01');
	if (gtin === null) return null;
	const expiry = elementValue(message, '17');
	return {
		gtin,
		lot: elementValue(message, '10'),
		serial: elementValue(message, '21'),
		expiry: expiry === null ? null : isoDateOf(expiry, thisYear),
	};
}
