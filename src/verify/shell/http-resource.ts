/** The resources of a log that somebody else serves (C2SP tlog-tiles "HTTP"). */
import { HostError } from '../../host/host-error.ts';
import type { ReadResource } from '../log/index.ts';

/** A full bundle of the longest entries, and nothing beyond. */
const MOST_BYTES = 256 * (65_535 + 2);
const PATIENCE_MS = 30_000;

/** Reads under an address. A log that does not have a resource answers 404. @throws HostError `log-unreached`. */
export function httpResource(address: string): ReadResource {
	const base = address.replace(/\/+$/, '');
	return async (path) => {
		const response = await ask(`${base}/${path}`, base);
		if (response.status === 404) return null;
		if (!response.ok) throw unreached(base, response.status);
		return readCapped(response, base);
	};
}

async function ask(url: string, base: string): Promise<Response> {
	try {
		return await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
	} catch (error) {
		throw unreached(base, 0, error);
	}
}

async function readCapped(response: Response, base: string): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const part of response.body ?? []) {
			size += part.length;
			if (size > MOST_BYTES) break;
			parts.push(part);
		}
	} catch (error) {
		throw unreached(base, 0, error);
	}
	if (size > MOST_BYTES) throw unreached(base, response.status);
	return Buffer.concat(parts);
}

const unreached = (address: string, status: number, cause?: unknown): HostError =>
	new HostError('log-unreached', { address, status }, cause);
