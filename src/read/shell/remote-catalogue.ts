/** The catalogue of a running server on this machine, spoken to by a command of the same person. */
import { readFile } from 'node:fs/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { FolderOwner } from '../../host/folder-lock.ts';
import { HostError } from '../../host/host-error.ts';
import type { Gtin } from '../../kit/index.ts';
import type { CatalogueCounts, CatalogueItem, CatalogueSink, Dispute } from './catalogue.ts';
import { cataloguePageSchema, itemOfRow } from './catalogue-schema.ts';

const countsSchema = z.object({
	products: z.number(),
	samples: z.number(),
	imported: z.number(),
	disputed: z.number(),
	withdrawn: z.number(),
});
const disputeSchema = z.object({
	id: z.string(),
	product: z.string(),
	reason: z.string(),
	link: z.nullable(z.string()),
	created: z.string(),
	state: z.enum(['open', 'kept', 'withdrawn']),
});

/** What commands ask of a catalogue, wherever it is. */
export type CatalogueDesk = CatalogueSink & {
	readonly openDisputes: () => Promise<readonly Dispute[]>;
	readonly settleDispute: (id: string, outcome: 'kept' | 'withdrawn') => Promise<Dispute | null>;
	/** Shown products under a number; more than one source may describe it. */
	readonly byGtin: (gtin: Gtin) => Promise<readonly CatalogueItem[]>;
	/** Lets a running server read labels with the names just imported. */
	readonly renewVocabulary: () => Promise<void>;
};

/** The desk of the server that owns a data folder. */
export function remoteCatalogue(
	owner: FolderOwner & { address: string },
	data: string,
): CatalogueDesk {
	const ask = (method: string, path: string, body?: unknown) =>
		send({ owner, data, method, path, body });
	return {
		counts: async (): Promise<CatalogueCounts> =>
			countsSchema.parse((await ask('GET', '/v1/knowledge')).body),
		putProducts: async (_origin, items) => {
			const { body } = await ask('POST', '/v1/knowledge/products', { items });
			return z.object({ written: z.number() }).parse(body).written;
		},
		openDisputes: async () => {
			const { body } = await ask('GET', '/v1/knowledge/disputes');
			return z.object({ items: z.array(disputeSchema) }).parse(body).items;
		},
		settleDispute: async (id, outcome) => {
			const path = `/v1/knowledge/disputes/${encodeURIComponent(id)}`;
			const { status, body } = await ask('POST', path, { outcome });
			return status === 404 ? null : disputeSchema.parse(body);
		},
		byGtin: async (gtin) => {
			const { body } = await ask('GET', `/v1/catalogue?gtin=${gtin}`);
			return cataloguePageSchema.parse(body).items.map(itemOfRow);
		},
		renewVocabulary: async () => {
			await ask('POST', '/v1/knowledge/names', {});
		},
	};
}

type Ask = {
	readonly owner: FolderOwner & { readonly address: string };
	readonly data: string;
	readonly method: string;
	readonly path: string;
	readonly body: unknown;
};
type Told = { readonly status: number; readonly body: unknown };

async function send({ owner, data, method, path, body }: Ask): Promise<Told> {
	const url = new URL(path, owner.address);
	const text = body === undefined ? '' : JSON.stringify(body);
	const headers = {
		authorization: `Bearer ${owner.token}`,
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
	};
	// The server's own certificate is the one thing it can be known by.
	const secure = url.protocol === 'https:';
	const ca = secure ? await readFile(join(data, 'https', 'cert.pem')) : undefined;
	const told = await new Promise<Told>((done, fail) => {
		const options = { method, headers, ...(ca === undefined ? {} : { ca }) };
		const asked = (secure ? requestSecure : requestPlain)(url, options, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				const answer = Buffer.concat(parts).toString();
				done({ status: response.statusCode ?? 0, body: parse(answer) });
			});
		});
		asked.on('error', fail);
		asked.end(text);
	}).catch((error: unknown) => {
		throw new HostError('server-silent', { address: owner.address }, error);
	});
	if (told.status >= 400 && told.status !== 404) {
		throw new HostError('server-refused', { address: owner.address, status: told.status });
	}
	return told;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not our server: the shape that is expected refuses null.
		return null;
	}
}
