/** GS1 Digital Link URI Syntax 1.6: uncompressed addresses of any host, with any stem before the key. */
import { type Dictionary, identifierOf } from './application-identifier.ts';
import { tooLong } from './element-string.ts';
import { type Gs1Finding, gs1Finding, type Refused, refused } from './findings.ts';
import { GTIN_LENGTHS } from './gtin.ts';
import { MOST_CHARACTERS, MOST_ELEMENTS } from './limits.ts';
import { couldStandInPath, findPath, isQualifierOrder, type LinkPath } from './link-path.ts';
import type { Gs1Element, Gs1Message } from './message.ts';
import { percentDecoded } from './percent.ts';
import { printDigitalLink } from './print-link.ts';
import { checkValue } from './value.ts';

const SCHEME = /^(?:https?|HTTPS?):\/\//;
/** Characters of RFC 3986; a host holds fewer. */
const ADDRESS = /^[-\w.~:/?#[\]@!$&'()*+,;=%]*$/;
const HOST = /^[^_~?#@!$&'()*+,;=%]+$/;

type Parts = {
	readonly origin: string;
	readonly host: string;
	/** As written, still encoded. */
	readonly segments: readonly string[];
	readonly query: readonly string[];
};

/** Scheme, host, segments of the path and parameters; a fragment is of no concern. */
function partsOf(text: string): Parts | null {
	const scheme = SCHEME.exec(text)?.[0];
	if (scheme === undefined) return null;
	const [beforeFragment = ''] = text.split('#', 1);
	const mark = beforeFragment.indexOf('?');
	const end = mark === -1 ? beforeFragment.length : mark;
	const [host = '', ...segments] = beforeFragment.slice(scheme.length, end).split('/');
	return {
		origin: scheme + host,
		host,
		segments,
		query: beforeFragment
			.slice(end + 1)
			.split('&')
			.filter((parameter) => parameter !== ''),
	};
}

/**
 * Reads a GS1 Digital Link as people and machines write them: a GTIN of 8, 12 or 13 digits gets its zeros, `HTTP` and
 * any percent-encoding are taken. Null where the text is no address, or one that has nothing of GS1 in its path.
 */
export function parseDigitalLink(
	text: string,
	dictionary: Dictionary = identifierOf,
): Gs1Message | Refused | null {
	if (text.length > MOST_CHARACTERS) return SCHEME.test(text) ? tooLong(text) : null;
	const parts = partsOf(text);
	if (parts === null) return null;
	const path = findPath(parts.segments.map(percentDecoded), dictionary);
	if (path === null || path.kind === 'refused') return path;
	if (!ADDRESS.test(text) || !HOST.test(parts.host)) return refused(gs1Finding('bad-address'));
	const { attributes, other, findings } = readQuery(parts.query, dictionary);
	const elements = [...path.elements.map(padded), ...attributes];
	if (elements.length + other.length > MOST_ELEMENTS) {
		return refused(gs1Finding('too-many-elements', { most: MOST_ELEMENTS }));
	}
	const [first, ...others] = [
		...findings,
		...valueFindings(elements, dictionary),
		...orderFindings(path, attributes, dictionary),
	];
	if (first !== undefined) return refused(first, ...others);
	const link = {
		stem: [parts.origin, ...parts.segments.slice(0, path.stem)].join('/'),
		inPath: path.elements.length,
		other,
	};
	const canonical = isCanonical(text, { elements, link }, dictionary);
	return { kind: 'gs1', carrier: 'digital-link', elements, link, canonical };
}

function isCanonical(
	text: string,
	{ elements, link }: Pick<Gs1Message, 'elements' | 'link'>,
	dictionary: Dictionary,
): boolean {
	const printed = printDigitalLink(elements, { ...link, dictionary });
	return printed.kind === 'printed' && printed.text === text;
}

/** The older habit of leaving out the zeros of a GTIN; the length is looked at, the check digit later. */
function padded({ ai, value }: Gs1Element): Gs1Element {
	const isShort = ai === '01' && GTIN_LENGTHS.some((length) => length === value.length);
	return isShort && /^\d+$/.test(value) ? { ai, value: value.padStart(14, '0') } : { ai, value };
}

type Query = {
	readonly attributes: readonly Gs1Element[];
	readonly other: readonly string[];
	readonly findings: readonly Gs1Finding[];
};

/** Parameters named by figures are elements, and must be known; all others are not ours and are kept as they are. */
function readQuery(query: readonly string[], dictionary: Dictionary): Query {
	const attributes: Gs1Element[] = [];
	const other: string[] = [];
	const findings: Gs1Finding[] = [];
	for (const parameter of query) {
		const equals = parameter.indexOf('=');
		const name = percentDecoded(parameter.slice(0, Math.max(0, equals)));
		if (!/^\d+$/.test(name)) other.push(parameter);
		else if (dictionary(name) === null)
			findings.push(gs1Finding('unknown-ai', { ai: name.slice(0, 8) }));
		else {
			// A plus sign in a query is a blank.
			const value = percentDecoded(parameter.slice(equals + 1).replaceAll('+', ' '));
			attributes.push(padded({ ai: name, value }));
		}
	}
	return { attributes, other, findings };
}

function valueFindings(elements: readonly Gs1Element[], dictionary: Dictionary): Gs1Finding[] {
	return elements.flatMap(({ ai, value }) => {
		const identifier = dictionary(ai);
		const finding =
			identifier === null ? gs1Finding('unknown-ai', { ai }) : checkValue(identifier, value);
		return finding === null ? [] : [finding];
	});
}

function orderFindings(
	{ elements }: LinkPath,
	attributes: readonly Gs1Element[],
	dictionary: Dictionary,
): Gs1Finding[] {
	const [key, ...path] = elements.map(({ ai }) => ai);
	const identifier = dictionary(key ?? '');
	if (identifier === null) return [];
	const names = attributes.map(({ ai }) => ai);
	const all = [...elements.map(({ ai }) => ai), ...names];
	const twice = new Set(all.filter((ai, at) => all.indexOf(ai) !== at));
	const isInPathOrder = isQualifierOrder(identifier, path);
	return [
		...(isInPathOrder
			? []
			: [gs1Finding('wrong-qualifier-order', { path: [key, ...path].join('/') })]),
		...[...twice].map((ai) => gs1Finding('repeated-ai', { ai })),
		...names.flatMap((ai) => {
			if (couldStandInPath(identifier, path, ai)) return [gs1Finding('belongs-in-path', { ai })];
			return dictionary(ai)?.isAttribute === true ? [] : [gs1Finding('not-an-attribute', { ai })];
		}),
	];
}
