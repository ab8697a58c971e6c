/** The fast lane says what the route says: the same requests over a socket and through hono. */
import { createServer, request, type Server } from 'node:http';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGate } from '../../src/host/gate.ts';
import { openReadLane } from '../../src/read/shell/read-routes.ts';
import { openTestApp } from './test-app.ts';

let server: Server;
let app: Hono;
beforeAll(async () => {
	const opened = await openTestApp(openGate(new Promise(() => undefined)));
	app = opened.app;
	const lane = openReadLane(opened.service, opened.metrics, opened.service.vocabulary);
	server = createServer((asked, response) => {
		if (lane.takes(asked)) lane.answer(asked, response);
		else response.writeHead(418).end();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => server.close(done)));

type Sent = { readonly body: Uint8Array; readonly headers: Record<string, string> };

/** Sends over a socket; the pieces arrive one by one where there are several. */
function overSocket(sent: Sent, pieces = 1) {
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
		(done, fail) => {
			const asked = request(
				{
					port: port ?? null,
					host: '127.0.0.1',
					path: '/v1/read',
					method: 'POST',
					headers: sent.headers,
				},
				(response) => {
					const parts: Buffer[] = [];
					response.on('data', (part: Buffer) => parts.push(part));
					response.on('end', () => {
						const text = Buffer.concat(parts).toString();
						done({ status: response.statusCode ?? 0, headers: { ...response.headers }, text });
					});
				},
			);
			asked.on('error', fail);
			const size = Math.ceil(sent.body.length / pieces);
			for (let at = 0; at < sent.body.length; at += size)
				asked.write(sent.body.subarray(at, at + size));
			asked.end();
		},
	);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const LIST = 'Aqua, Glycerin, 병풀캘러스세포외소포, Rosa Damascena Exosome';
const BODIES: readonly (readonly [string, Uint8Array])[] = [
	['a list', bytes(JSON.stringify({ ingredients_text: LIST }))],
	['a list with its id', bytes(JSON.stringify({ ingredients_text: LIST, id: 'é', lang: null }))],
	['claims alone', bytes(JSON.stringify({ ingredients_text: '', claims_text: 'exosomes' }))],
	['a field nobody knows', bytes(JSON.stringify({ ingredients_text: LIST, colour: 'red' }))],
	['nothing', bytes('')],
	['nothing to read', bytes(JSON.stringify({ ingredients_text: '' }))],
	['no JSON', bytes('{"ingredients_text":')],
	['no object', bytes('"Aqua"')],
	['null', bytes('null')],
	['no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d])],
	['a field of another kind', bytes('{"ingredients_text":["Aqua"]}')],
	['an id of another kind', bytes('{"ingredients_text":"Aqua","id":{}}')],
	['a list over the cap', bytes(JSON.stringify({ ingredients_text: 'a'.repeat(200_001) }))],
	['a body over the cap', bytes(`{"ingredients_text":"${'a'.repeat(4_300_000)}"}`)],
];

/** What Node's server adds by itself, and what only a socket has. */
const OF_SOCKET = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];

it.each(BODIES)('says the same of %s', async (_, body) => {
	for (const language of ['en', 'fr']) {
		const headers = { 'content-type': 'application/json', 'accept-language': language };
		const fast = await overSocket({ body, headers });
		const routed = await app.request('/v1/read', {
			method: 'POST',
			body: new Uint8Array(body),
			headers,
		});
		expect([fast.status, fast.text]).toEqual([routed.status, await routed.text()]);
		for (const name of OF_SOCKET) delete fast.headers[name];
		expect(fast.headers).toEqual(Object.fromEntries(routed.headers));
	}
});

it('answers many that come together, each its own answer', async () => {
	const lists = Array.from({ length: 60 }, (_, at) =>
		at % 7 === 0 ? '{' : `{"ingredients_text":"Aqua ${at}","id":${at}}`,
	);
	const long = JSON.stringify({ ingredients_text: 'Aqua, Glycerin, '.repeat(8_000), id: 'long' });
	const answers = await Promise.all(
		[...lists, long].map((text) => overSocket({ body: bytes(text), headers: {} })),
	);
	const told = answers.map(({ status, text }) => (status === 200 ? JSON.parse(text).id : status));
	expect(told).toEqual([...lists.map((_, at) => (at % 7 === 0 ? 400 : at)), 'long']);
});

it('reads a body that comes in pieces, cut inside a letter', async () => {
	const body = bytes(JSON.stringify({ ingredients_text: LIST }));
	const headers = { 'content-type': 'application/json' };
	expect(await overSocket({ body, headers }, body.length)).toMatchObject({
		status: 200,
		text: (await overSocket({ body, headers })).text,
	});
});

it('ends the connection of whoever sends more than the cap', async () => {
	const body = bytes('a'.repeat(4_300_000));
	const { status, headers } = await overSocket({ body, headers: {} });
	expect([status, headers['connection']]).toEqual([413, 'close']);
});
