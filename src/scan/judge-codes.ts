/** What to say of the codes on a bottle: what GS1 reads in them, and that nobody opened an address. */
import { elementValue, type Finding, isoDateOf } from '../kit/index.ts';
import type { FoundCode } from './codes.ts';
import { finding } from './finding-of.ts';
import type { ScanCode } from './findings.ts';

/** GS1 General Specifications: 01 product, 10 lot, 21 serial number, 17 expiry. */
const PRODUCT = '01';
const LOT = '10';
const SERIAL = '21';
const EXPIRY = '17';

/** A finding for each code that says something to a person; plain text of no standard says nothing. Two digits of a year need to know which year it is. */
export function judgeCodes(
	codes: readonly FoundCode[],
	thisYear: number | null,
): Finding<ScanCode>[] {
	return codes.flatMap(({ text, gs1 }): Finding<ScanCode>[] => {
		if (gs1.kind === 'refused') {
			return [finding('code-broken', { text: shown(text), why: gs1.findings[0]?.code ?? '' })];
		}
		if (gs1.kind === 'other') {
			return gs1.is === 'address' ? [finding('code-address', { text: shown(text) })] : [];
		}
		const expiry = elementValue(gs1, EXPIRY);
		return [
			finding('code-gs1', {
				gtin: elementValue(gs1, PRODUCT),
				lot: elementValue(gs1, LOT),
				serial: elementValue(gs1, SERIAL),
				expiry: expiry === null || thisYear === null ? null : isoDateOf(expiry, thisYear),
			}),
		];
	});
}

const LONGEST_SHOWN = 200;
const shown = (text: string): string =>
	text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
