/**
 * As much of JSON-LD as decides whether a document means anything: the order of contexts, what inline ones may say, and
 * whether a type is mapped. A context that lies elsewhere is not fetched; it may define any term.
 */
import {
	canonicalJson,
	isJsonList,
	isJsonObject,
	type Json,
	type JsonObject,
} from '../encoding/index.ts';
import { type Check, fault, type ModelFault, NONE, oneOrMore, text } from './model-fault.ts';
import { isUrl } from './url.ts';

/** The first context of every credential (VC Data Model 2.0 clause 4.3). */
export const BASE_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

/** Types that the base context defines (VC Data Model 2.0 appendix B.1). */
const BASE_TYPES = new Set([
	'VerifiableCredential',
	'EnvelopedVerifiableCredential',
	'VerifiablePresentation',
	'EnvelopedVerifiablePresentation',
	'JsonSchemaCredential',
	'JsonSchema',
	'BitstringStatusListCredential',
	'BitstringStatusList',
	'BitstringStatusListEntry',
	'DataIntegrityProof',
]);

/** Terms that the base context protects: another context may not give them another meaning (JSON-LD 1.1 clause 4.1.11). */
const PROTECTED = new Set([
	...BASE_TYPES,
	...['id', 'type', 'description', 'digestMultibase', 'digestSRI', 'mediaType', 'name'],
	...[
		'...',
		'_sd',
		'_sd_alg',
		'aud',
		'cnf',
		'exp',
		'iat',
		'iss',
		'jku',
		'kid',
		'nbf',
		'sub',
		'x5u',
	],
]);

const mapping: Check = (value, path) => {
	const iri = isJsonObject(value) ? value['@id'] : value;
	if (iri === null || (iri === undefined && isJsonObject(value))) return NONE;
	return typeof iri === 'string' && isIri(iri) ? NONE : fault('malformed', path);
};

/** A keyword, a term, a compact or a full IRI. */
const isIri = (iri: string): boolean => !/[\s"<>\\^`{|}]/.test(iri) && iri !== '';

function inlineFaults(context: JsonObject, path: string): readonly ModelFault[] {
	return Object.entries(context).flatMap(([term, value]) => {
		if (term.startsWith('@')) return NONE;
		if (PROTECTED.has(term)) return fault('term-protected', `${path}/${term}`);
		return mapping(value, `${path}/${term}`);
	});
}

const context: Check = (value, path) =>
	isJsonObject(value) ? inlineFaults(value, path) : text(isUrl)(value, path);

/** An ordered set, the base context first (VC Data Model 2.0 clause 4.3). */
export const contexts: Check = (value, path) => {
	if (!isJsonList(value)) return fault('malformed', path);
	if (value[0] !== BASE_CONTEXT) return fault('base-context-not-first', path);
	const urls = value.filter((item) => typeof item === 'string');
	if (new Set(urls).size < urls.length) return fault('not-unique', path);
	return [...oneOrMore(context)(value, path), ...redefinitionFaults(value, path)];
};

/** A term that one context protects has the same meaning in every later one (JSON-LD 1.1 clause 4.1.11). */
function redefinitionFaults(list: readonly Json[], path: string): readonly ModelFault[] {
	const meanings = new Map<string, string>();
	return list.flatMap((item, index) => {
		if (!isJsonObject(item)) return NONE;
		const terms = Object.entries(item).filter(([term]) => !term.startsWith('@'));
		const redefined = terms.filter(
			([term, to]) => (meanings.get(term) ?? meaningOf(to)) !== meaningOf(to),
		);
		for (const [term, to] of terms)
			if (isProtected(to, item)) meanings.set(term, meanings.get(term) ?? meaningOf(to));
		return redefined.flatMap(([term]) => fault('term-protected', `${path}/${index}/${term}`));
	});
}

const meaningOf = (definition: Json): string => canonicalJson(definition);

function isProtected(definition: Json, context: JsonObject): boolean {
	const own = isJsonObject(definition) ? definition['@protected'] : undefined;
	return (own ?? context['@protected']) === true;
}

/** Contexts inside the document: they may add terms, but neither redefine protected ones nor clear them. */
export function nestedContextFaults(value: Json, path: string): readonly ModelFault[] {
	if (isJsonList(value))
		return value.flatMap((item, index) => nestedContextFaults(item, `${path}/${index}`));
	if (!isJsonObject(value)) return NONE;
	const own = value['@context'];
	const inner = Object.entries(value).filter(([name]) => name !== '@context');
	return [
		...(own === undefined ? NONE : oneOrMore(context)(own, `${path}/@context`)),
		...inner.flatMap(([name, item]) => nestedContextFaults(item, `${path}/${name}`)),
	];
}

/** What the contexts of a document say about its types. */
export type TypeScope = {
	/** A context lies elsewhere or belongs to a term, or a vocabulary is given, so that any term may be mapped. */
	readonly isOpen: boolean;
	/** Terms of inline contexts; null where a term is mapped to nothing. */
	readonly terms: ReadonlyMap<string, string | null>;
};

/** Reads the scope of a document's contexts; later ones win. */
export function typeScope(value: Json | undefined): TypeScope {
	const list = isJsonList(value) ? value : [value ?? null];
	const inline = list.filter(isJsonObject);
	const isElsewhere = list.some((item) => typeof item === 'string' && item !== BASE_CONTEXT);
	const vocabulary = inline.findLast((item) => item['@vocab'] !== undefined)?.['@vocab'] ?? null;
	const isScoped = inline.some((item) => Object.values(item).some(hasContext));
	const terms = inline.flatMap(Object.entries).map(([term, to]) => [term, iriOf(to)] as const);
	return { isOpen: isElsewhere || isScoped || vocabulary !== null, terms: new Map(terms) };
}

const hasContext = (definition: Json): boolean =>
	isJsonObject(definition) && definition['@context'] !== undefined;

/** The scope of an object inside: a context of its own may map any term. */
export const scopeWithin = (scope: TypeScope, inner: JsonObject): TypeScope =>
	hasContext(inner) ? { ...scope, isOpen: true } : scope;

function iriOf(definition: Json): string | null {
	const iri = isJsonObject(definition) ? definition['@id'] : definition;
	return typeof iri === 'string' ? iri : null;
}

/** One or more types: absolute URLs, or terms that a context maps to one (VC Data Model 2.0 clause 4.4). */
export const types = ({ isOpen, terms }: TypeScope): Check =>
	oneOrMore((value, path) => {
		if (typeof value !== 'string' || !isIri(value)) return fault('malformed', path);
		if (isUrl(value) || BASE_TYPES.has(value)) return NONE;
		const iri = terms.get(value);
		const isMapped = iri === undefined ? isOpen : iri !== null && (isUrl(iri) || isOpen);
		return isMapped ? NONE : fault('type-unmapped', path);
	});

/** The type must be among those of the object. */
export function hasType(holder: JsonObject, type: string): boolean {
	const own = holder['type'];
	return own === type || (isJsonList(own) && own.includes(type));
}
