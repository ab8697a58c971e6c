/**
 * The scanners of a server: a few threads, opened when a photo comes, closed when none has come for a while. Who finds
 * all of them taken waits in a short queue; who finds that full too is told to come back.
 */
import type { PictureFault } from '../image-header.ts';
import type { PrintedScan } from '../print-scan.ts';

export type ScanJob = { readonly bytes: Uint8Array; readonly only: 'codes' | null };

export type ScanResult =
	| { readonly kind: 'scanned'; readonly scan: PrintedScan }
	| { readonly kind: 'refused'; readonly fault: PictureFault };

/** One scanner, which takes one job at a time. */
export interface ScanThread {
	run(job: ScanJob): Promise<ScanResult>;
	close(): Promise<void>;
}

export type PoolAnswer = ScanResult | { readonly kind: 'busy' } | { readonly kind: 'slow' };

export type ScanPool = {
	/** Whether a job that came now would be sent away. */
	readonly isFull: () => boolean;
	readonly scan: (job: ScanJob) => Promise<PoolAnswer>;
	readonly close: () => Promise<void>;
};

export type PoolLimits = {
	/** Threads at most. */
	readonly threads: number;
	/** Jobs that may wait for one. */
	readonly queue: number;
	/** A job that takes longer is given up, and its thread with it. */
	readonly mostMs: number;
	/** A thread that had nothing to do for so long is closed. */
	readonly idleMs: number;
};

/** Two cores read two photos at once; four more may wait some seconds each. */
export const POOL_LIMITS: PoolLimits = { threads: 2, queue: 4, mostMs: 30_000, idleMs: 60_000 };

/** A pool that has opened nothing yet. */
export function openScanPool(open: () => ScanThread, limits: PoolLimits = POOL_LIMITS): ScanPool {
	const pool = new Pool(open, limits);
	return { isFull: () => pool.isFull, scan: (job) => pool.scan(job), close: () => pool.close() };
}

type Idle = { readonly thread: ScanThread; readonly timer: NodeJS.Timeout };

class Pool {
	readonly #open: () => ScanThread;
	readonly #limits: PoolLimits;
	readonly #waiting: (() => void)[] = [];
	readonly #busy = new Set<ScanThread>();
	#idle: Idle[] = [];
	#taken = 0;

	constructor(open: () => ScanThread, limits: PoolLimits) {
		this.#open = open;
		this.#limits = limits;
	}

	get isFull(): boolean {
		const { threads, queue } = this.#limits;
		return this.#taken >= threads && this.#waiting.length >= queue;
	}

	async scan(job: ScanJob): Promise<PoolAnswer> {
		if (this.isFull) return { kind: 'busy' };
		if (this.#taken < this.#limits.threads) this.#taken += 1;
		else await new Promise<void>((go) => this.#waiting.push(go));
		const thread = this.#take();
		this.#busy.add(thread);
		try {
			const answer = await this.#runWithin(thread, job);
			if (answer === null) await thread.close();
			else this.#rest(thread);
			return answer ?? { kind: 'slow' };
		} catch (fault) {
			// Nobody knows what state it is in: the next job gets a new one.
			await thread.close();
			throw fault;
		} finally {
			this.#busy.delete(thread);
			const next = this.#waiting.shift();
			// The place passes on to whoever waits, so that nobody who comes meanwhile takes it.
			if (next === undefined) this.#taken -= 1;
			else next();
		}
	}

	async close(): Promise<void> {
		const threads = [...this.#busy, ...this.#idle.map(({ thread }) => thread)];
		for (const { timer } of this.#idle) clearTimeout(timer);
		this.#idle = [];
		await Promise.all(threads.map((thread) => thread.close()));
	}

	#take(): ScanThread {
		const rested = this.#idle.pop();
		if (rested === undefined) return this.#open();
		clearTimeout(rested.timer);
		return rested.thread;
	}

	/** Null where it took too long. */
	async #runWithin(thread: ScanThread, job: ScanJob): Promise<ScanResult | null> {
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<null>((done) => {
			timer = setTimeout(() => done(null), this.#limits.mostMs);
		});
		const run = thread.run(job);
		// Given up, it may still fail when its thread is closed: nobody is left to hear of that.
		run.catch(() => undefined);
		return Promise.race([run, late]).finally(() => clearTimeout(timer));
	}

	#rest(thread: ScanThread): void {
		const timer = setTimeout(() => {
			this.#idle = this.#idle.filter((one) => one.thread !== thread);
			void thread.close();
		}, this.#limits.idleMs).unref();
		this.#idle.push({ thread, timer });
	}
}
