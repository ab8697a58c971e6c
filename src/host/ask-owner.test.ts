import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askOwner } from './ask-owner.ts';

let close = (): void => undefined;
afterEach(() => close());

/** A server that answers these statuses, one after the other. */
async function serverOf(answers: readonly (readonly [status: number, body: object])[]) {
	let asked = 0;
	const server = createServer((_, response) => {
		const [status, body] = answers[asked] ?? [500, {}];
		asked += 1;
		response.writeHead(status).end(JSON.stringify(body));
	});
	await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
	close = () => server.close();
	const { port } = Object(server.address()) as AddressInfo;
	const address = `http://127.0.0.1:${port}`;
	const owner = { pid: 1, token: 'x', address, started: null, machine: '', released: false };
	const ask = () => askOwner({ owner, data: '', method: 'POST', path: '/', body: {} });
	return { ask, count: () => asked };
}

test('waits for a server that opens its database', async () => {
	const opening = [503, { code: 'database-opening' }] as const;
	const { ask, count } = await serverOf([opening, opening, [201, { token: 'made' }]]);
	expect(await ask()).toMatchObject({ status: 201, body: { token: 'made' } });
	expect(count()).toBe(3);
});

test('waits for nothing where a database is gone', async () => {
	const { ask, count } = await serverOf([[503, { code: 'database-unavailable' }]]);
	await expect(ask()).rejects.toMatchObject({ code: 'server-refused' });
	expect(count()).toBe(1);
});
