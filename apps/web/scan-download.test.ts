import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetOlder, keepPart, missingParts, SCAN_CACHE } from './scan-download.ts';
import { coreFor, neededParts, type Part, type ScanParts } from './scan-parts.ts';

/** The browser's own store and network, as far as a download uses them. */
class MemoryCache {
	readonly kept = new Map<string, Response>();
	private readonly urlOf = (request: Request | string): string =>
		new URL(typeof request === 'string' ? request : request.url, 'http://localhost').href;
	match = async (request: Request | string) => this.kept.get(this.urlOf(request))?.clone();
	put = async (request: Request | string, response: Response) => {
		this.kept.set(this.urlOf(request), response);
	};
	delete = async (request: Request | string) => this.kept.delete(this.urlOf(request));
	keys = async (request?: string, { ignoreSearch = false } = {}) =>
		[...this.kept.keys()]
			.filter((url) => request === undefined || isAt(url, this.urlOf(request), ignoreSearch))
			.map((url) => new Request(url));
}

function isAt(url: string, wanted: string, ignoreSearch: boolean): boolean {
	return ignoreSearch ? url.replace(/\?.*/, '') === wanted : url === wanted;
}

/** Bytes that hardly pack: four pieces. */
const PROGRAM = noise(2_000_000);
const PACKED = gzipSync(PROGRAM, { level: 1 });
const PART: Part = {
	url: '/scan/engine-new0000000/core.wasm',
	bytes: PROGRAM.length,
	packed: PACKED.length,
};

function noise(length: number): Uint8Array {
	let state = 1;
	return new Uint8Array(length).map(() => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state >>> 24;
	});
}

let cache: MemoryCache;
let asked: string[];
let failsAt: number;

beforeEach(() => {
	cache = new MemoryCache();
	asked = [];
	failsAt = Number.POSITIVE_INFINITY;
	vi.stubGlobal('caches', { open: async (name: string) => name === SCAN_CACHE && cache });
	vi.stubGlobal('fetch', async (url: string, { headers }: { headers: { range: string } }) => {
		const [first = 0, last = 0] = headers.range.replace('bytes=', '').split('-').map(Number);
		if (asked.length === failsAt) throw new TypeError('network');
		asked.push(`${url} ${first}`);
		return new Response(PACKED.subarray(first, last + 1), { status: 206 });
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

const PIECE = 512 * 1024;
const PIECES = Math.ceil(PACKED.length / PIECE);

it('fetches the packed twin piece by piece, and keeps it unpacked', async () => {
	const told: number[] = [];
	expect(await missingParts([PART])).toEqual([PART]);
	await keepPart(PART, (bytes) => told.push(bytes));
	expect(asked).toHaveLength(PIECES);
	expect(asked[1]).toBe(`${PART.url}.gz ${PIECE}`);
	expect(told.at(-1)).toBe(PACKED.length);
	expect(told).toEqual([...told].sort((one, other) => one - other));
	const kept = await cache.match(PART.url);
	expect(kept?.headers.get('content-type')).toBe('application/wasm');
	expect(Buffer.from((await kept?.bytes()) ?? []).equals(PROGRAM)).toBe(true);
	expect(await missingParts([PART])).toEqual([]);
	expect(cache.kept.size).toBe(1);
});

it('goes on where it was interrupted', async () => {
	failsAt = PIECES - 1;
	await expect(keepPart(PART, () => undefined)).rejects.toThrow('network');
	expect(asked).toHaveLength(PIECES - 1);
	failsAt = Number.POSITIVE_INFINITY;
	await keepPart(PART, () => undefined);
	expect(new Set(asked).size).toBe(PIECES);
	expect(asked).toHaveLength(PIECES);
});

it('keeps no piece of a file that does not unpack', async () => {
	const cut = { ...PART, packed: PACKED.length - 9 };
	await expect(keepPart(cut, () => undefined)).rejects.toThrow();
	expect(cache.kept.size).toBe(0);
});

it('fetches a pack anew when its version is another', async () => {
	const pack = {
		url: '/scan/lang/eng.traineddata.gz',
		bytes: PACKED.length,
		packed: PACKED.length,
	};
	await keepPart({ ...pack, version: 'a' }, () => undefined);
	expect(await missingParts([{ ...pack, version: 'a' }])).toEqual([]);
	expect(await missingParts([{ ...pack, version: 'b' }])).toHaveLength(1);
	const kept = await cache.match(pack.url);
	expect((await kept?.arrayBuffer())?.byteLength).toBe(PACKED.length);
});

it('lets go of an older engine, and of nothing else', async () => {
	await keepPart(PART, () => undefined);
	await cache.put('/scan/engine-old0000000/core.wasm', new Response('old'));
	await cache.put('/scan/lang/eng.traineddata.gz', new Response('pack'));
	await forgetOlder('engine-new0000000');
	expect((await cache.keys()).map(({ url }) => new URL(url).pathname)).toEqual([
		PART.url,
		'/scan/lang/eng.traineddata.gz',
	]);
});

it('needs one core, the best that runs here, and the packs that were chosen', () => {
	const part = (name: string): Part => ({ url: `/scan/${name}`, bytes: 1, packed: 1 });
	const core = (name: string) => ({ script: part(`${name}.js`), wasm: part(`${name}.wasm`) });
	const packs = Object.fromEntries(
		['eng', 'fra', 'deu', 'spa', 'kor', 'jpn'].map((pack) => [pack, part(pack)]),
	) as ScanParts['packs'];
	const parts: ScanParts = {
		folder: 'engine',
		worker: part('worker.js'),
		codes: part('codes.wasm'),
		cores: { relaxed: core('relaxed'), simd: core('simd'), plain: core('plain') },
		packs,
	};
	// Node runs SIMD; whether the relaxed instructions too depends on its age.
	expect(coreFor(parts)).not.toBe(parts.cores.plain);
	const urls = neededParts(parts, ['eng', 'kor']).map(({ url }) => url);
	expect(urls).toEqual([
		'/scan/worker.js',
		coreFor(parts).script.url,
		coreFor(parts).wasm.url,
		'/scan/eng',
		'/scan/kor',
		'/scan/codes.wasm',
	]);
});
