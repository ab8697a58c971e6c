/** The running contract in a fresh clone: each of the commands does its own set-up. */

import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneHere, eventually, inClone, removeClone, startIn } from './clone.ts';

const MINUTE = 60_000;
let clone = '';

beforeAll(async () => {
	clone = await cloneHere();
}, MINUTE);
afterAll(() => removeClone(clone));

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
	const address = server.address();
	await new Promise((go) => server.close(go));
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

async function postRead(port: number): Promise<unknown> {
	const response = await fetch(`http://127.0.0.1:${port}/v1/read`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ id: 1, ingredients_text: 'Water, Centella Asiatica Leaf Vesicles' }),
	});
	if (!response.ok) throw new Error(`status ${response.status}`);
	return response.json();
}

describe('in a fresh clone', () => {
	test('the command line without a build ends with 70 and says what to run', async () => {
		const { code, output } = await inClone(clone, 'node bin/exoproof.mjs read');
		expect(code).toBe(70);
		expect(output).toContain('npm ci');
	});

	test(
		'`npm start` installs, builds, and serves the page and /v1/read',
		async () => {
			const port = await freePort();
			const server = startIn(clone, ['npm', 'start'], { PORT: String(port) });
			try {
				const answer = await eventually(() => postRead(port), 420);
				expect(answer).toMatchObject({ verdict: { has_vesicle: 'yes' } });
				const page = await fetch(`http://127.0.0.1:${port}/`);
				expect(page.status).toBe(200);
				expect(page.headers.get('content-type')).toContain('text/html');
				// The server answers before its banner has come through npm's pipe.
				await eventually(
					async () => expect(server.said()).toContain(`http://localhost:${port}`),
					30,
				);
			} catch (error) {
				throw new Error(`npm start said:\n${server.said()}`, { cause: error });
			} finally {
				await server.stop();
			}
		},
		9 * MINUTE,
	);

	test(
		'`npm test -- --smoke` passes and ends with its one line',
		async () => {
			const { code, stdout, output } = await inClone(clone, 'npm test -- --smoke');
			expect(code, output).toBe(0);
			expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
			expect(stdout).toMatch(/^Skipped: /m);
		},
		5 * MINUTE,
	);

	test(
		'`npm ci && node bin/exoproof.mjs read` is enough',
		async () => {
			rmSync(join(clone, 'dist'), { recursive: true, force: true });
			const line = '{"id":"a","ingredients_text":"Water, Glycerin"}';
			const command = '(npm ci >/dev/null && node bin/exoproof.mjs read --ndjson)';
			const { code, stdout, output } = await inClone(clone, command, line);
			expect(code, output).toBe(0);
			expect(JSON.parse(stdout)).toMatchObject({ id: 'a', verdict: { has_vesicle: 'no' } });
		},
		5 * MINUTE,
	);
});
