/** What a brand is told of the scans of its lots: nothing that rests on fewer than twenty. */
import type { Actor } from '../../host/actor.ts';
import { FEWEST, tellLot } from '../copies/index.ts';
import { hasPrefix } from '../passport/index.ts';
import { folderOf, UNKNOWN } from './desk-at-folder.ts';
import { lotOf } from './desk-batch-routes.ts';
import type { DeskFolder } from './desk-folder.ts';
import { readLog } from './desk-log.ts';
import { type AskedBy, type DeskAnswer, type DeskRoute, readRoute } from './desk-route.ts';
import { openScanStore } from './scan-store.ts';

/** Whether the product is bound to the organisation of whoever asks. */
async function isOwn({ organisation }: Actor, gtin: string, folder: DeskFolder): Promise<boolean> {
	const { registry } = await readLog(folder);
	const link = registry.links.findLast(({ entry }) => hasPrefix(gtin, entry.prefixes));
	return organisation.kind === 'brand' && link?.entry.brand === organisation.id;
}

async function scans(asked: AskedBy<null>): Promise<DeskAnswer> {
	const { actor, query, desk, now } = asked;
	const [folder, lot] = [
		folderOf(asked),
		lotOf({ gtin: query('gtin') ?? '', lot: query('lot') ?? '' }),
	];
	if (folder === null || lot === null || !(await isOwn(actor, lot.gtin, folder))) return UNKNOWN;
	const seen = await openScanStore(desk.database).ofLot(lot, now);
	return { value: { ...lot, fewest: FEWEST, ...tellLot(seen) } };
}

export const DESK_SCAN_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/scans',
		summary: 'Scans that people told of a lot of one’s own, in whole twenties and never fewer',
		needs: 'scan-see',
		answer: scans,
	}),
];
