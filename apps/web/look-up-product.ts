/** Asks our own server's catalogue for a product number: the number alone, nothing of the photo or of who asks. */
import * as z from 'zod/mini';
import type { KnownProduct } from '../../src/report/index.ts';

const pageSchema = z.object({
	items: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			brand: z.string(),
			source: z.string(),
			date: z.iso.date(),
			sample: z.boolean(),
		}),
	),
});

/** The product; null where the catalogue has none; undefined where it could not be asked. */
export async function lookUpProduct(gtin: string): Promise<KnownProduct | null | undefined> {
	try {
		const response = await fetch(`/v1/catalogue?gtin=${encodeURIComponent(gtin)}`);
		if (!response.ok) return undefined;
		const page = pageSchema.safeParse(await response.json());
		return page.success ? (page.data.items[0] ?? null) : undefined;
	} catch {
		// No network: the person is told, and may press again.
		return undefined;
	}
}
