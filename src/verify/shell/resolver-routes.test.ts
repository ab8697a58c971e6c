/** The resolver over a real socket: what GS1-Conformant resolver 1.2 asks, statement by statement. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../test/host/test-app.ts';
import { openGate } from '../../host/gate.ts';
import {
	checkGs1Linkset,
	DEFAULT_LINK,
	GS1_VOCABULARY,
	LINKSET_TYPE,
	type LinksOf,
} from '../link/index.ts';
import { openBatches } from './batches.ts';
import { mountResolver } from './resolver-routes.ts';

const clock = { now: () => new Date('2026-11-26T08:00:00Z') };
const GTIN = '/01/09521234001010';
const LOT = `${GTIN}/10/LS2610A`;
/** Lot and its letters as GS1 Digital Link compression packs them. */
const PACKED = `${GTIN}/EGctLbrXQA`;
const PAGE = 'text/html,*/*;q=0.8';

const voc = (name: string) => GS1_VOCABULARY + name;
/** Of one lot, with pages elsewhere. */
const elsewhere: LinksOf = async ({ lot }) =>
	lot !== 'LS2610A'
		? []
		: [
				{
					path: LOT,
					description: 'A lot',
					links: [
						{ relation: DEFAULT_LINK, href: 'https://brand.example/lot?a=1#top', title: 'Lot' },
						{
							relation: voc('pip'),
							href: 'https://brand.example/en',
							title: 'About',
							hreflang: ['en'],
						},
						{
							relation: voc('pip'),
							href: 'https://brand.example/fr',
							title: 'À propos',
							hreflang: ['fr'],
						},
					],
				},
			];

let place = '';
const open: { port: number; close: () => void }[] = [];

async function serve(app: Hono): Promise<number> {
	const server = createServer(getRequestListener(app.fetch));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	open.push({ port, close: () => server.close() });
	return port;
}

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-resolver-'));
	const batches = openGate(openBatches({ folder: join(place, 'desk'), samples: true, clock }));
	await batches.settled;
	const { app, service } = await openTestApp(openGate(new Promise(() => undefined)), 'dist/web', {
		batches,
		clock,
	});
	await serve(app);
	const other = new Hono();
	mountResolver(other, { ...service, linksOf: () => elsewhere });
	await serve(other);
}, 60_000);
afterAll(async () => {
	for (const { close } of open) close();
	await rm(place, { recursive: true, force: true });
});

type Told = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
};

/** No redirect is followed. */
function ask(path: string, headers = {}, { method = 'GET', server = 0 } = {}): Promise<Told> {
	const port = open[server]?.port;
	return new Promise((done, fail) => {
		const sent = send({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (text) => {
				body += text;
			});
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers, body }),
			);
		});
		sent.on('error', fail).end();
	});
}
const redirect = (path: string, headers = {}) => ask(path, headers, { server: 1 });

test('a browser gets the page of the batch, and is told of the linkset', async () => {
	const { status, headers, body } = await ask(LOT, { accept: PAGE });
	expect(status).toBe(200);
	expect(headers['content-type']).toMatch(/^text\/html/);
	expect(headers['link']).toContain(`${LOT}?linkType=linkset>; rel="linkset"`);
	expect(body).toContain('LS2610A');
});

test.each([
	['asked for by its media type', LOT, { accept: LINKSET_TYPE }],
	['asked for with linkType=all', `${LOT}?linkType=all`, { accept: PAGE }],
	['asked for with linkType=linkset', `${LOT}?linkType=linkset`, {}],
])('the linkset %s has every level up to the product', async (_, path, headers) => {
	const { status, headers: told, body } = await ask(path, headers);
	expect(status).toBe(200);
	expect(told['content-type']).toBe(LINKSET_TYPE);
	const linkset = JSON.parse(body);
	expect(checkGs1Linkset(linkset)).toEqual([]);
	const anchors = linkset.linkset.map(({ anchor }: { anchor: string }) => new URL(anchor).pathname);
	expect(anchors).toEqual([LOT, GTIN]);
});

test('GET, HEAD and OPTIONS are answered, with CORS; nothing else is', async () => {
	for (const [method, status] of [
		['GET', 200],
		['HEAD', 200],
		['OPTIONS', 204],
		['POST', 405],
		['DELETE', 405],
	] as const) {
		const told = await ask(LOT, { accept: PAGE, origin: 'https://other.example' }, { method });
		expect(told.status).toBe(status);
		expect(told.headers['access-control-allow-origin']).toBe('*');
		if (method === 'HEAD') expect(told.body).toBe('');
	}
});

describe('an error is never a success', () => {
	test.each([
		['a wrong check digit', '/01/09521234001011', 400],
		['qualifiers in another order', `${GTIN}/21/1/10/LS2610A`, 400],
		['an empty lot', `${GTIN}/10/`, 400],
		['a product that nobody bound', '/01/09506000134352', 404],
		['a lot that was never issued', `${GTIN}/10/NONE`, 404],
	])('%s', async (_, path, status) => {
		expect((await ask(path, { accept: LINKSET_TYPE })).status).toBe(status);
		expect((await ask(path, { accept: PAGE })).status).toBe(status);
	});
});

test('the default link is redirected to, the whole query passed on before the fragment', async () => {
	const { status, headers } = await redirect(`${LOT}?17=271231&b=c%20d`, { accept: PAGE });
	expect(status).toBe(307);
	expect(headers['location']).toBe('https://brand.example/lot?a=1&17=271231&b=c%20d#top');
});

test.each([
	['fr-CA', 'https://brand.example/fr'],
	['de,en;q=0.5', 'https://brand.example/en'],
])('a link type is redirected to in the language of %s', async (language, address) => {
	const wishes = { 'accept-language': language };
	const { headers } = await redirect(`${LOT}?linkType=gs1:pip`, wishes);
	expect(headers['location']).toBe(`${address}?linkType=gs1:pip`);
	const again = await redirect(`${LOT}?linkType=https://gs1.org/voc/pip`, wishes);
	expect(String(again.headers['location'])).toContain(address);
});

test('a link type that is not there leads to the default link', async () => {
	const { headers } = await redirect(`${LOT}?linkType=gs1:epil`);
	expect(headers['location']).toContain('https://brand.example/lot');
});

test('a slash at the end is tolerated', async () => {
	expect((await redirect(`${LOT}/`)).status).toBe(307);
});

test('it describes itself', async () => {
	const { status, headers, body } = await ask('/.well-known/gs1resolver');
	expect(status).toBe(200);
	expect(headers['access-control-allow-origin']).toBe('*');
	expect(JSON.parse(body)).toMatchObject({ supportedPrimaryKeys: ['01'] });
	const posted = await ask('/.well-known/gs1resolver', {}, { method: 'POST' });
	expect(posted.status).toBe(405);
});

test('a compressed address is answered as its uncompressed one, which is told', async () => {
	const { status, headers } = await redirect(PACKED);
	expect(status).toBe(307);
	expect(headers['location']).toContain('https://brand.example/lot');
	expect(headers['link']).toMatch(/^<http:\/\/[^>]+\/10\/LS2610A>; rel="owl:sameAs"/);
	const own = await ask(PACKED, { accept: LINKSET_TYPE });
	expect(JSON.parse(own.body).linkset[0].anchor).toMatch(/\/10\/LS2610A$/);
});
