import { describe, expect, it } from 'vitest';
import { openScanPool, type PoolLimits, type ScanResult, type ScanThread } from './scan-pool.ts';

const SCANNED: ScanResult = {
	kind: 'scanned',
	scan: { text: '', lines: [], codes: [], reading: null, findings: [], seconds: 0 },
};
const LIMITS: PoolLimits = { threads: 2, queue: 1, mostMs: 10_000, idleMs: 10_000 };
const JOB = { bytes: new Uint8Array(), only: null } as const;

/** Threads whose jobs end when the test says so. */
function openThreads() {
	const ends: ((result: ScanResult | Error) => void)[] = [];
	let [opened, closed] = [0, 0];
	const open = (): ScanThread => {
		opened += 1;
		return {
			run: () =>
				new Promise((done, fail) => {
					ends.push((result) => (result instanceof Error ? fail(result) : done(result)));
				}),
			close: async () => {
				closed += 1;
			},
		};
	};
	const counts = () => ({ opened, closed, running: ends.length });
	return { open, ends, counts };
}

const turn = () => new Promise((done) => setTimeout(done, 0));

describe('the pool of scanners', () => {
	it('opens nothing before a photo comes, and keeps what it opened for the next', async () => {
		const { open, ends, counts } = openThreads();
		const pool = openScanPool(open, LIMITS);
		expect(counts().opened).toBe(0);
		for (const _ of [1, 2, 3]) {
			const scan = pool.scan(JOB);
			ends.pop()?.(SCANNED);
			expect(await scan).toBe(SCANNED);
		}
		expect(counts()).toMatchObject({ opened: 1, closed: 0 });
		await pool.close();
		expect(counts().closed).toBe(1);
	});

	it('lets one wait where all are taken, and sends the next away', async () => {
		const { open, ends, counts } = openThreads();
		const pool = openScanPool(open, LIMITS);
		const scans = [pool.scan(JOB), pool.scan(JOB), pool.scan(JOB)];
		expect(pool.isFull()).toBe(true);
		expect(await pool.scan(JOB)).toEqual({ kind: 'busy' });
		expect(counts().running).toBe(2);
		for (let at = 0; at < 3; at += 1) {
			ends.shift()?.(SCANNED);
			await turn();
		}
		expect(await Promise.all(scans)).toEqual([SCANNED, SCANNED, SCANNED]);
		expect(pool.isFull()).toBe(false);
		expect(counts().opened).toBe(2);
	});

	it('gives up a photo that takes too long, and its thread with it', async () => {
		const { open, counts } = openThreads();
		const pool = openScanPool(open, { ...LIMITS, mostMs: 1 });
		expect(await pool.scan(JOB)).toEqual({ kind: 'slow' });
		expect(counts()).toMatchObject({ opened: 1, closed: 1 });
		expect(pool.isFull()).toBe(false);
	});

	it('closes a thread that failed and opens another for the next photo', async () => {
		const { open, ends, counts } = openThreads();
		const pool = openScanPool(open, LIMITS);
		const failed = pool.scan(JOB);
		ends.pop()?.(new Error('out of memory'));
		await expect(failed).rejects.toThrow('out of memory');
		const next = pool.scan(JOB);
		ends.pop()?.(SCANNED);
		expect(await next).toBe(SCANNED);
		expect(counts()).toMatchObject({ opened: 2, closed: 1 });
	});

	it('closes what has nothing to do', async () => {
		const { open, ends, counts } = openThreads();
		const pool = openScanPool(open, { ...LIMITS, idleMs: 1 });
		const scan = pool.scan(JOB);
		ends.pop()?.(SCANNED);
		await scan;
		await new Promise((done) => setTimeout(done, 30));
		expect(counts().closed).toBe(1);
	});
});
