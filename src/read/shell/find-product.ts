/** Product numbers looked up for a command: the catalogue is opened for it, and only where there is one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOf } from '../../host/folder-lock.ts';
import { packagePath } from '../../host/package-root.ts';
import { type Gtin, parseGtin } from '../../kit/index.ts';
import type { CatalogueItem } from './catalogue.ts';
import { type Access, openDesk } from './catalogue-access.ts';
import { readOwnCatalogue } from './catalogue-facts.ts';

export type Lookup = { readonly gtin: Gtin; readonly item: CatalogueItem | null };

/** What the catalogue has under each number. @throws HostError where somebody has it who cannot be spoken to. */
export async function findProducts(
	numbers: readonly Gtin[],
	access: Access,
): Promise<readonly Lookup[]> {
	if (numbers.length === 0) return [];
	const exists = access.databaseUrl !== null || existsSync(join(access.data, 'pglite'));
	if (!exists && (await ownerOf(access.data)) === null) return findOwn(numbers);
	const { desk, close } = await openDesk(access);
	try {
		const found: Lookup[] = [];
		for (const gtin of numbers) found.push({ gtin, item: (await desk.byGtin(gtin))[0] ?? null });
		return found;
	} finally {
		await close();
	}
}

/** On a machine without a catalogue of its own, what came with the product; looking makes no database. */
async function findOwn(numbers: readonly Gtin[]): Promise<readonly Lookup[]> {
	const { items } = await readOwnCatalogue(packagePath('data'));
	return numbers.map((gtin) => ({
		gtin,
		item: items.find((one) => one.gtin !== undefined && parseGtin(one.gtin) === gtin) ?? null,
	}));
}
