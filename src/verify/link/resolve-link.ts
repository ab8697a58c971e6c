/** GS1-Conformant resolver 1.2: from a request for a GS1 Digital Link to what is answered, nothing sent or fetched here. */
import {
	elementValue,
	expandLink,
	type Gs1Message,
	numericLink,
	parseDigitalLink,
} from '../../kit/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import { chooseLink, type ReaderWishes, wishForType } from './choose-link.ts';
import { absolute, LINKSET_TYPE, linksetOf } from './linkset.ts';
import {
	DEFAULT_LINK,
	itemPath,
	type LinksOf,
	type ResolverContext,
	type ResolverItem,
	type ResolverLink,
	relationOf,
} from './resolver-link.ts';

export type ResolverRequest = ReaderWishes & {
	readonly method: string;
	/** The whole address as it was asked for. */
	readonly url: string;
};

type Headers = Readonly<Record<string, string>>;
export type ResolverAnswer =
	/** The default link is the resolver's own page of this address. */
	| { readonly kind: 'page'; readonly headers: Headers; readonly address: string }
	| { readonly kind: 'linkset'; readonly headers: Headers; readonly body: JsonObject }
	/** Status 307, to `location`. */
	| { readonly kind: 'redirect'; readonly headers: Headers }
	/** Status 204: what may be asked. */
	| { readonly kind: 'options'; readonly headers: Headers }
	| {
			readonly kind: 'refused';
			readonly code: 'syntax' | 'unknown' | 'method';
			readonly headers: Headers;
	  };

export const RESOLVER_METHODS = 'GET, HEAD, OPTIONS';
/** Any page of anyone may ask (Fetch standard, CORS protocol). */
const OPEN: Headers = {
	'access-control-allow-origin': '*',
	'access-control-allow-methods': RESOLVER_METHODS,
	'access-control-allow-headers': 'accept, accept-language',
	'access-control-expose-headers': 'link, location',
};

/** Answers one request; every answer but that of a page or a linkset has a status that says so. */
export async function resolveLink(
	request: ResolverRequest,
	linksOf: LinksOf,
): Promise<ResolverAnswer> {
	if (request.method === 'OPTIONS')
		return { kind: 'options', headers: { ...OPEN, allow: RESOLVER_METHODS } };
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return refuse('method', { allow: RESOLVER_METHODS });
	const asked = readRequest(request.url);
	if (asked === null) return refuse('syntax');
	const contexts = await linksOf(asked.item);
	const [nearest] = contexts;
	return nearest === undefined
		? refuse('unknown')
		: answerFor(asked, { contexts, nearest, wishes: request });
}

const refuse = (code: 'syntax' | 'unknown' | 'method', headers: Headers = {}): ResolverAnswer => ({
	kind: 'refused',
	code,
	headers: { ...OPEN, ...headers },
});

type Asked = {
	readonly item: ResolverItem;
	readonly origin: string;
	/** The query as it stood, all of it. */
	readonly query: string;
	readonly linkType: string | null;
	/** The address in plain, where the one asked for was compressed. */
	readonly expanded: string | null;
};

const ADDRESS = /^(https?:\/\/[^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;

/** Item and wishes of an address; null where it is no GS1 Digital Link of a trade item. */
function readRequest(url: string): Asked | null {
	const [, origin = '', path = '', query = ''] = ADDRESS.exec(url) ?? [];
	// A slash at the end is tolerated.
	const trimmed = `${origin}${path.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
	const expanded = expandLink(trimmed);
	const message = parseDigitalLink(expanded ?? numericLink(trimmed));
	const item = message?.kind === 'gs1' ? itemOf(message) : null;
	if (item === null || message?.kind !== 'gs1') return null;
	const linkType = parameterIn(message.link?.other ?? [], 'linkType');
	return { item, origin, query, linkType, expanded };
}

function itemOf(message: Gs1Message): ResolverItem | null {
	const gtin = message.elements[0]?.ai === '01' ? elementValue(message, '01') : null;
	if (gtin === null) return null;
	return {
		gtin,
		variant: elementValue(message, '22'),
		lot: elementValue(message, '10'),
		serial: elementValue(message, '21'),
	};
}

function parameterIn(parameters: readonly string[], name: string): string | null {
	const found = parameters.find((one) => one.startsWith(`${name}=`));
	return found === undefined ? null : decoded(found.slice(name.length + 1));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // Thrown for a percent sign that begins no byte: then the letters are meant.
	}
}

type Known = {
	readonly contexts: readonly ResolverContext[];
	readonly nearest: ResolverContext;
	readonly wishes: ReaderWishes;
};

function answerFor(asked: Asked, known: Known): ResolverAnswer {
	const headers = { ...OPEN, vary: 'accept, accept-language', link: linkHeader(asked) };
	if (wantsLinkset(asked, known.wishes)) {
		const body = linksetOf(known.contexts, asked.origin);
		return { kind: 'linkset', headers: { ...headers, 'content-type': LINKSET_TYPE }, body };
	}
	const chosen = chosenLink(asked, known);
	if (chosen === null) return refuse('unknown');
	const own = absolute(itemPath(asked.item), asked.origin);
	const target = absolute(chosen.href, asked.origin);
	if (target === own) return { kind: 'page', headers, address: own };
	return { kind: 'redirect', headers: { ...headers, location: withQuery(target, asked.query) } };
}

/** The linkset is told of on every answer, and the address in plain of one that was compressed. */
function linkHeader({ item, origin, expanded }: Asked): string {
	const anchor = absolute(itemPath(item), origin);
	const linkset = `<${anchor}?linkType=linkset>; rel="linkset"; type="${LINKSET_TYPE}"`;
	return expanded === null ? linkset : `<${expanded}>; rel="owl:sameAs", ${linkset}`;
}

const ALL = ['all', 'linkset'];

function wantsLinkset({ linkType }: Asked, { accept }: ReaderWishes): boolean {
	if (linkType !== null) return ALL.includes(linkType);
	const named = (accept ?? '').toLowerCase();
	if (!named.includes(LINKSET_TYPE) && !named.includes('application/json')) return false;
	const wish = Math.max(wishForType(accept, LINKSET_TYPE), wishForType(accept, 'application/json'));
	return wish > 0 && wish >= wishForType(accept, 'text/html');
}

/** The link of the type that was asked for, nearest level first; the default link where there is none. */
function chosenLink(
	{ linkType }: Asked,
	{ contexts, nearest, wishes }: Known,
): ResolverLink | null {
	const relation = linkType === null ? DEFAULT_LINK : relationOf(linkType);
	const levels = contexts.map(({ links }) => links.filter((link) => link.relation === relation));
	const links = levels.find((some) => some.length > 0) ?? [];
	const defaults = nearest.links.filter((link) => link.relation === DEFAULT_LINK);
	return chooseLink(links, wishes) ?? chooseLink(defaults, wishes);
}

/** All pairs of the query go along. */
function withQuery(target: string, query: string): string {
	if (query === '') return target;
	const [address = '', fragment] = target.split('#');
	const mark = address.includes('?') ? '&' : '?';
	return `${address}${mark}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
