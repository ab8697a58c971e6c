/** How a catalogue behaves, whatever keeps it: run on the embedded database, in a thread, and on PostgreSQL. */
import { beforeEach, describe, expect, it } from 'vitest';
import { searchWords } from '../../host/search-text.ts';
import { parseGtin } from '../../kit/index.ts';
import type { CatalogueItem, CatalogueQuery, CatalogueStore, NewDispute } from './catalogue.ts';

const NOON = new Date('2026-11-23T12:00:00Z');

/** A sample product; GS1 keeps the prefix 952 for examples. */
export function bottle(id: string, changes: Partial<CatalogueItem> = {}): CatalogueItem {
	return {
		id,
		name: `Calm Serum ${id}`,
		brand: 'Lumenette',
		ingredients_text: 'Aqua, Glycerin, Centella Asiatica Leaf Vesicles',
		source: 'https://example.org/list',
		date: '2026-11-23',
		status: 'secondary',
		sample: false,
		...changes,
	};
}

function disputeOf(product: string, changes: Partial<NewDispute> = {}): NewDispute {
	const id = changes.id ?? `d-${product}`;
	const key = { route: 'disputes', key: `key-${id}`, fingerprint: `print-${id}` };
	return {
		id,
		product,
		reason: 'The list is another product’s.',
		link: null,
		now: NOON,
		key,
		...changes,
	};
}

function asked(words: string, changes: Partial<CatalogueQuery> = {}): CatalogueQuery {
	return { words: searchWords(words), gtin: null, after: null, limit: 20, ...changes };
}

export type Catalogues = {
	/** An empty catalogue that shows samples, and one over the same rows that does not. */
	readonly open: () => Promise<{ all: CatalogueStore; withoutSamples: CatalogueStore }>;
};

