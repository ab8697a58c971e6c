/** Element strings as symbols carry them: identifiers and values in a row, FNC1 (as GS, 0x1D) where one must end. */
import {
	type ApplicationIdentifier,
	type Dictionary,
	identifierAt,
	identifierOf,
} from './application-identifier.ts';
import { gs1Finding, type Refused, refused } from './findings.ts';
import { MOST_CHARACTERS, MOST_ELEMENTS } from './limits.ts';
import type { Gs1Element, Gs1Message } from './message.ts';
import { checkValue, lengthsOf } from './value.ts';

export const FNC1 = '\u001d';
/** Symbology identifiers (ISO/IEC 15424) that announce GS1 data: Code 128, Data Matrix, QR Code, DataBar, DotCode. */
export const GS1_SYMBOLOGIES = [']C1', ']d2', ']Q3', ']e0', ']J1'] as const;

/**
 * Reads an element string, with or without a symbology identifier or FNC1 before it. Each value is checked by itself;
 * `checkAssociations` tells what is wrong between them.
 */
export function parseElementString(
	text: string,
	dictionary: Dictionary = identifierOf,
): Gs1Message | Refused {
	if (text.length > MOST_CHARACTERS) return tooLong(text);
	const elements: Gs1Element[] = [];
	let at = startOf(text);
	while (at < text.length) {
		const read = elementAt(text, at, dictionary);
		if (read.kind === 'refused') return read;
		elements.push({ ai: read.ai, value: read.value });
		if (elements.length > MOST_ELEMENTS) {
			return refused(gs1Finding('too-many-elements', { most: MOST_ELEMENTS }));
		}
		at = read.end;
	}
	if (elements.length === 0) return refused(gs1Finding('no-element'));
	const canonical = text === printElementString(elements);
	return { kind: 'gs1', carrier: 'element-string', elements, link: null, canonical };
}

export const tooLong = (text: string): Refused =>
	refused(gs1Finding('too-long', { length: text.length, most: MOST_CHARACTERS }));

function startOf(text: string): number {
	const announced = GS1_SYMBOLOGIES.some((one) => text.startsWith(one)) ? 3 : 0;
	return text.startsWith(FNC1, announced) ? announced + 1 : announced;
}

type Read = {
	readonly kind: 'read';
	readonly ai: string;
	readonly value: string;
	readonly end: number;
};

function elementAt(text: string, at: number, dictionary: Dictionary): Read | Refused {
	const identifier = identifierAt(text, at, dictionary);
	if (identifier === null) return refused(gs1Finding('unknown-ai', { ai: text.slice(at, at + 4) }));
	const start = at + identifier.ai.length;
	const end = valueEnd(text, start, identifier);
	const value = text.slice(start, end);
	const finding = checkValue(identifier, value);
	if (finding !== null) return refused(finding);
	// One FNC1 where none is needed is tolerated, as the standard asks of readers.
	const next = text[end] === FNC1 ? end + 1 : end;
	return { kind: 'read', ai: identifier.ai, value, end: next };
}

function valueEnd(text: string, start: number, identifier: ApplicationIdentifier): number {
	const separator = text.indexOf(FNC1, start);
	const end = separator === -1 ? text.length : separator;
	return identifier.isFixed ? Math.min(end, start + lengthsOf(identifier).most) : end;
}

/** Elements in a row as a symbol carries them, FNC1 only where the next one needs it. */
export function printElementString(elements: readonly Gs1Element[]): string {
	return elements
		.map(({ ai, value }, at) => {
			const isOpen = identifierOf(ai)?.isFixed === false && at < elements.length - 1;
			return `${ai}${value}${isOpen ? FNC1 : ''}`;
		})
		.join('');
}
