import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, runVerb } from '../../../testing/command-host.ts';
import { decodeBase64, encodeUtf8 } from '../encoding/index.ts';
import { leafHash, parseProofFile, verifyConsistency, verifyInclusion } from '../log/index.ts';
import { makeDeskFolder } from './desk-folder.ts';
import { registerLog } from './log-command.ts';
import { openLogReader } from './log-reader.ts';
import { serveLog } from './log-serve.ts';
import { nodeEngine } from './node-engine.ts';

let place = '';
const at = (name: string): string => join(place, name);
const run = (...words: string[]): Promise<Ran> =>
	runVerb(registerLog, ['log', ...words], { env: { EXOPROOF_DESK: at('desk') } });
const COUNT = 300;

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-log-verb-'));
	const settings = {
		origin: 'log.example',
		status: 'https://log.example/s',
		name: 'A',
		domains: [],
		sample: false,
	};
	await makeDeskFolder(at('desk'), { settings, witnesses: 0 }, { now: () => new Date(0) });
	const files = Array.from({ length: COUNT }, (_, index) => at(`entry-${index}`));
	await Promise.all(files.map((file, index) => writeFile(file, `entry ${index}`)));
	await run('append', ...files.slice(0, 200));
	await run('append', ...files.slice(200));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const heads = async (folder = at('desk/log')) => {
	const head = await openLogReader(folder).head();
	if (head === null) throw new Error('no head');
	return head;
};

describe('log', () => {
	test('proves an entry in a file that stands alone', async () => {
		const { output } = await run('proof', '123');
		const file = parseProofFile(output);
		const leaf = leafHash(encodeUtf8('entry 123'), nodeEngine);
		const { size, root } = await heads();
		const claim = { leaf, index: 123, size, proof: file?.hashes ?? [] };
		expect(verifyInclusion(claim, root, nodeEngine)).toBe(true);
		expect(file?.checkpoint).toBe((await run('checkpoint')).output);
	});

	test('proves that it only grew', async () => {
		const older = await mkdtemp(join(tmpdir(), 'exoproof-log-older-'));
		await cp(at('desk'), join(older, 'desk'), { recursive: true });
		const old = await heads(join(older, 'desk/log'));
		await writeFile(at('more'), 'one more');
		await run('append', at('more'));
		const { hashes } = JSON.parse((await run('consistency', String(old.size), '--json')).output);
		const proof = hashes.map((hash: string) => decodeBase64(hash));
		expect(verifyConsistency(old, await heads(), proof, nodeEngine)).toBe(true);
		await rm(older, { recursive: true, force: true });
	});

	test('is served from a copy of its folder, with nothing else running', async () => {
		await cp(at('desk/log'), at('export'), { recursive: true });
		const served = await serveLog(at('export'), 0);
		const get = (path: string) => fetch(`http://localhost:${served.port}/${path}`);
		expect(await (await get('checkpoint')).text()).toBe((await run('checkpoint')).output);
		const tile = await get('tile/0/000');
		expect((await tile.arrayBuffer()).byteLength).toBe(8192);
		expect(tile.headers.get('cache-control')).toContain('immutable');
		expect((await get('tile/9/000')).status).toBe(404);
		expect((await get('../desk.json')).status).toBe(404);
		await served.close();
	});

	test('is found sound', async () => {
		const { output, code } = await run('fsck', '--json');
		expect([JSON.parse(output).size >= COUNT, code]).toEqual([true, 0]);
	});

	test('with one bit turned over in any file that counts is found broken there', async () => {
		const { size } = await heads();
		const paths = [
			'tile/0/000',
			`tile/0/001.p/${size - 256}`,
			'tile/1/000.p/1',
			'tile/entries/000',
		];
		for (const path of [...paths, `tile/entries/001.p/${size - 256}`]) {
			await rm(at('broken'), { recursive: true, force: true });
			await cp(at('desk/log'), at('broken'), { recursive: true });
			const bytes = await readFile(join(at('broken'), path));
			const last = bytes.length - 1;
			bytes[last] = (bytes[last] ?? 0) ^ 1;
			await writeFile(join(at('broken'), path), bytes);
			const { told, code } = await run('fsck', '--log', at('broken'));
			expect([path, code]).toEqual([path, 70]);
			expect(told).toContain('damaged at');
		}
	});

	test('with a file gone is found broken there', async () => {
		await rm(at('broken'), { recursive: true, force: true });
		await cp(at('desk/log'), at('broken'), { recursive: true });
		await rm(join(at('broken'), 'tile/0/000'));
		expect((await run('fsck', '--log', at('broken'))).told).toContain('tile/0/000');
	});

	test('refuses a place that it does not have, a folder without a log, an entry of 65,536 bytes', async () => {
		expect(await run('proof', '99999')).toMatchObject({ code: 64 });
		expect(await run('proof', '1x')).toMatchObject({ code: 64 });
		expect(await run('checkpoint', '--log', at('nowhere'))).toMatchObject({ code: 64 });
		await writeFile(at('long'), new Uint8Array(65_536));
		expect(await run('append', at('long'))).toMatchObject({ code: 64 });
		expect(await run('append', at('missing'))).toMatchObject({ code: 64 });
	});

	test('keeps no partial tile whose full one is there', async () => {
		expect(await readdir(at('desk/log/tile/0'))).toEqual(['000', '001.p']);
	});
});
