/** The catalogue: products as public pages described them, and disputes about those pages. */

import type { RequestKey } from '../../host/request-key.ts';
import type { Gtin, Status } from '../../kit/index.ts';

/** What `/v1/catalogue` says of a product. */
export type CatalogueItem = {
	readonly id: string;
	readonly name: string;
	readonly brand: string;
	readonly gtin?: string;
	readonly ingredients_text: string;
	/** Address of the page, or the name of a public source that has none. */
	readonly source: string;
	/** Day on which that source was read. */
	readonly date: string;
	readonly status: Status;
	readonly sample: boolean;
};

export type CatalogueQuery = {
	/** Folded words; each must stand in name, brand, GTIN or ingredients. */
	readonly words: readonly string[];
	readonly gtin: Gtin | null;
	readonly after: CataloguePlace | null;
	readonly limit: number;
};

/** Where a page of results ends: the next begins after it. */
export type CataloguePlace = { readonly rank: number; readonly title: string; readonly id: number };

export type CataloguePage = {
	readonly items: readonly CatalogueItem[];
	readonly next: CataloguePlace | null;
};

export type ProductState =
	| { readonly kind: 'shown'; readonly item: CatalogueItem }
	| { readonly kind: 'disputed' }
	| { readonly kind: 'unknown' };

export type Dispute = {
	readonly id: string;
	readonly product: string;
	readonly reason: string;
	readonly link: string | null;
	/** Moment, ISO 8601. */
	readonly created: string;
	readonly state: 'open' | 'kept' | 'withdrawn';
};

export type NewDispute = {
	readonly id: string;
	readonly product: string;
	readonly reason: string;
	readonly link: string | null;
	readonly now: Date;
	readonly key: RequestKey;
};

export type DisputeAnswer =
	| { readonly kind: 'added'; readonly id: string }
	/** The same request had been carried out before. */
	| { readonly kind: 'replayed'; readonly id: string }
	| { readonly kind: 'key-reused' }
	| { readonly kind: 'product-unknown' };

export type Origin = 'own' | 'open-beauty-facts';

export type CatalogueCounts = {
	readonly products: number;
	readonly samples: number;
	readonly imported: number;
	readonly disputed: number;
	readonly withdrawn: number;
};

/** What keeps the catalogue. */
export type CatalogueStore = {
	readonly search: (query: CatalogueQuery) => Promise<CataloguePage>;
	readonly product: (id: string) => Promise<ProductState>;
	readonly addDispute: (dispute: NewDispute) => Promise<DisputeAnswer>;
	readonly dispute: (product: string, id: string) => Promise<Dispute | null>;
	readonly openDisputes: () => Promise<readonly Dispute[]>;
	/** Null when no such dispute is open. */
	readonly settleDispute: (
		id: string,
		outcome: 'kept' | 'withdrawn',
		now: Date,
	) => Promise<Dispute | null>;
} & CatalogueSink;

/** The part that an import needs; a command beside a running server has it over HTTP. */
export type CatalogueSink = {
	/** Adds products or renews what is said of them; how many rows were written. */
	readonly putProducts: (origin: Origin, items: readonly CatalogueItem[]) => Promise<number>;
	readonly counts: () => Promise<CatalogueCounts>;
};
