/** The catalogue of a running server on this machine, spoken to by a command of the same person. */
import * as z from 'zod/mini';
import { askOwner } from '../../host/ask-owner.ts';
import type { FolderOwner } from '../../host/folder-lock.ts';
import type { Gtin } from '../../kit/index.ts';
import type { CatalogueCounts, CatalogueItem, CatalogueSink, Dispute } from './catalogue.ts';
import { cataloguePageSchema, itemOfRow } from './catalogue-schema.ts';

const countsSchema = z.object({
	products: z.number(),
	samples: z.number(),
	imported: z.number(),
	disputed: z.number(),
	withdrawn: z.number(),
});
const disputeSchema = z.object({
	id: z.string(),
	product: z.string(),
	reason: z.string(),
	link: z.nullable(z.string()),
	created: z.string(),
	state: z.enum(['open', 'kept', 'withdrawn']),
});

/** What commands ask of a catalogue, wherever it is. */
export type CatalogueDesk = CatalogueSink & {
	readonly openDisputes: () => Promise<readonly Dispute[]>;
	readonly settleDispute: (id: string, outcome: 'kept' | 'withdrawn') => Promise<Dispute | null>;
	/** Shown products under a number; more than one source may describe it. */
	readonly byGtin: (gtin: Gtin) => Promise<readonly CatalogueItem[]>;
	/** Lets a running server read labels with the names just imported. */
	readonly renewVocabulary: () => Promise<void>;
};

/** The desk of the server that owns a data folder. */
export function remoteCatalogue(
	owner: FolderOwner & { address: string },
	data: string,
): CatalogueDesk {
	const ask = (method: string, path: string, body?: unknown) =>
		askOwner({ owner, data, method, path, body });
	return {
		counts: async (): Promise<CatalogueCounts> =>
			countsSchema.parse((await ask('GET', '/v1/knowledge')).body),
		putProducts: async (_origin, items) => {
			const { body } = await ask('POST', '/v1/knowledge/products', { items });
			return z.object({ written: z.number() }).parse(body).written;
		},
		openDisputes: async () => {
			const { body } = await ask('GET', '/v1/knowledge/disputes');
			return z.object({ items: z.array(disputeSchema) }).parse(body).items;
		},
		settleDispute: async (id, outcome) => {
			const path = `/v1/knowledge/disputes/${encodeURIComponent(id)}`;
			const { status, body } = await ask('POST', path, { outcome });
			return status === 404 ? null : disputeSchema.parse(body);
		},
		byGtin: async (gtin) => {
			const { body } = await ask('GET', `/v1/catalogue?gtin=${gtin}`);
			return cataloguePageSchema.parse(body).items.map(itemOfRow);
		},
		renewVocabulary: async () => {
			await ask('POST', '/v1/knowledge/names', {});
		},
	};
}
