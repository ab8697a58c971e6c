/** A command of the person who started a server speaks to it over HTTP, by the token in their data folder. */
import { readFile } from 'node:fs/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { join } from 'node:path';
import type { FolderOwner } from './folder-lock.ts';
import { HostError } from './host-error.ts';
import { ORGANISATION_HEADER } from './role.ts';

export type AskOwner = {
	readonly owner: FolderOwner & { readonly address: string };
	readonly data: string;
	readonly method: string;
	readonly path: string;
	readonly body: unknown;
	/** For which organisation of the desk it is asked; the operator where none is named. */
	readonly organisation?: string;
};
export type OwnerTold = {
	readonly status: number;
	/** Null where the answer is no JSON. */
	readonly body: unknown;
	readonly text: string;
};

/** A database takes seconds to open; a server that is still at it after these tries has another trouble. */
const MOST_TRIES = 60;
const PAUSE_MS = 500;

/** Asks the server that owns a data folder, and waits while it opens. @throws HostError `server-silent` or, for any refusal but 404, `server-refused`. */
export async function askOwner(asked: AskOwner): Promise<OwnerTold> {
	let told = await askOnce(asked);
	for (let tries = 1; isOpening(told) && tries < MOST_TRIES; tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		told = await askOnce(asked);
	}
	if (told.status >= 400 && told.status !== 404) {
		throw new HostError('server-refused', { address: asked.owner.address, status: told.status });
	}
	return told;
}

const isOpening = ({ status, body }: OwnerTold): boolean =>
	status === 503 && Object(body).code === 'database-opening';

async function askOnce({
	owner,
	data,
	method,
	path,
	body,
	organisation,
}: AskOwner): Promise<OwnerTold> {
	const url = new URL(path, owner.address);
	const text = body === undefined ? '' : JSON.stringify(body);
	const headers = {
		authorization: `Bearer ${owner.token}`,
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		...(organisation === undefined ? {} : { [ORGANISATION_HEADER]: organisation }),
	};
	// The server's own certificate is the one thing it can be known by.
	const secure = url.protocol === 'https:';
	const ca = secure ? await readFile(join(data, 'https', 'cert.pem')) : undefined;
	return new Promise<OwnerTold>((done, fail) => {
		const options = { method, headers, ...(ca === undefined ? {} : { ca }) };
		const asked = (secure ? requestSecure : requestPlain)(url, options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				const answer = Buffer.concat(parts).toString();
				done({ status: response.statusCode ?? 0, body: parse(answer), text: answer });
			});
		});
		asked.on('error', fail);
		asked.end(text);
	}).catch((error: unknown) => {
		throw new HostError('server-silent', { address: owner.address }, error);
	});
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not our server: the shape that is expected refuses null.
		return null;
	}
}
