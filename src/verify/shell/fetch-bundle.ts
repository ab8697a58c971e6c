/** The bundle of a printed code from the host that the code names, if a trust root names that host too. */
import { type BundleFiles, parseBundle, type TrustRoot } from '../passport/index.ts';

export type BundleFetch =
	| { readonly files: BundleFiles }
	/** Words: `verify.cli.<refused>`. */
	| { readonly refused: 'host-unknown' | 'host-silent' | 'bundle-none'; readonly host: string };

/** Somebody stands in a shop. */
const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;
const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Asks for the bundle; a host that no root names is not asked, since whoever printed the code would learn who scans it. */
export async function fetchBundle(
	address: string,
	gtin: string,
	roots: readonly TrustRoot[],
): Promise<BundleFetch> {
	const url = new URL(`/v1/verify/bundles?gtin=${gtin}`, address);
	const { host, hostname, protocol } = url;
	const isNamed = protocol === 'https:' && roots.some(({ domains }) => domains.includes(host));
	if (!isNamed && !OWN_MACHINE.has(hostname)) return { refused: 'host-unknown', host };
	const answer = await ask(url);
	if (answer === null) return { refused: 'host-silent', host };
	const text = answer.ok ? await textOf(answer) : null;
	const files = text === null ? null : parseBundle(text);
	return files === null ? { refused: 'bundle-none', host } : { files };
}

/** Null where nobody answers: no network, no such host, or too slow. */
async function ask(url: URL): Promise<Response | null> {
	try {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		return await fetch(url, { redirect: 'error', signal, credentials: 'omit' });
	} catch (error) {
		if (error instanceof TypeError || error instanceof DOMException) return null;
		throw error;
	}
}

/** Null for more than a bundle may have. */
async function textOf({ body }: Response): Promise<string | null> {
	if (body === null) return null;
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for await (const part of body) {
		size += part.length;
		if (size > MOST_BYTES) return null;
		text += decoder.decode(part, { stream: true });
	}
	return text + decoder.decode();
}
