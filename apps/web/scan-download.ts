/**
 * Fetches the parts of the engines once, counts what has come, and keeps them on the device.
 * What is large comes in pieces, each kept as it comes, so that an interrupted download goes on where it stopped.
 */
import type { Part } from './scan-parts.ts';

export const SCAN_CACHE = 'exoproof-scan';
const PIECE = 512 * 1024;
const VERSION = 'x-part-version';

export type OnBytes = (bytes: number) => void;

/** What of these parts is not on this device yet. */
export async function missingParts(parts: readonly Part[]): Promise<readonly Part[]> {
	const cache = await caches.open(SCAN_CACHE);
	const known = await Promise.all(parts.map((part) => isKept(cache, part)));
	return parts.filter((_, at) => known[at] === false);
}

/** Fetches a part into the cache; `onBytes` hears how many bytes of its packed form have come. */
export async function keepPart(part: Part, onBytes: OnBytes): Promise<void> {
	const cache = await caches.open(SCAN_CACHE);
	if (part.url.endsWith('.js')) {
		// Small, and a worker's script keeps the headers it is served with: its policy is one of them.
		await cache.put(part.url, ok(await fetch(part.url)));
		onBytes(part.packed);
		return;
	}
	await keepInPieces(cache, part, onBytes);
}

/** Where nothing can be kept (plain http), a part is fetched once ahead, so that its bytes can be counted. */
export async function passPart(part: Part, onBytes: OnBytes): Promise<void> {
	const { body } = ok(await fetch(part.url));
	if (body === null) return;
	await readCounted(body, (bytes) => onBytes(Math.round((bytes / part.bytes) * part.packed)));
}

/** Lets go of what belongs to an older version. */
export async function forgetOlder(folder: string): Promise<void> {
	const cache = await caches.open(SCAN_CACHE);
	for (const request of await cache.keys()) {
		const { pathname } = new URL(request.url);
		const isOlder = pathname.startsWith('/scan/engine-') && !pathname.includes(`/${folder}/`);
		if (isOlder) await cache.delete(request);
	}
}

async function isKept(cache: Cache, part: Part): Promise<boolean> {
	const known = await cache.match(part.url);
	return known !== undefined && (known.headers.get(VERSION) ?? '') === versionOf(part);
}

const versionOf = ({ url, version = '' }: Part): string => (url.endsWith('.js') ? '' : version);

async function keepInPieces(cache: Cache, part: Part, onBytes: OnBytes): Promise<void> {
	const isPacked = part.url.endsWith('.gz');
	const from = isPacked ? part.url : `${part.url}.gz`;
	const pieces: Blob[] = [];
	let come = 0;
	for (let at = 0; at * PIECE < part.packed; at += 1) {
		const before = come;
		const piece = await pieceOf(cache, part, from, at, (bytes) => onBytes(before + bytes));
		pieces.push(piece);
		come += piece.size;
		onBytes(come);
	}
	const whole = new Blob(pieces);
	const headers = {
		'content-type': isPacked ? 'application/gzip' : 'application/wasm',
		'cross-origin-resource-policy': 'same-origin',
		[VERSION]: versionOf(part),
	};
	// Unpacking checks the sum that gzip carries, so a piece of another file does not pass.
	const body = isPacked ? whole : whole.stream().pipeThrough(new DecompressionStream('gzip'));
	try {
		const bytes = await new Response(body).arrayBuffer();
		await cache.put(part.url, new Response(bytes, { headers }));
	} finally {
		await forgetPieces(cache, part);
	}
}

const pieceKey = (part: Part, at: number): string =>
	`${part.url}?piece=${at}&of=${part.packed}&version=${part.version ?? ''}`;

async function pieceOf(
	cache: Cache,
	part: Part,
	from: string,
	at: number,
	onBytes: OnBytes,
): Promise<Blob> {
	const key = pieceKey(part, at);
	const known = await cache.match(key);
	if (known !== undefined) return known.blob();
	const first = at * PIECE;
	const last = Math.min(part.packed, first + PIECE) - 1;
	const response = ok(await fetch(from, { headers: { range: `bytes=${first}-${last}` } }));
	if (response.body === null) throw new TypeError('"body" expected in the answer, got none');
	const bytes = await readCounted(response.body, onBytes);
	// A server that knows no ranges answers with the whole.
	const piece = response.status === 206 ? bytes : bytes.slice(first, last + 1);
	await cache.put(key, new Response(piece));
	return piece;
}

async function forgetPieces(cache: Cache, part: Part): Promise<void> {
	for (const request of await cache.keys(part.url, { ignoreSearch: true })) {
		if (new URL(request.url).searchParams.has('piece')) await cache.delete(request);
	}
}

async function readCounted(
	body: ReadableStream<Uint8Array<ArrayBuffer>>,
	onBytes: OnBytes,
): Promise<Blob> {
	const reader = body.getReader();
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	let come = 0;
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		chunks.push(step.value);
		come += step.value.length;
		onBytes(come);
	}
	return new Blob(chunks);
}

/** @throws TypeError as `fetch` does where there is no network. */
function ok(response: Response): Response {
	if (!response.ok) throw new TypeError(`"${response.url}" expected, got ${response.status}`);
	return response;
}
