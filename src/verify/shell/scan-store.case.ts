/** How sightings of codes are kept, whatever keeps them. */
import { sql as raw } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../host/database.ts';
import { KEPT_DAYS } from '../copies/index.ts';
import { openScanStore, type ScanStore } from './scan-store.ts';

const CODE = { gtin: '09521234001010', lot: 'LS2610A', serial: 'S00001' };
const NOW = new Date('2026-11-26T08:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const SEEN = { day: '2026-11-26', region: 'FR' };

/** The suite, on a database that is open. */
export function scanStoreCases(open: () => Database): void {
	let store: ScanStore;
	beforeEach(async () => {
		await open().sql.execute(raw`truncate code_sighting`);
		store = openScanStore(open());
	});
	const rows = async () => open().sql.execute(raw`select * from code_sighting`);

	it('keeps code, day and region, and has no place for anything else', async () => {
		await store.add(CODE, SEEN, NOW);
		expect(await rows()).toEqual([{ ...CODE, ...SEEN }]);
	});

	it('keeps a scan that is sent twice, or twice at the same moment, once', async () => {
		await store.add(CODE, SEEN, NOW);
		await Promise.all(Array.from({ length: 4 }, () => store.add(CODE, SEEN, NOW)));
		expect(await store.ofCode(CODE, NOW)).toEqual([SEEN]);
	});

	it('keeps codes apart, and gives those of a lot together', async () => {
		const other = { ...CODE, serial: 'S00002' };
		await store.add(CODE, SEEN, NOW);
		await store.add(other, { ...SEEN, region: '155' }, NOW);
		await store.add({ ...CODE, lot: 'OTHER' }, SEEN, NOW);
		expect(await store.ofCode(other, NOW)).toEqual([{ ...SEEN, region: '155' }]);
		const { serial: _, ...lot } = CODE;
		expect((await store.ofLot(lot, NOW)).map(({ serial }) => serial).sort()).toEqual([
			'S00001',
			'S00002',
		]);
	});

	it('shows nothing that is older than 400 days, even before it is removed', async () => {
		await store.add(CODE, SEEN, NOW);
		expect(await store.ofCode(CODE, later(KEPT_DAYS))).toEqual([SEEN]);
		expect(await store.ofCode(CODE, later(KEPT_DAYS + 1))).toEqual([]);
		expect(await store.ofLot(CODE, later(KEPT_DAYS + 1))).toEqual([]);
		expect(await rows()).toHaveLength(1);
	});

	it('removes what is older than 400 days with the next that comes', async () => {
		await store.add(CODE, SEEN, NOW);
		const next = { day: '2028-01-01', region: 'KR' };
		await store.add(CODE, next, later(KEPT_DAYS + 1));
		expect(await rows()).toEqual([{ ...CODE, ...next }]);
	});

	it('removes what is older than 400 days when it is told to', async () => {
		await store.add(CODE, SEEN, NOW);
		await store.forget(later(KEPT_DAYS));
		expect(await rows()).toHaveLength(1);
		await store.forget(later(KEPT_DAYS + 1));
		expect(await rows()).toEqual([]);
	});

	it('keeps no more than eight regions of one code and day', async () => {
		for (const region of ['FR', 'KR', 'US', 'BR', 'DE', 'IT', 'ES', 'JP', 'CN', 'TH'])
			await store.add(CODE, { ...SEEN, region }, NOW);
		expect(await store.ofCode(CODE, NOW)).toHaveLength(8);
	});
}