/** The suite. `open` empties what is there. */
export function catalogueCases(name: string, { open }: Catalogues): void {
	describe(`catalogue on ${name}`, () => {
		let store: CatalogueStore;
		let withoutSamples: CatalogueStore;
		beforeEach(async () => {
			({ all: store, withoutSamples } = await open());
		});
		const find = async (words: string, changes: Partial<CatalogueQuery> = {}) =>
			(await store.search(asked(words, changes))).items.map((item) => item.id);

		it('gives back a product exactly as it was put', async () => {
			const item = bottle('a', {
				gtin: '9521234567899',
				name: 'Sérum « Calme » 100 %',
				brand: '퓨리토',
			});
			await store.putProducts('own', [item]);
			expect(await store.product('a')).toEqual({ kind: 'shown', item });
		});

		it('says that a product is unknown', async () => {
			expect(await store.product('nobody')).toEqual({ kind: 'unknown' });
		});

		it('takes an id that cannot be one for one it does not know', async () => {
			for (const id of ['', '\0', 'a b', '../a', 'x'.repeat(300)]) {
				expect(await store.product(id)).toEqual({ kind: 'unknown' });
				expect(await store.dispute(id, id)).toBeNull();
				expect(await store.settleDispute(id, 'kept', NOON)).toBeNull();
				expect(await store.addDispute(disputeOf(id))).toEqual({ kind: 'product-unknown' });
			}
		});

		it('renews a product that is put again, and does not double it', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.putProducts('own', [bottle('a', { name: 'New name' })]);
			expect(await find('new name')).toEqual(['a']);
			expect((await store.counts()).products).toBe(1);
		});

		it('finds by name, brand and ingredient, whatever case and accents', async () => {
			await store.putProducts('own', [
				bottle('a', { name: 'Crème Éclat', ingredients_text: 'Aqua' }),
				bottle('b', { brand: 'Zénith', ingredients_text: 'Aqua, Panthenol' }),
			]);
			expect(await find('creme ECLAT')).toEqual(['a']);
			expect(await find('zenith')).toEqual(['b']);
			expect(await find('panthenol')).toEqual(['b']);
		});

		it('finds Korean words inside longer ones', async () => {
			await store.putProducts('own', [
				bottle('k', { ingredients_text: '정제수, 병풀캘러스세포외소포' }),
			]);
			expect(await find('세포외소포')).toEqual(['k']);
		});

		it('wants every word, and takes % and _ for themselves', async () => {
			await store.putProducts('own', [bottle('a', { name: 'Pure 100% oil' }), bottle('b')]);
			expect(await find('calm nowhere')).toEqual([]);
			expect(await find('100%')).toEqual(['a']);
			expect(await find('_')).toEqual([]);
		});

		it('puts names before ingredients', async () => {
			await store.putProducts('own', [
				bottle('in-list', { name: 'A cream', ingredients_text: 'Panthenol' }),
				bottle('in-name', { name: 'Panthenol cream', ingredients_text: 'Aqua' }),
			]);
			expect(await find('panthenol')).toEqual(['in-name', 'in-list']);
		});

		it('finds by GTIN, written in any of its lengths', async () => {
			await store.putProducts('own', [bottle('a', { gtin: '9521234567899' }), bottle('b')]);
			expect(await find('', { gtin: parseGtin('09521234567899') })).toEqual(['a']);
		});

		it('turns pages without losing or repeating a product', async () => {
			const ids = Array.from({ length: 7 }, (_, at) => `p${at}`);
			await store.putProducts(
				'own',
				ids.map((id) => bottle(id, { name: 'Same name' })),
			);
			const seen: string[] = [];
			let after: CatalogueQuery['after'] = null;
			do {
				const page = await store.search(asked('same', { limit: 3, after }));
				seen.push(...page.items.map((item) => item.id));
				after = page.next;
			} while (after !== null);
			expect(seen).toEqual(ids);
		});

		it('keeps samples out where samples are off', async () => {
			await store.putProducts('own', [bottle('s', { sample: true }), bottle('real')]);
			const { items } = await withoutSamples.search(asked('calm'));
			expect(items.map((item) => item.id)).toEqual(['real']);
			expect(await withoutSamples.product('s')).toEqual({ kind: 'unknown' });
			expect(await store.product('s')).toMatchObject({ kind: 'shown' });
		});

		it('hides a page while it is disputed', async () => {
			await store.putProducts('own', [bottle('a')]);
			expect(await store.addDispute(disputeOf('a'))).toEqual({ kind: 'added', id: 'd-a' });
			expect(await store.product('a')).toEqual({ kind: 'disputed' });
			expect(await find('calm')).toEqual([]);
			expect((await store.counts()).disputed).toBe(1);
		});

		it('shows the page again when the dispute is settled for it', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.addDispute(disputeOf('a'));
			expect(await store.settleDispute('d-a', 'kept', NOON)).toMatchObject({ state: 'kept' });
			expect(await store.product('a')).toMatchObject({ kind: 'shown' });
			expect(await store.settleDispute('d-a', 'withdrawn', NOON)).toBeNull();
		});

		it('keeps a page hidden while a second dispute is open', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.addDispute(disputeOf('a', { id: 'one' }));
			await store.addDispute(disputeOf('a', { id: 'two' }));
			await store.settleDispute('one', 'kept', NOON);
			expect(await store.product('a')).toEqual({ kind: 'disputed' });
			expect((await store.openDisputes()).map((one) => one.id)).toEqual(['two']);
		});

		it('takes a withdrawn page away for good, whatever is imported later', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.addDispute(disputeOf('a'));
			await store.settleDispute('d-a', 'withdrawn', NOON);
			await store.putProducts('own', [bottle('a')]);
			expect(await store.product('a')).toEqual({ kind: 'unknown' });
			expect(await find('calm')).toEqual([]);
		});

		it('does a dispute once, however often it is sent with one key', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.addDispute(disputeOf('a', { id: 'first', key: KEY }));
			const again = await store.addDispute(disputeOf('a', { id: 'second', key: KEY }));
			expect(again).toEqual({ kind: 'replayed', id: 'first' });
			expect(await store.openDisputes()).toHaveLength(1);
		});

		it('does a dispute once when it is sent twice at the same moment', async () => {
			await store.putProducts('own', [bottle('a')]);
			const answers = await Promise.all(
				['x', 'y', 'z'].map((id) => store.addDispute(disputeOf('a', { id, key: KEY }))),
			);
			expect(answers.filter((answer) => answer.kind === 'added')).toHaveLength(1);
			expect(await store.openDisputes()).toHaveLength(1);
		});

		it('refuses a key that stands for something else', async () => {
			await store.putProducts('own', [bottle('a')]);
			await store.addDispute(disputeOf('a', { key: KEY }));
			const other = { ...KEY, fingerprint: 'other' };
			expect(await store.addDispute(disputeOf('a', { key: other }))).toEqual({
				kind: 'key-reused',
			});
		});

		it('refuses a dispute about a product it does not know', async () => {
			expect(await store.addDispute(disputeOf('a'))).toEqual({ kind: 'product-unknown' });
			await store.putProducts('own', [bottle('a')]);
			expect(await store.addDispute(disputeOf('a'))).toMatchObject({ kind: 'added' });
		});

		it('tells how a dispute stands, to whoever has its address', async () => {
			await store.putProducts('own', [bottle('a'), bottle('b')]);
			await store.addDispute(disputeOf('a', { link: 'https://example.org/right' }));
			expect(await store.dispute('a', 'd-a')).toEqual({
				id: 'd-a',
				product: 'a',
				reason: 'The list is another product’s.',
				link: 'https://example.org/right',
				created: NOON.toISOString(),
				state: 'open',
			});
			expect(await store.dispute('b', 'd-a')).toBeNull();
		});

		it('counts what it holds by where it came from', async () => {
			await store.putProducts('own', [bottle('a'), bottle('s', { sample: true })]);
			await store.putProducts('open-beauty-facts', [bottle('o')]);
			expect(await store.counts()).toEqual({
				products: 1,
				samples: 1,
				imported: 1,
				disputed: 0,
				withdrawn: 0,
			});
		});
	});
}

const KEY = { route: 'disputes', key: 'one-key', fingerprint: 'one-print' };
