/** A bottle as someone gives it: the list on its back, and what its front says. */

export type Bottle = {
	readonly list: string;
	readonly product: string;
	readonly brand: string;
	readonly claims: string;
};

export const NO_BOTTLE: Bottle = { list: '', product: '', brand: '', claims: '' };

/** The reader takes no more; a label holds 2,000 characters. */
export const MOST_LIST = 200_000;
export const MOST_FIELD = 2_000;

/** Nothing to read: neither a list nor a word of what the front says. */
export function isEmpty({ list, product, claims }: Bottle): boolean {
	return list.trim() === '' && product.trim() === '' && claims.trim() === '';
}

export function isSameBottle(one: Bottle, other: Bottle): boolean {
	return (
		one.list === other.list &&
		one.product === other.product &&
		one.brand === other.brand &&
		one.claims === other.claims
	);
}
