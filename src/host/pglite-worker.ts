/** Runs in the thread: opens the database and answers one statement after the other. */
import { parentPort } from 'node:worker_threads';
import { openSession, type PgliteSession } from './pglite-session.ts';
import type { Answered, Asked, SqlFault } from './pglite-wire.ts';

if (parentPort === null) throw new TypeError('pglite-worker runs in a worker thread only');
const port = parentPort;
let session: PgliteSession | null = null;

port.on('message', (asked: Asked) => {
	void answer(asked).then((answered) => port.postMessage(answered));
});

async function answer(asked: Asked): Promise<Answered> {
	try {
		return { id: asked.id, rows: await carryOut(asked) };
	} catch (error) {
		return { id: asked.id, fault: faultOf(error) };
	}
}

async function carryOut(asked: Asked): Promise<readonly unknown[]> {
	if (asked.kind === 'open') {
		session = await openSession(asked.folder);
		return [];
	}
	if (session === null) throw new TypeError('the database is not open');
	if (asked.kind === 'query') return session.query(asked.text, asked.parameters, asked.shape);
	await session.close();
	session = null;
	return [];
}

function faultOf(error: unknown): SqlFault {
	const field = (name: string): string | null => {
		const value = error instanceof Error ? Reflect.get(error, name) : null;
		return typeof value === 'string' ? value : null;
	};
	return {
		message: error instanceof Error ? error.message : String(error),
		code: field('code'),
		constraint: field('constraint'),
	};
}
