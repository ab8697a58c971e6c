/** The server's side of the thread that its embedded database runs in: statements there, rows back. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HostError } from './host-error.ts';
import { packagePath } from './package-root.ts';
import type { PgliteSession } from './pglite-session.ts';
import type { Answered, Asked, SqlFault } from './pglite-wire.ts';

type Waiting = {
	readonly done: (rows: readonly unknown[]) => void;
	readonly fail: (error: Error) => void;
};
/** `Omit` over each alternative by itself. */
type Unnumbered<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** A statement that the database refused. */
export class SqlError extends Error {
	override readonly name = 'SqlError';
	readonly code: string | null;
	readonly constraint: string | null;

	constructor(fault: SqlFault) {
		super(fault.message);
		this.code = fault.code;
		this.constraint = fault.constraint;
	}
}

/** Starts the thread and opens the folder in it. */
export async function openThread(folder: string | null): Promise<PgliteSession> {
	const thread = new Thread(new Worker(workerFile()));
	try {
		await thread.ask({ kind: 'open', folder });
	} catch (error) {
		await thread.end();
		throw new HostError('database-unopened', { folder: folder ?? '' }, error);
	}
	return {
		query: (text, parameters, shape) => thread.ask({ kind: 'query', text, parameters, shape }),
		close: async () => {
			await thread.ask({ kind: 'close' });
			await thread.end();
		},
	};
}

/** A thread cannot run TypeScript: sources use what the build compiled of the same file. */
function workerFile(): string {
	const beside = fileURLToPath(new URL('./pglite-worker.js', import.meta.url));
	return existsSync(beside) ? beside : packagePath('dist', 'src', 'host', 'pglite-worker.js');
}

class Thread {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#last = 0;
	#lost: Error | null = null;

	constructor(worker: Worker) {
		this.#worker = worker;
		worker.on('message', (answered: Answered) => this.#settle(answered));
		worker.on('error', (error) => this.#lose(error));
		worker.on('exit', (code) => this.#lose(new Error(`the thread ended with ${code}`)));
	}

	ask(message: Unnumbered<Asked>): Promise<readonly unknown[]> {
		if (this.#lost !== null) return Promise.reject(new HostError('database-lost', {}, this.#lost));
		this.#last += 1;
		const id = this.#last;
		return new Promise((done, fail) => {
			this.#waiting.set(id, { done, fail });
			this.#worker.postMessage({ ...message, id });
		});
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}

	#settle(answered: Answered): void {
		const waiting = this.#waiting.get(answered.id);
		this.#waiting.delete(answered.id);
		if ('rows' in answered) waiting?.done(answered.rows);
		else waiting?.fail(new SqlError(answered.fault));
	}

	#lose(error: Error): void {
		this.#lost ??= error;
		for (const { fail } of this.#waiting.values()) {
			fail(new HostError('database-lost', {}, error));
		}
		this.#waiting.clear();
	}
}
