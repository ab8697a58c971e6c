/** Of several links, the one that serves a reader best by language and media type. */
import type { ResolverLink } from './resolver-link.ts';

export type ReaderWishes = {
	/** `Accept`, null where the reader sent none. */
	readonly accept: string | null;
	/** `Accept-Language`. */
	readonly acceptLanguage: string | null;
};

const MOST_HEADER = 1_000;

/** What a header of wishes gives a value: 0 to 1, by the most special range that fits it (RFC 9110 clause 12.4.2). */
function wishFor(header: string | null, fits: (range: string) => number): number {
	if (header === null) return 1;
	const wishes = header.slice(0, MOST_HEADER).split(',').map(wishOf);
	const fitting = wishes
		.map(({ range, weight }) => ({ special: fits(range), weight }))
		.filter(({ special }) => special > 0)
		.sort((one, other) => other.special - one.special);
	return fitting[0]?.weight ?? 0;
}

function wishOf(text: string): { readonly range: string; readonly weight: number } {
	const [range = '', ...parameters] = text.trim().split(';');
	const weight = Number(/^\s*q=([\d.]+)/.exec(parameters.at(-1) ?? '')?.[1] ?? 1);
	return { range: range.trim().toLowerCase(), weight: Number.isNaN(weight) ? 1 : weight };
}

/** How much a reader wants a media type. */
export function wishForType(accept: string | null, type: string): number {
	const [family] = type.split('/');
	return wishFor(accept, (range) =>
		range === type ? 3 : range === `${family}/*` ? 2 : +(range === '*/*'),
	);
}

const wishForLanguage = (header: string | null, language: string): number =>
	wishFor(header, (range) => {
		const tag = language.toLowerCase();
		if (range === tag) return 3;
		return range.split('-')[0] === tag.split('-')[0] ? 2 : +(range === '*');
	});

/** The link that fits best; of equals the first. Null where there is none. */
export function chooseLink(
	links: readonly ResolverLink[],
	{ accept, acceptLanguage }: ReaderWishes,
): ResolverLink | null {
	const worth = ({ type, hreflang }: ResolverLink): number => {
		const languages = (hreflang ?? []).map((tag) => wishForLanguage(acceptLanguage, tag));
		const byLanguage = hreflang === undefined ? 0.5 : Math.max(0, ...languages);
		const byType = type === undefined ? 0.5 : wishForType(accept, type);
		return 2 * byLanguage + byType;
	};
	return links.reduce<ResolverLink | null>(
		(best, link) => (best === null || worth(link) > worth(best) ? link : best),
		null,
	);
}
