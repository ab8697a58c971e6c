/** `weigh import --keep` at a running server, and over a folder that nobody serves: the same store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownerOf } from '../../src/host/folder-lock.ts';
import { runCommand, startServe } from './serve.ts';

const RECORDS = 600;
const ris = (from: number, to: number): string =>
	Array.from(
		{ length: to - from },
		(_, at) => `TY  - JOUR\nTI  - SAMPLE ${from + at}\nDO  - 10.1000/s${from + at}\nER  - \n\n`,
	).join('');

let [data, file, more] = ['', '', ''];
beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-evidence-'));
	[file, more] = [join(data, 'first.ris'), join(data, 'more.ris')];
	await writeFile(file, ris(0, RECORDS));
	// The last one breaks off.
	await writeFile(more, `${ris(RECORDS - 1, RECORDS + 2)}TY  - JOUR\nTI  - SAMPLE cut`);
});
afterAll(() => rm(data, { recursive: true, force: true }));

async function keep(path: string, wanted: number) {
	const { code, output, error } = await runCommand(data, [
		...['weigh', 'import', path, '--keep', '--json'],
	]);
	expect([code, error]).toEqual([wanted, '']);
	return JSON.parse(output);
}

it('keeps what is new, as owner and through the server, and what came before a fault', async () => {
	expect(await keep(file, 0)).toMatchObject({ kept: RECORDS });
	const server = await startServe(data);
	await server.opened();
	expect(await keep(file, 0)).toMatchObject({ kept: 0 });
	expect(await keep(more, 64)).toMatchObject({
		kept: 2,
		files: [{ refused: 'references-cut-off' }],
	});
	const owner = await ownerOf(data);
	const send = (records: readonly object[]) =>
		fetch(`${owner?.address}/v1/editor/records`, {
			method: 'POST',
			headers: { authorization: `Bearer ${owner?.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ records }),
		});
	expect((await send([])).status).toBe(400);
	await server.end('SIGTERM');
	expect(await keep(more, 64)).toMatchObject({ kept: 0 });
	const said = await runCommand(data, ['weigh', 'import', file, '--keep']);
	expect(said.output).toContain('None of them is new to the store.');
}, 120_000);
