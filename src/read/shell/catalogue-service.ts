import type { Gate } from '../../host/gate.ts';
import type { Service } from '../../host/service.ts';
import type { CatalogueStore } from './catalogue.ts';

/** What the routes of the catalogue are given. */
export type CatalogueService = Service & {
	/** The store, which opens while others already ask. */
	readonly store: Gate<CatalogueStore>;
	/** An id that nobody guesses. */
	readonly newId: () => string;
};
