/** What a label says: an address that a phone opens, and the same in signs that people read. */
import { type Gs1Element, printBracketed, printDigitalLink } from '../../kit/index.ts';

export type LabelFacts = {
	/** Fourteen digits. */
	readonly gtin: string;
	readonly lot: string;
	/** Last day, as an ISO date. */
	readonly expiry: string;
	readonly serial: string | null;
};

export type LabelText = {
	/** GS1 Digital Link URI: lot and serial in the path, the expiry as an attribute. */
	readonly address: string;
	/** One line an element, its identifier in brackets (GS1 General Specifications, 4.14). */
	readonly lines: readonly string[];
};

/** Makes the address of a label whose code is signed itself; null where it would not fit. */
export type Seal = (facts: LabelFacts, stem: string) => string | null;

/** The text of one label below an address such as `https://id.example.org`; null where GS1 knows no such address, or a signed one would be too long. */
export function labelText(facts: LabelFacts, stem: string, seal?: Seal): LabelText | null {
	const elements = elementsOf(facts);
	const address = seal === undefined ? addressOf(elements, stem) : seal(facts, stem);
	if (address === null) return null;
	return { address, lines: elements.map((element) => printBracketed([element])) };
}

function addressOf(elements: readonly Gs1Element[], stem: string): string | null {
	const printed = printDigitalLink(elements, { stem });
	return printed.kind === 'printed' ? printed.text : null;
}

function elementsOf({ gtin, lot, expiry, serial }: LabelFacts): readonly Gs1Element[] {
	return [
		{ ai: '01', value: gtin },
		{ ai: '10', value: lot },
		...(serial === null ? [] : [{ ai: '21', value: serial }]),
		{ ai: '17', value: expiry.slice(2).replaceAll('-', '') },
	];
}
