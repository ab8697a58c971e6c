import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGE_HEADERS } from './headers.ts';
import { openStaticFiles, type StaticFiles } from './static-files.ts';

const SCRIPT = `${'let a = 1;\n'.repeat(500)}`;
let folder: string;
let files: StaticFiles;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'exoproof-web-'));
	await mkdir(join(folder, 'web', 'assets'), { recursive: true });
	await writeFile(join(folder, 'secret.txt'), 'secret');
	await writeFile(join(folder, 'web', 'index.html'), '<!doctype html>');
	await writeFile(join(folder, 'web', '.hidden.txt'), 'hidden');
	await writeFile(join(folder, 'web', 'photo.jpeg'), 'a type we do not serve');
	await writeFile(join(folder, 'web', 'assets', 'main.AbCd1234.js'), SCRIPT);
	await mkdir(join(folder, 'web', 'scan', 'engine-AbCd1234'), { recursive: true });
	await writeFile(join(folder, 'web', 'scan', 'engine-AbCd1234', 'core.wasm'), SCRIPT);
	await writeFile(join(folder, 'web', 'scan', 'eng.traineddata.gz'), 'packed');
	files = openStaticFiles(join(folder, 'web'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	files.answer(new Request(`http://localhost${path}`, { headers, method }));
const ASSET = '/assets/main.AbCd1234.js';

it('serves the page at / with every header of a page, asked for each time', async () => {
	const response = await ask('/');
	expect(await response?.text()).toBe('<!doctype html>');
	const headers = Object.fromEntries(response?.headers ?? []);
	expect(headers).toMatchObject({ ...PAGE_HEADERS, 'cache-control': 'no-cache' });
});

it('lets a file with a hash in its name be kept for a year', async () => {
	const response = await ask(ASSET);
	expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it.each([
	['br', 'gzip, deflate, br', brotliDecompressSync],
	['gzip', 'gzip', gunzipSync],
	['gzip', 'br;q=0, gzip;q=0.5', gunzipSync],
])('sends %s to whoever accepts "%s"', async (coding, accepted, decode) => {
	const response = await ask(ASSET, { 'accept-encoding': accepted });
	expect(response?.headers.get('content-encoding')).toBe(coding);
	const bytes = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
	expect(response?.headers.get('content-length')).toBe(String(bytes.length));
	expect(decode(bytes).toString()).toBe(SCRIPT);
});

it('sends it as it is to whoever accepts nothing else', async () => {
	const response = await ask(ASSET, { 'accept-encoding': 'identity' });
	expect(response?.headers.get('content-encoding')).toBeNull();
	expect(await response?.text()).toBe(SCRIPT);
});

it('answers 304 for the coding a reader has, and not for another', async () => {
	const first = await ask(ASSET, { 'accept-encoding': 'br' });
	const etag = first?.headers.get('etag') ?? '';
	const same = { 'accept-encoding': 'br', 'if-none-match': etag };
	expect((await ask(ASSET, same))?.status).toBe(304);
	expect((await ask(ASSET, { 'if-none-match': etag }))?.status).toBe(200);
});

it('serves a file anew when it was changed', async () => {
	const before = (await ask('/'))?.headers.get('etag');
	await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><p>new</p>');
	await utimes(join(folder, 'web', 'index.html'), 1, 1);
	expect((await ask('/'))?.headers.get('etag')).not.toBe(before);
});

it.each([
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/..%2fsecret.txt',
	'/assets/..%5c..%5csecret.txt',
	'/.hidden.txt',
	'/assets',
	'/assets/',
	'/photo.jpeg',
	'/nothing.js',
	'//index.html',
	`/${'a/'.repeat(3_000)}index.html`,
])('has nothing at %s', async (path) => {
	expect(await ask(path)).toBeNull();
});

it('sends headers alone to HEAD, and nothing to other methods', async () => {
	const head = await ask(ASSET, {}, 'HEAD');
	expect([await head?.text(), head?.headers.get('content-length')]).toEqual([
		'',
		String(SCRIPT.length),
	]);
	expect(await ask(ASSET, {}, 'POST')).toBeNull();
});

it('sends a part of the file as it is, whatever else the reader accepts', async () => {
	const part = await ask(ASSET, { range: 'bytes=4-11', 'accept-encoding': 'br' });
	expect([part?.status, await part?.text()]).toEqual([206, SCRIPT.slice(4, 12)]);
	const headers = Object.fromEntries(part?.headers ?? []);
	expect(headers).toMatchObject({
		'content-range': `bytes 4-11/${SCRIPT.length}`,
		'content-length': '8',
	});
	expect(headers).not.toHaveProperty('content-encoding');
});

it('sends the whole where the part is of an older file, and nothing behind the end', async () => {
	const older = await ask(ASSET, { range: 'bytes=4-11', 'if-range': '"older"' });
	expect([older?.status, await older?.text()]).toEqual([200, SCRIPT]);
	const behind = await ask(ASSET, { range: `bytes=${SCRIPT.length}-` });
	expect([behind?.status, behind?.headers.get('content-range')]).toEqual([
		416,
		`bytes */${SCRIPT.length}`,
	]);
});

it('sends the parts of an engine by their type, and what is packed as bytes', async () => {
	const core = await ask('/scan/engine-AbCd1234/core.wasm');
	expect(core?.headers.get('content-type')).toBe('application/wasm');
	expect(core?.headers.get('cache-control')).toContain('immutable');
	const pack = await ask('/scan/eng.traineddata.gz', { 'accept-encoding': 'gzip' });
	expect([pack?.headers.get('content-type'), await pack?.text()]).toEqual([
		'application/gzip',
		'packed',
	]);
	expect(pack?.headers.get('content-encoding')).toBeNull();
});
