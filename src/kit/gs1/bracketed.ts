/** The form that people read under a symbol: `(01)09521234567899(10)ABC`. */
import { type Dictionary, identifierOf } from './application-identifier.ts';
import { tooLong } from './element-string.ts';
import { gs1Finding, type Refused, refused } from './findings.ts';
import { MOST_CHARACTERS, MOST_ELEMENTS } from './limits.ts';
import type { Gs1Element, Gs1Message } from './message.ts';
import { checkValue } from './value.ts';

/** An identifier in brackets; a bracket after a backslash belongs to the value. */
const HEAD = /(?<!\\)\((\d{2,4})\)/g;

/**
 * Reads the bracketed form. Blanks around a value do not count; a bracket that opens no identifier is part of the value,
 * one that would must be written `\(`. Each value is checked by itself.
 */
export function parseBracketed(
	text: string,
	dictionary: Dictionary = identifierOf,
): Gs1Message | Refused {
	if (text.length > MOST_CHARACTERS) return tooLong(text);
	const heads = [...text.matchAll(HEAD)];
	if (heads[0]?.index !== text.length - text.trimStart().length) {
		return refused(gs1Finding('not-bracketed'));
	}
	if (heads.length > MOST_ELEMENTS) {
		return refused(gs1Finding('too-many-elements', { most: MOST_ELEMENTS }));
	}
	const elements: Gs1Element[] = [];
	for (const [at, head] of heads.entries()) {
		const end = heads[at + 1]?.index ?? text.length;
		const value = text.slice(head.index + head[0].length, end);
		const element = { ai: head[1] ?? '', value: value.trim().replaceAll('\\(', '(') };
		const identifier = dictionary(element.ai);
		if (identifier === null) return refused(gs1Finding('unknown-ai', { ai: element.ai }));
		const finding = checkValue(identifier, element.value);
		if (finding !== null) return refused(finding);
		elements.push(element);
	}
	const canonical = text === printBracketed(elements);
	return { kind: 'gs1', carrier: 'bracketed', elements, link: null, canonical };
}

/** Elements for people to read; brackets inside a value get a backslash. */
export function printBracketed(elements: readonly Gs1Element[]): string {
	return elements.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join('');
}
