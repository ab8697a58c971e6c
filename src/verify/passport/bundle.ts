/** The signed table of contents of an offline bundle, and whether the files beside it are those it names. */
import {
	canonicalJson,
	decodeUtf8,
	encodeHex,
	encodeUtf8,
	type Json,
	parseStrictJson,
} from '../encoding/index.ts';
import { type Ed25519Signer, type ProofEngine, printDidKey } from '../signature/index.ts';
import { type BundleManifest, MOST_FILES, manifestSchema } from './bundle-schema.ts';
import { isSignedByDid, signJson } from './signed-json.ts';

/** Path to bytes, as a folder or a download gives them. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export const MANIFEST = 'bundle.json';
const HEADING = 'exoproof bundle v1';
/** A line of the table takes about 150 characters. */
const CAPS = { length: 200 * MOST_FILES };

type Contents = Omit<BundleManifest, 'kind' | 'format' | 'files' | 'operator' | 'signature'>;

/** The text of `bundle.json` for these files. @throws RangeError for contents that no bundle may have. */
export function signManifest(
	contents: Contents,
	files: BundleFiles,
	signer: Ed25519Signer,
	{ sha256 }: ProofEngine,
): string {
	const digests = [...files].map(([path, bytes]) => [path, encodeHex(sha256(bytes))]);
	const unsigned: { readonly [name: string]: Json } = {
		...contents,
		kind: 'bundle',
		format: 1,
		files: Object.fromEntries(digests),
		operator: printDidKey(signer.key),
	};
	const signed = signJson(HEADING, unsigned, signer);
	if (!manifestSchema.safeParse(signed).success)
		throw new RangeError('"contents" expected what a bundle may hold');
	return canonicalJson(signed);
}

/** The table of contents, read as strictly as it is printed; null for anything else. Its signature is checked here. */
export function readManifest(bytes: Uint8Array, engine: ProofEngine): BundleManifest | null {
	const text = decodeUtf8(bytes);
	const read = text === null ? null : parseStrictJson(text, CAPS);
	if (read === null || 'refused' in read || canonicalJson(read.value) !== text) return null;
	const parsed = manifestSchema.safeParse(read.value);
	if (!parsed.success) return null;
	const isSigned = isSignedByDid(HEADING, read.value, parsed.data.operator, engine);
	return isSigned ? parsed.data : null;
}

/** The first file that is missing or not the one that was signed; null where all are there. */
export function firstBroken(
	{ files }: BundleManifest,
	given: BundleFiles,
	{ sha256 }: ProofEngine,
): string | null {
	for (const [path, digest] of Object.entries(files)) {
		const bytes = given.get(path);
		if (bytes === undefined || encodeHex(sha256(bytes)) !== digest) return path;
	}
	return null;
}

/** The one text form of a bundle for the wire: all its files are text. Null where one is not UTF-8. */
export function printBundle(files: BundleFiles): string | null {
	const texts: [string, string][] = [];
	for (const [path, bytes] of files) {
		const text = decodeUtf8(bytes);
		if (text === null) return null;
		texts.push([path, text]);
	}
	return canonicalJson(Object.fromEntries(texts));
}

/** The files of that text; null for anything else. What they are worth, `openBundle` says. */
export function parseBundle(text: string): BundleFiles | null {
	const read = parseStrictJson(text, { length: MOST_WIRE });
	if ('refused' in read || typeof read.value !== 'object' || read.value === null) return null;
	const files = new Map<string, Uint8Array>();
	for (const [path, content] of Object.entries(read.value)) {
		if (typeof content !== 'string') return null;
		files.set(path, encodeUtf8(content));
	}
	return files;
}

const MOST_WIRE = 64 * 1024 * 1024;
