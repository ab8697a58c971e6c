/** Proofs of a brand's batches: asked of our own server by product number, and kept on this device. */
import type { KeptProofs } from '../../src/verify/shell/browser-batch.ts';

const CACHE = 'exoproof-proofs';
const TRUST = '/v1/verify/trust';
const bundleOf = (gtin: string): string => `/v1/verify/bundles?gtin=${encodeURIComponent(gtin)}`;

/** What is kept where the browser keeps nothing, as on plain http: until the page is left. */
const memory = new Map<string, string>();

/** The proofs that are on this device; null where there are none. */
export async function keptProofs(gtin: string): Promise<KeptProofs | null> {
	const [bundle, trust] = await Promise.all([kept(bundleOf(gtin)), kept(TRUST)]);
	return bundle === null || trust === null ? null : { bundle, trust };
}

/** Newer proofs, kept from now on; `none` where the server has none for this product, `failed` without a network. */
export async function fetchProofs(gtin: string): Promise<KeptProofs | 'none' | 'failed'> {
	try {
		const [bundle, trust] = await Promise.all([asked(bundleOf(gtin)), asked(TRUST)]);
		if (bundle === null || trust === null) return 'none';
		await Promise.all([keep(bundleOf(gtin), bundle), keep(TRUST, trust)]);
		return { bundle, trust };
	} catch {
		// No network, or a server that fails: the person is told, and may press again.
		return 'failed';
	}
}

/** @throws where the server could not be asked. */
async function asked(address: string): Promise<string | null> {
	const response = await fetch(address);
	if (response.status === 404) return null;
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return response.text();
}

async function kept(address: string): Promise<string | null> {
	const known = memory.get(address);
	if (known !== undefined || !canKeep()) return known ?? null;
	const response = await caches.match(address, { cacheName: CACHE });
	return response === undefined ? null : response.text();
}

async function keep(address: string, text: string): Promise<void> {
	memory.set(address, text);
	if (!canKeep()) return;
	try {
		const cache = await caches.open(CACHE);
		await cache.put(address, new Response(text));
	} catch {
		// Storage that is full or forbidden: they last as long as the page.
	}
}

const canKeep = (): boolean => isSecureContext && 'caches' in globalThis;
