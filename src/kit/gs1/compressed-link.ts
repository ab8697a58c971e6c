/** GS1 Digital Link: Compression 1.0. Reads a compressed address back to the one form that has meaning. */
import { COMPRESSION_ROWS } from './ai-table.ts';
import { identifierOf } from './application-identifier.ts';
import { type BitReader, bitsOf } from './bit-reader.ts';
import { takeForeignText, takeName, takeValue } from './compressed-value.ts';
import { parseDigitalLink } from './digital-link.ts';
import { MOST_ELEMENTS } from './limits.ts';
import type { Gs1Element } from './message.ts';
import { percentDecoded, percentEncoded } from './percent.ts';
import { printDigitalLink } from './print-link.ts';

/** More letters than any code on a pack would take. */
const MOST_LETTERS = 1_000;
const LINK = /^(https?:\/\/[^/?#]+)((?:\/[^/?#]*)*)(?:\?([^#]*))?(?:#.*)?$/i;

const RUNS = new Map(
	COMPRESSION_ROWS.map((row) => {
		const [code = '', ...identifiers] = row.split(' ');
		return [code, identifiers] as const;
	}),
);

/**
 * The uncompressed address of a compressed one, whose key may stand before in plain; null where the text is no
 * compressed address. What it answers reads as a GS1 Digital Link.
 */
export function expandLink(text: string): string | null {
	const [, origin = '', path = '', query = ''] = LINK.exec(text) ?? [];
	const segments = path.split('/').slice(1);
	const packed = segments.at(-1) ?? '';
	if (packed === '' || packed.length > MOST_LETTERS || parseDigitalLink(text) !== null) return null;
	const read = unpack(packed);
	if (read === null) return null;
	const key = plainKey(segments.slice(0, -1));
	const elements = [...key, ...read.elements, ...elementsIn(query)];
	if (new Set(elements.map(({ ai }) => ai)).size !== elements.length) return null;
	const stem = [origin, ...segments.slice(0, key.length === 0 ? -1 : -3)].join('/');
	const other = [...read.other, ...foreignIn(query)];
	const printed = printDigitalLink(elements, { stem, other });
	if (printed.kind === 'refused') return null;
	return parseDigitalLink(printed.text)?.kind === 'gs1' ? printed.text : null;
}

function plainKey(segments: readonly string[]): readonly Gs1Element[] {
	const [ai = '', value = ''] = segments.slice(-2);
	const isKey = identifierOf(ai)?.isKey === true;
	return isKey ? [{ ai, value: percentDecoded(value) }] : [];
}

const parametersOf = (query: string) => query.split('&').filter((one) => one !== '');
const isOfGs1 = (parameter: string) => identifierOf(parameter.split('=', 1)[0] ?? '') !== null;

function elementsIn(query: string): readonly Gs1Element[] {
	return parametersOf(query)
		.filter(isOfGs1)
		.map((parameter) => {
			const [ai = '', value = ''] = parameter.split('=');
			return { ai, value: percentDecoded(value.replaceAll('+', ' ')) };
		});
}

const foreignIn = (query: string) => parametersOf(query).filter((one) => !isOfGs1(one));

type Unpacked = { readonly elements: readonly Gs1Element[]; readonly other: readonly string[] };

function unpack(packed: string): Unpacked | null {
	const bits = bitsOf(packed);
	if (bits === null) return null;
	const elements: Gs1Element[] = [];
	const other: string[] = [];
	while (bits.left() >= 8) {
		const run = takeRun(bits);
		if (run === null || elements.length + other.length > MOST_ELEMENTS) return null;
		if (typeof run === 'string') other.push(run);
		else elements.push(...run);
	}
	// What fills up the last letter is nothing.
	return bits.left() < 6 && bits.take(bits.left()) === 0n ? { elements, other } : null;
}

/** Elements of one code, or a parameter that is not of GS1. */
function takeRun(bits: BitReader): readonly Gs1Element[] | string | null {
	const first = takeFigure(bits);
	if (first === 'f') return takeParameter(bits);
	const code = `${first}${takeFigure(bits)}`;
	const identifiers = RUNS.get(code.toUpperCase()) ?? [takeIdentifier(bits, code)];
	const elements: Gs1Element[] = [];
	for (const ai of identifiers) {
		const identifier = ai === null ? null : identifierOf(ai);
		const value = identifier === null ? null : takeValue(bits, identifier);
		if (identifier === null || value === null) return null;
		elements.push({ ai: identifier.ai, value });
	}
	return elements;
}

const takeFigure = (bits: BitReader): string => bits.take(4)?.toString(16) ?? '';

/** The two figures that were read, and as many more as make them one that GS1 gave out. */
function takeIdentifier(bits: BitReader, code: string): string | null {
	if (!/^\d\d$/.test(code)) return null;
	let ai = code;
	while (ai.length < 4 && identifierOf(ai) === null && bits.left() >= 4) ai += takeFigure(bits);
	return ai;
}

function takeParameter(bits: BitReader): string | null {
	const length = bits.take(7);
	const name = length === null ? null : takeName(bits, Number(length));
	const value = name === null ? null : takeForeignText(bits);
	return value === null ? null : `${name}=${percentEncoded(value)}`;
}
