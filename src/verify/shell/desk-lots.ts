/** The lots of a desk, each with what became of it. */
import { historyOf, ofKind } from '../passport/index.ts';
import type { DeskFolder } from './desk-folder.ts';
import { readLog } from './desk-log.ts';

export type Lot = {
	readonly gtin: string;
	readonly lot: string;
	/** SHA-256 of the passport that stands for it. */
	readonly passport: string;
	readonly issued: string;
	readonly state: 'issued' | 'recalled' | 'on-hold';
	readonly reason: string | null;
};

/** Lots of the products of a brand, or of all; the newest first. Of several passports of a lot the last counts. */
export async function listLots(desk: DeskFolder, brand: string | null): Promise<readonly Lot[]> {
	const { logged, registry } = await readLog(desk);
	const keys = new Set(
		registry.links.filter(({ entry }) => entry.brand === brand).map(({ entry }) => entry.subject),
	);
	const lots = new Map<string, Lot>();
	for (const { entry } of ofKind('issue', logged)) {
		if (brand !== null && !keys.has(entry.issuer)) continue;
		const { gtin, lot, passport, at } = entry;
		const { recalls, suspensions } = historyOf({ gtin, lot, passport }, logged, registry);
		const recall = recalls.find(({ lifted }) => lifted === null);
		const hold = suspensions.find(({ lifted }) => lifted === null);
		const state = recall !== undefined ? 'recalled' : hold !== undefined ? 'on-hold' : 'issued';
		const reason = recall?.reason ?? hold?.reason ?? null;
		lots.set(`${gtin} ${lot}`, { gtin, lot, passport, issued: at, state, reason });
	}
	return [...lots.values()].reverse();
}
