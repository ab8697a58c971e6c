/** What a resolver knows of an item: links by their relation, from the item itself up to its product. */
import { percentEncoded } from '../../kit/index.ts';

/** The vocabulary of link types of GS1 (GS1 Web Vocabulary), and the older address that it had. */
export const GS1_VOCABULARY = 'https://ref.gs1.org/voc/';
const OLDER_VOCABULARY = 'https://gs1.org/voc/';

export const DEFAULT_LINK = `${GS1_VOCABULARY}defaultLink`;

export type ResolverLink = {
	/** URI of the link type. */
	readonly relation: string;
	/** Absolute, or a path of the resolver itself. */
	readonly href: string;
	readonly title: string;
	readonly type?: string;
	readonly hreflang?: readonly string[];
};

export type ResolverContext = {
	/** Path of the item: `/01/…/10/…`. */
	readonly path: string;
	readonly description: string;
	/** The default link is among them, once. */
	readonly links: readonly ResolverLink[];
};

/** The item that a request names. */
export type ResolverItem = {
	readonly gtin: string;
	readonly variant: string | null;
	readonly lot: string | null;
	readonly serial: string | null;
};

/** Where links come from: contexts from the most special level to the product, none where the item is not known. */
export type LinksOf = (item: ResolverItem) => Promise<readonly ResolverContext[]>;

/** The URI of a link type as it stands in a query: `gs1:pip`, or the URI in either vocabulary. */
export function relationOf(text: string): string {
	if (text.startsWith('gs1:')) return GS1_VOCABULARY + text.slice('gs1:'.length);
	return text.startsWith(OLDER_VOCABULARY)
		? GS1_VOCABULARY + text.slice(OLDER_VOCABULARY.length)
		: text;
}

/** The path of an item at one of its levels. */
export function itemPath({ gtin, variant, lot, serial }: ResolverItem): string {
	const parts = [
		['01', gtin],
		['22', variant],
		['10', lot],
		['21', serial],
	] as const;
	return parts
		.flatMap(([ai, value]) => (value === null ? [] : [`/${ai}/${percentEncoded(value)}`]))
		.join('');
}
