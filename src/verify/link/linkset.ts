/** The links of an item as one document (RFC 9264 clause 4.2), as a GS1 conformant resolver gives it. */
import type { JsonObject } from '../encoding/index.ts';
import type { ResolverContext, ResolverLink } from './resolver-link.ts';

export const LINKSET_TYPE = 'application/linkset+json';

/** The linkset of these contexts below an origin such as `https://id.example.org`. */
export const linksetOf = (contexts: readonly ResolverContext[], origin: string): JsonObject => ({
	linkset: contexts.map((context) => contextOf(context, origin)),
});

function contextOf({ path, description, links }: ResolverContext, origin: string): JsonObject {
	const relations = [...new Set(links.map(({ relation }) => relation))];
	const byRelation = relations.map((relation) => [
		relation,
		links.filter((link) => link.relation === relation).map((link) => targetOf(link, origin)),
	]);
	return {
		anchor: origin + path,
		itemDescription: description,
		...Object.fromEntries(byRelation),
	};
}

const targetOf = ({ href, title, type, hreflang }: ResolverLink, origin: string): JsonObject => ({
	href: absolute(href, origin),
	title,
	...(type === undefined ? {} : { type }),
	...(hreflang === undefined ? {} : { hreflang: [...hreflang] }),
});

/** The address of a link that may be a path of the resolver. */
export const absolute = (href: string, origin: string): string =>
	href.startsWith('/') ? origin + href : href;
