/** What stands on the bottle: the values of its GS1 Digital Link, unsigned, as anyone can print them. */

import { elementValue, type Gs1Message, isoDateOf, parseDigitalLink } from '../../kit/index.ts';
import { type Capsule, parseCapsule } from './capsule.ts';

export type PrintedLabel = {
	/** Fourteen digits. */
	readonly gtin: string;
	readonly lot: string | null;
	readonly serial: string | null;
	/** Last day, as an ISO date; a printed month stands for its last day. */
	readonly expiry: string | null;
	/** What the brand signed inside the code itself; `malformed` where something poses as that. */
	readonly capsule?: Capsule | 'malformed';
};

/** Reads the address of a printed code; null where it is no GS1 Digital Link with a GTIN. */
export function parseLabel(url: string, thisYear: number): PrintedLabel | null {
	const message = parseDigitalLink(url);
	return message?.kind === 'gs1' ? labelOf(message, thisYear, url) : null;
}

/** The label that a GS1 code of any carrier holds, `text` as it holds it; null without a GTIN. */
export function labelOf(message: Gs1Message, thisYear: number, text: string): PrintedLabel | null {
	const gtin = elementValue(message, '01');
	if (gtin === null) return null;
	const expiry = elementValue(message, '17');
	const sealed = parseCapsule(text);
	return {
		gtin,
		lot: elementValue(message, '10'),
		serial: elementValue(message, '21'),
		expiry: expiry === null ? null : isoDateOf(expiry, thisYear),
		...(sealed.kind === 'capsule' ? { capsule: sealed.capsule } : {}),
		...(sealed.kind === 'malformed' ? { capsule: 'malformed' as const } : {}),
	};
}
