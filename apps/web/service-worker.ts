/**
 * Offline after the first visit. What a visit needs is fetched whole when a version is installed, and served
 * from there until the next version is taken. The page, not the worker, decides when that is.
 */
export type {};

type Precache = { readonly version: string; readonly paths: readonly string[] };
// The build (vite.config.ts) writes the list of its own output in front of this file.
declare const self: ServiceWorkerGlobalScope & { readonly precache: Precache };

const CACHE = `exoproof-${self.precache.version}`;
const PATHS = new Set(self.precache.paths);
const WIDE_FONTS = 'exoproof-wide-fonts';
/** The engines that read photos: put there by the page once someone scans (scan-download.ts). */
const SCAN = 'exoproof-scan';
const SCAN_FOLDER = '/scan/';
/** Proofs of batches: put there by the page once someone checks one (batch-proofs.ts). */
const PROOFS = 'exoproof-proofs';

async function install(): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.addAll([...PATHS].map((path) => new Request(path, { cache: 'reload' })));
}

async function activate(): Promise<void> {
	const kept = new Set([CACHE, WIDE_FONTS, SCAN, PROOFS]);
	const names = await caches.keys();
	await Promise.all(names.filter((name) => !kept.has(name)).map((name) => caches.delete(name)));
	await self.clients.claim();
}

/** The kept copy first; what is not kept comes from the network, and rarer scripts stay once they came. */
async function answer(request: Request, path: string): Promise<Response> {
	const known = await (await caches.open(CACHE)).match(path);
	if (known !== undefined) return known;
	if (!path.endsWith('.woff2')) return fetch(request);
	const wide = await caches.open(WIDE_FONTS);
	const font = await wide.match(path);
	if (font !== undefined) return font;
	const fetched = await fetch(request);
	if (fetched.ok) await wide.put(path, fetched.clone());
	return fetched;
}

/** A part of an engine that is on this device; without opening a cache that nobody has filled. */
async function answerPart(request: Request, path: string): Promise<Response> {
	return (await caches.match(path, { cacheName: SCAN })) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
	if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});
self.addEventListener('fetch', (event) => {
	const { pathname, origin } = new URL(event.request.url);
	const isOurs = origin === self.location.origin && event.request.method === 'GET';
	const isKept = PATHS.has(pathname) || pathname.endsWith('.woff2');
	// A piece of a part is asked for by whoever is still fetching it.
	const isPart = pathname.startsWith(SCAN_FOLDER) && !event.request.headers.has('range');
	// Everything else, the server's own answers above all, goes its way untouched.
	if (isOurs && isKept) event.respondWith(answer(event.request, pathname));
	else if (isOurs && isPart) event.respondWith(answerPart(event.request, pathname));
});
