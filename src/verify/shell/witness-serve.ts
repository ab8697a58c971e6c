/** A witness alone on a port: `add-checkpoint`, and nothing else. */
import { type Body, takeBody } from '../../host/body.ts';
import { MOST_REQUEST_BYTES } from '../log/index.ts';
import { type SmallServer, serveSmall } from './small-server.ts';
import type { Witness } from './witness.ts';

/** Serves the witness. @throws HostError `port-taken`. */
export function serveWitness(witness: Witness, port: number): Promise<SmallServer> {
	return serveSmall(port, async (request) => {
		if (request.url !== '/add-checkpoint') return { status: 404 };
		if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
		const body = await new Promise<Body>((done) => takeBody(request, done, MOST_REQUEST_BYTES));
		if ('problem' in body) return { status: 413 };
		return (await witness.addCheckpoint(body.bytes)) ?? { status: 404 };
	});
}
