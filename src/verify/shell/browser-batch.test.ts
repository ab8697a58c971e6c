import { beforeAll, describe, expect, it } from 'vitest';
import {
	at,
	bundleOf,
	issue,
	issued,
	opening,
	recalled,
	root,
	statusList,
	type World,
} from '../../../testing/batch-world.ts';
import { printBundle } from '../passport/index.ts';
import { type KeptProofs, lotIn, viewOfBatch } from './browser-batch.ts';

const text = issue();
const list = statusList();
const entries = [...opening(list), issued(text)];
const trust = JSON.stringify({ roots: [root] });
const now = new Date(at(13));
const CODE = 'https://id.example.org/01/09521234001010/10/LS2607?17=280531';

async function proofsOf(world: Partial<World> = {}): Promise<KeptProofs> {
	const files = await bundleOf({ entries, passports: [text], lists: [list], ...world });
	return { bundle: printBundle(files) ?? '', trust };
}
let proofs: KeptProofs;
beforeAll(async () => {
	proofs = await proofsOf();
});

function seen(given: KeptProofs, when = now) {
	const label = lotIn(CODE, { format: 'QRCode' }, when);
	if (label === null) throw new Error('no lot');
	const { answer, credential } = viewOfBatch(label, given, when);
	return {
		verdict: answer.verdict,
		headline: answer.headline.code,
		lot: credential?.credentialSubject.lot,
	};
}

describe('a batch in the page', () => {
	it('is verified from a printed code and kept proofs', () => {
		expect(seen(proofs)).toEqual({
			verdict: 'shown',
			headline: 'batch-real-bottle-unproved',
			lot: 'LS2607',
		});
	});

	it('turns red with the proofs of a recall', async () => {
		const newer = await proofsOf({ entries: [...entries, recalled()] });
		expect(seen(newer)).toMatchObject({ verdict: 'contradicted', headline: 'batch-recalled' });
	});

	it('is not known by proofs that are too old', () => {
		expect(seen(proofs, new Date(at(25)))).toMatchObject({ verdict: 'not-known' });
	});

	it.each([
		['no bundle', { bundle: '' }],
		['a bundle that is no text of ours', { bundle: '{"bundle.json":5}' }],
		['no trust', { trust: '{"roots":[]}' }],
		['a trust file that is none', { trust: 'all' }],
	])('is not known with %s', (_, given) => {
		expect(seen({ ...proofs, ...given })).toMatchObject({ verdict: 'not-known', lot: undefined });
	});

	it('is looked for where a code names a lot', () => {
		expect(lotIn('https://id.example.org/01/09521234001010', { format: 'QRCode' }, now)).toBeNull();
		expect(lotIn('https://example.org/', { format: 'QRCode' }, now)).toBeNull();
	});
});
