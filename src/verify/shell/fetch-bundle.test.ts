import { createServer, type RequestListener } from 'node:http';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
	bundleOf,
	GTIN,
	issue,
	issued,
	opening,
	root,
	statusList,
} from '../../../testing/batch-world.ts';
import { printBundle } from '../passport/index.ts';
import { fetchBundle } from './fetch-bundle.ts';

let text = '';
beforeAll(async () => {
	const [passport, list] = [issue(), statusList()];
	const entries = [...opening(list), issued(passport)];
	text = printBundle(await bundleOf({ entries, passports: [passport], lists: [list] })) ?? '';
});

const closing: (() => void)[] = [];
afterEach(() => {
	for (const close of closing.splice(0)) close();
});

async function serve(answer: RequestListener): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	closing.push(() => server.close());
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return `http://127.0.0.1:${address.port}/01/${GTIN}/10/L1`;
}

describe('the bundle of a printed code', () => {
	test('is fetched from this machine, for its product number alone', async () => {
		const asked: (string | undefined)[] = [];
		const address = await serve(({ url }, response) => {
			asked.push(url);
			response.end(text);
		});
		const fetched = await fetchBundle(address, GTIN, [root]);
		expect('files' in fetched && fetched.files.has('bundle.json')).toBe(true);
		// Neither lot nor serial number leaves the machine.
		expect(asked).toEqual([`/v1/verify/bundles?gtin=${GTIN}`]);
	});

	test.each([
		['a host that no root names', 'https://evil.example/01/09521234001010'],
		['a host that a root names, over plain http', 'http://proof.example/01/09521234001010'],
		[
			'a host that only ends as one that a root names',
			'https://evil.proof.example/01/09521234001010',
		],
		['a host behind a name and a password', 'https://proof.example@evil.example/01/09521234001010'],
	])('is not asked of %s', async (_name, address) => {
		expect(await fetchBundle(address, GTIN, [root])).toHaveProperty('refused', 'host-unknown');
	});

	test('is not followed to another place', async () => {
		const address = await serve((_request, response) => {
			response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
		});
		expect(await fetchBundle(address, GTIN, [root])).toHaveProperty('refused', 'host-silent');
	});

	test('is none where the host has none, or sends what is none', async () => {
		const missing = await serve((_request, response) => response.writeHead(404).end('{}'));
		expect(await fetchBundle(missing, GTIN, [root])).toHaveProperty('refused', 'bundle-none');
		const other = await serve((_request, response) => response.end('<html>'));
		expect(await fetchBundle(other, GTIN, [root])).toHaveProperty('refused', 'bundle-none');
	});

	test('is none where nobody listens', async () => {
		const fetched = await fetchBundle('http://127.0.0.1:9/01/x', GTIN, [root]);
		expect(fetched).toHaveProperty('refused', 'host-silent');
	});
});
