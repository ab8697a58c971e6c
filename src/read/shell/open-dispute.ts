import type { Problem } from '../../host/problem.ts';
import type { CatalogueStore } from './catalogue.ts';
import type { CatalogueService } from './catalogue-service.ts';
import type { DisputeInput } from './dispute-input.ts';

export type Opened = { readonly id: string } | { readonly problem: Problem };

/** Opens a dispute, which hides the page; sent again with the same key it answers the same. */
export async function openDispute(
	service: CatalogueService,
	store: CatalogueStore,
	product: string,
	input: DisputeInput,
): Promise<Opened> {
	const id = service.newId();
	const given = await store.addDispute({ ...input, id, product, now: service.clock.now() });
	switch (given.kind) {
		case 'product-unknown':
			return { problem: { code: 'product-unknown' } };
		case 'key-reused':
			return { problem: { code: 'key-reused', path: 'Idempotency-Key' } };
		case 'added':
			service.log.info('dispute opened', { id });
			return { id };
		case 'replayed':
			return { id: given.id };
	}
}
