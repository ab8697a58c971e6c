/** What a carrier of GS1 data says, whichever form it says it in. */

/** An application identifier and its value: `{ ai: '10', value: 'ABC123' }`. */
export type Gs1Element = { readonly ai: string; readonly value: string };

export const CARRIERS = ['item-number', 'element-string', 'bracketed', 'digital-link'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** What an address says beside its elements. */
export type LinkParts = {
	/** Everything before the primary key, without the slash: `https://id.gs1.org`. */
	readonly stem: string;
	/** How many of the elements stand in the path; the others are attributes. */
	readonly inPath: number;
	/** Parameters that are not of GS1, letter for letter: `sig=…`. */
	readonly other: readonly string[];
};

export type Gs1Message = {
	readonly kind: 'gs1';
	readonly carrier: Carrier;
	/** In the order of the carrier; a GTIN always has fourteen digits. */
	readonly elements: readonly Gs1Element[];
	readonly link: LinkParts | null;
	/** Whether the text is letter for letter what we print of its elements. */
	readonly canonical: boolean;
};

/** The value of an element, or null where the message has none with that identifier. */
export function elementValue(
	{ elements }: Pick<Gs1Message, 'elements'>,
	ai: string,
): string | null {
	return elements.find((element) => element.ai === ai)?.value ?? null;
}
