/** How places are fixed, whatever fixes them. */
import { expect, it } from 'vitest';
import { encodeUtf8 } from '../encoding/index.ts';
import type { SequenceStore } from './sequence-store.ts';

const entry = (place: number) => encodeUtf8(`entry ${place}`);
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** The suite. `open` gives one that is empty, or with `again` the one before as a process behind a crash finds it. */
export function sequenceStoreCases(open: (again?: boolean) => Promise<SequenceStore>): void {
	const runFrom = async (store: SequenceStore, index: number) =>
		(await store.from(index)).map((one) => `${one.index} ${textOf(one.bytes)}`);

	it('begins with nothing', async () => {
		const store = await open();
		expect([await store.from(0), await store.head()]).toEqual([[], null]);
		await store.close();
	});

	it('keeps what was fixed behind a crash, in its order, from any place on', async () => {
		const before = await open();
		await before.append(0, [entry(0), entry(1)]);
		await before.append(2, [entry(2)]);
		await before.close();
		const store = await open(true);
		expect(await runFrom(store, 0)).toEqual(['0 entry 0', '1 entry 1', '2 entry 2']);
		expect(await runFrom(store, 2)).toEqual(['2 entry 2']);
		expect(await runFrom(store, 3)).toEqual([]);
		await store.close();
	});

	it('keeps any bytes: none, all of them, and the longest entry', async () => {
		const all = Uint8Array.from({ length: 256 }, (_, at) => at);
		const long = new Uint8Array(65_535).fill(7);
		const before = await open();
		await before.append(0, [new Uint8Array(0), all, long]);
		await before.close();
		const store = await open(true);
		const kept = (await store.from(0)).map(({ bytes }) => Buffer.from(bytes));
		expect(kept).toEqual([Buffer.alloc(0), Buffer.from(all), Buffer.from(long)]);
		await store.close();
	});

	it('begins where a log begins that it did not see from its start', async () => {
		const before = await open();
		await before.append(40, [entry(40)]);
		await before.close();
		const store = await open(true);
		expect([await runFrom(store, 0), await runFrom(store, 40)]).toEqual([[], ['40 entry 40']]);
		await store.close();
	});
}

/** What only a store that several writers share can tell. */
export function sharedSequenceCases(open: () => Promise<SequenceStore>): void {
	it('gives a place once', async () => {
		const store = await open();
		await store.append(0, [entry(0), entry(1)]);
		const second = store.append(1, [entry(9)]);
		await expect(second).rejects.toMatchObject({ code: 'log-not-ours' });
		expect(await runOf(store)).toEqual(['entry 0', 'entry 1']);
	});

	it('gives a place once where two writers want it in the same moment', async () => {
		const store = await open();
		const both = await Promise.allSettled([
			store.append(0, [entry(0)]),
			store.append(0, [entry(1)]),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await store.from(0)).toHaveLength(1);
	});

	it('leaves no gap', async () => {
		const store = await open();
		await store.append(0, [entry(0)]);
		await expect(store.append(2, [entry(2)])).rejects.toMatchObject({ code: 'log-not-ours' });
	});

	it('goes on behind its checkpoint once it has forgotten what that holds', async () => {
		const store = await open();
		await store.append(0, [entry(0), entry(1)]);
		expect(await store.swap(null, { size: 2, note: 'two' })).toBe(true);
		await store.forget(2);
		expect(await store.from(0)).toEqual([]);
		await expect(store.append(0, [entry(9)])).rejects.toMatchObject({ code: 'log-not-ours' });
		await store.append(2, [entry(2)]);
		expect(await store.from(2)).toHaveLength(1);
	});

	it('lets one checkpoint win on top of another, and keeps the one that did', async () => {
		const store = await open();
		const swaps = async (before: string | null, notes: readonly string[]) =>
			(await Promise.all(notes.map((note) => store.swap(before, { size: 1, note })))).filter(
				Boolean,
			).length;
		expect(await swaps(null, ['a', 'b'])).toBe(1);
		const first = (await store.head())?.note ?? '';
		expect(await swaps('other', ['c'])).toBe(0);
		expect(await swaps(first, ['d', 'e', 'f'])).toBe(1);
		expect(await store.head()).toMatchObject({ size: 1, note: expect.stringMatching(/^[def]$/) });
	});
}

const runOf = async (store: SequenceStore) =>
	(await store.from(0)).map(({ bytes }) => textOf(bytes));
