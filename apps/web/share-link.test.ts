import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bottle, isEmpty } from './bottle.ts';
import { MOST_PACKED, MOST_SHARED_LIST, packBottle, unpackBottle } from './share-link.ts';

const BOTTLE: Bottle = {
	list: 'Aqua, Glycerin, 병풀캘러스세포외소포, ヒト脂肪由来間葉系細胞エクソソーム 🧴',
	product: 'Exo serum',
	brand: 'A brand',
	claims: 'With exosomes',
};
const problem = (kind: string) => ({ kind: 'problem', problem: kind });
const packBytes = (bytes: Uint8Array): string => `1.${Buffer.from(bytes).toString('base64url')}`;
const packJson = (value: unknown): string =>
	packBytes(deflateRawSync(new TextEncoder().encode(JSON.stringify(value))));

async function packed(bottle: Bottle, version: 0 | 1 = 1): Promise<string> {
	const text = await packBottle(bottle, version);
	if (text === null) throw new Error('the bottle did not fit');
	return text;
}

describe('a shared link', () => {
	it('gives back the bottle it was made from, in both versions', async () => {
		const text = fc.string({ unit: 'binary', maxLength: 200 });
		const bottle = fc.record({ list: text, product: text, brand: text, claims: text });
		await fc.assert(
			fc.asyncProperty(bottle, fc.constantFrom(0 as const, 1 as const), async (given, version) => {
				fc.pre(!isEmpty(given));
				expect(await unpackBottle(await packed(given, version))).toEqual({
					kind: 'bottle',
					bottle: given,
				});
			}),
		);
	});

	it('holds nothing that an address would have to escape', async () => {
		expect(await packed(BOTTLE)).toMatch(/^1\.[A-Za-z0-9_-]+$/);
	});

	it('is not made for a list that is too long', async () => {
		expect(await packBottle({ ...BOTTLE, list: 'a'.repeat(MOST_SHARED_LIST + 1) })).toBeNull();
	});

	it('never throws, whatever stands in it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (text) => {
				expect(await unpackBottle(`1.${text}`)).toHaveProperty('kind');
				expect(await unpackBottle(text)).toHaveProperty('kind');
			}),
		);
	});

	it('refuses a version that was raised', async () => {
		const text = await packed(BOTTLE);
		expect(await unpackBottle(text.replace(/^1/, '2'))).toEqual(problem('newer-version'));
	});

	it('refuses a text with its last letters cut off', async () => {
		const text = await packed(BOTTLE);
		expect(await unpackBottle(text.slice(0, -9))).toEqual(problem('damaged'));
	});

	it('refuses a letter that is not base64url', async () => {
		expect(await unpackBottle(`${await packed(BOTTLE)}=`)).toEqual(problem('damaged'));
	});

	it('refuses a field that was added', async () => {
		expect(await unpackBottle(packJson(['Aqua', '', '', '', 'x']))).toEqual(problem('damaged'));
	});

	it('refuses a field of another type', async () => {
		expect(await unpackBottle(packJson(['Aqua', '', 1, '']))).toEqual(problem('damaged'));
	});

	it('refuses a bottle of nothing', async () => {
		expect(await unpackBottle(packJson([' ', '', 'brand', '']))).toEqual(problem('damaged'));
	});

	it('refuses bits left over behind the last byte', async () => {
		const text = await packed({ ...BOTTLE, list: 'Aqua' }, 0);
		const odd = text.length % 4 === 1 ? text : await packed({ ...BOTTLE, list: 'Aquaa' }, 0);
		const last = odd.at(-1) ?? '';
		const next = String.fromCharCode(last.charCodeAt(0) + 1);
		expect(await unpackBottle(odd.slice(0, -1) + next)).toEqual(problem('damaged'));
	});

	it('refuses a plain text spelled another way', async () => {
		const spaced = Buffer.from('[ "Aqua", "", "", ""]').toString('base64url');
		expect(await unpackBottle(`0.${spaced}`)).toEqual(problem('damaged'));
	});

	it('refuses bytes that unpack to a flood', async () => {
		const flood = deflateRawSync(Buffer.alloc(30_000_000, 0x20));
		expect(flood.length).toBeLessThan(MOST_PACKED);
		expect(await unpackBottle(packBytes(flood))).toEqual(problem('damaged'));
	});

	it('refuses a text longer than any it would make', async () => {
		expect(await unpackBottle(`1.${'A'.repeat(MOST_PACKED)}`)).toEqual(problem('too-long'));
	});
});
