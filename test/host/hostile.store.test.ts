/** What strangers send to a real server: it answers each with less than 500, and goes on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, startServe } from './serve.ts';

let data: string;
let server: Served;
beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-hostile-'));
	server = await startServe(data);
	await server.opened();
}, 60_000);
afterAll(async () => {
	await server.end('SIGTERM');
	await rm(data, { recursive: true, force: true });
});

/** The status that raw bytes are answered with; 0 where the connection is just ended. */
function send(bytes: string | Uint8Array): Promise<number> {
	return new Promise((done, fail) => {
		const socket = connect(Number(new URL(server.here).port), 'localhost', () =>
			socket.write(bytes),
		);
		let text = '';
		socket.setEncoding('latin1').on('data', (more: string) => {
			text += more;
		});
		socket.setTimeout(10_000, () => socket.destroy(new Error('no answer within ten seconds')));
		socket.on('error', (error) =>
			'code' in error && error.code === 'ECONNRESET' ? done(0) : fail(error),
		);
		socket.on('close', () => done(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
	});
}

const request = (line: string, headers = '', body = '') =>
	`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n${headers}\r\n${body}`;

it.each([
	'GET //',
	'GET //evil.example/',
	'GET http://evil.example/',
	'GET /%ff',
	'GET /%00',
	'GET /p/%00',
	'GET /p/a?lang=%00',
	'GET /v1/catalogue/%00',
	'GET /v1/catalogue/%E0%A4%A',
	'GET /v1/catalogue/a%2F..%2Fb',
	'GET /v1/catalogue?q=%00%ff&limit=0',
	'GET /v1/catalogue?cursor=%00',
	`GET /v1/catalogue?cursor=${Buffer.from('[0,"a",9e15]').toString('base64url')}`,
	'GET /v1/catalogue?q=%25%5C_',
	`GET /v1/catalogue?q=${encodeURIComponent('\ud7ff'.repeat(150))}`,
	'GET /v1/catalogue?q=%ED%A0%80',
	'GET /v1/catalogue/a/disputes/%00',
	'GET /..%2f..%2fetc/passwd',
	'GET /../../etc/passwd',
	'OPTIONS *',
	'OPTIONS /v1/read',
	'TRACE /',
	'POST /v1/read?x',
	'DELETE /p/a',
	'BREW /coffee',
])('%s', async (line) => {
	expect(await send(request(line))).toBeLessThan(500);
});

it.each([
	['a body of nothing but brackets', '['.repeat(100_000)],
	['deep objects', `{"ingredients_text":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
	['a prototype', '{"__proto__":{"id":1},"ingredients_text":"Aqua","constructor":1}'],
	['a NUL in a list', '{"ingredients_text":"Aqua\\u0000, Glycerin"}'],
	['half a letter', '{"ingredients_text":"Aqua \\ud800"}'],
])('reads %s or says why not', async (_, body) => {
	expect(await send(request('POST /v1/read', '', body))).toBeLessThan(500);
	expect(await send(request('POST /v1/report', '', body))).toBeLessThan(500);
});

it('refuses a dispute with half a letter or NUL in any of its parts', async () => {
	for (const body of [
		'{"reason":"This is wrong \\u0000."}',
		'{"reason":"This is wrong \\ud800."}',
	]) {
		for (const id of ['sample-exotide-cream', '%00']) {
			const line = `POST /v1/catalogue/${id}/disputes`;
			const headers = 'Content-Type: application/json\r\nIdempotency-Key: a-key-of-mine\r\n';
			expect(await send(request(line, headers, body))).toBeLessThan(500);
		}
	}
});

it('ends what is no HTTP, and what claims more than it sends', async () => {
	expect(await send('\u0016\u0003\u0001 hello\r\n\r\n')).toBeLessThan(500);
	expect(await send('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n')).toBe(400);
	expect(await send(request('GET /', `X: ${'a'.repeat(40_000)}\r\n`))).toBe(431);
});

it('still answers after all that', async () => {
	expect((await fetch(`${server.here}/readyz`)).status).toBe(200);
});
