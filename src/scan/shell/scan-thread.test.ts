import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { loadFacts } from '../../read/shell/facts.ts';
import type { ScanThread } from './scan-pool.ts';
import { openScanThread } from './scan-thread.ts';

let thread: ScanThread | null = null;
afterEach(async () => {
	await thread?.close();
	thread = null;
});

const paper = { width: 300, height: 200, channels: 3 as const, background: '#fff' };
const blank = () => sharp({ create: paper }).png().toBuffer();

it('scans in a thread of its own, one photo after another', async () => {
	thread = openScanThread(() => loadFacts());
	const bytes = await blank();
	for (const _ of [1, 2]) {
		expect(await thread.run({ bytes, only: null })).toMatchObject({
			kind: 'scanned',
			scan: { text: '', findings: [{ code: 'no-text' }] },
		});
	}
	const cut = bytes.subarray(0, bytes.length - 20);
	expect(await thread.run({ bytes: cut, only: 'codes' })).toEqual({
		kind: 'refused',
		fault: { code: 'picture-truncated', facts: {} },
	});
}, 60_000);

it('fails the photo at hand when it is closed', async () => {
	thread = openScanThread(() => loadFacts());
	const scan = thread.run({ bytes: await blank(), only: null });
	const failed = expect(scan).rejects.toThrow('ended');
	await new Promise((done) => setTimeout(done, 200));
	await thread.close();
	await failed;
}, 60_000);

it('fails where there is nothing to read by, and closes all the same', async () => {
	thread = openScanThread(() => Promise.reject(new Error('not built')));
	await expect(thread.run({ bytes: await blank(), only: null })).rejects.toThrow('not built');
});
