/**
 * A skin sheet in an address: its facts behind `#`, signed by a key of the device that printed it. Form: version, full
 * stop, base64url of key, signature and body. Version 1 holds all facts; version 2 the core facts behind a digest of all.
 * The signature covers the version and the body as it stands, so that no byte can change and no other spelling passes.
 */
import { coreSheet, parseSheet, printSheet, type SkinSheet } from '../../src/plan/index.ts';
import {
	concatBytes,
	type Ed25519Key,
	type Ed25519Signer,
	encodeUtf8,
	parseEd25519Key,
	pureEngine,
} from '../../src/verify/index.ts';
import { deflate, fromBase64Url, inflate, toBase64Url } from './packed-bytes.ts';

/** A QR Code of version 28 with error correction L holds 1,528 bytes (ISO/IEC 18004 table 7); 66 mm wide, each square is 0.5 mm. */
export const MOST_SHEET_ADDRESS = 1_528;
/** Longest packed text that is looked at at all. */
const MOST_PACKED = 8_000;
const MOST_FACTS = 64_000;
/** What is signed begins with this, so that no other signature of the key can be put here. */
const DOMAIN = 'exoproof/sheet/v1\n';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const DIGEST_BYTES = 16;

const VERSIONS = { all: '1', core: '2' } as const;
export type SheetHolds = keyof typeof VERSIONS;

export type SheetAddress = { readonly address: string; readonly holds: SheetHolds };

export type OpenedSheet =
	| {
			readonly kind: 'unchanged';
			readonly sheet: SkinSheet;
			readonly holds: SheetHolds;
			readonly key: Ed25519Key;
	  }
	/** Not as any device signed it: a byte differs, or it is no sheet. */
	| { readonly kind: 'changed' }
	| { readonly kind: 'newer-version' };

/** The address for a code, with all facts or else the core ones; null where even these find no room. */
export async function sheetAddress(
	sheet: SkinSheet,
	signer: Ed25519Signer,
	/** Everything before `#`. */
	page: string,
	most: number = MOST_SHEET_ADDRESS,
): Promise<SheetAddress | null> {
	const text = encodeUtf8(printSheet(sheet));
	const all = sign('all', await deflate(Uint8Array.from(text)), signer, page);
	if (all.address.length <= most) return all;
	const digest = pureEngine.sha256(text).slice(0, DIGEST_BYTES);
	const core = await deflate(Uint8Array.from(encodeUtf8(printSheet(coreSheet(sheet)))));
	const short = sign('core', concatBytes(digest, core), signer, page);
	return short.address.length <= most ? short : null;
}

/** Opens what stands behind `#sheet/`. */
export async function openSheetCode(packed: string): Promise<OpenedSheet> {
	const [, version, letters = ''] = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(packed) ?? [];
	if (version === undefined || packed.length > MOST_PACKED) return { kind: 'changed' };
	const holds = version === VERSIONS.all ? 'all' : version === VERSIONS.core ? 'core' : null;
	if (holds === null) return { kind: 'newer-version' };
	return (await openSigned(holds, letters)) ?? { kind: 'changed' };
}

/** The first letters of a key's digest, for people to compare. */
export function deviceMark(key: Ed25519Key): string {
	const digest = pureEngine.sha256(encodeUtf8(DOMAIN), key);
	const letters = [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
	return `${letters.slice(0, 2).join('')}-${letters.slice(2).join('')}`.toUpperCase();
}

function sign(
	holds: SheetHolds,
	body: Uint8Array,
	signer: Ed25519Signer,
	page: string,
): SheetAddress {
	const signature = signer.sign(message(holds, body));
	const letters = toBase64Url(concatBytes(signer.key, signature, body));
	return { address: `${page}#sheet/${VERSIONS[holds]}.${letters}`, holds };
}

async function openSigned(holds: SheetHolds, letters: string): Promise<OpenedSheet | null> {
	const bytes = fromBase64Url(letters);
	// Bits left over behind the last byte would spell one sheet in several ways.
	if (bytes === null || toBase64Url(bytes) !== letters) return null;
	const key = parseEd25519Key(bytes.slice(0, KEY_BYTES));
	const signature = bytes.slice(KEY_BYTES, KEY_BYTES + SIGNATURE_BYTES);
	const body = bytes.slice(KEY_BYTES + SIGNATURE_BYTES);
	if (key === null || !pureEngine.verifyEd25519(key, message(holds, body), signature)) return null;
	const plain = await inflate(body.slice(holds === 'all' ? 0 : DIGEST_BYTES), MOST_FACTS);
	const sheet = plain === null ? null : parseSheet(new TextDecoder().decode(plain));
	return sheet === null ? null : { kind: 'unchanged', sheet, holds, key };
}

function message(holds: SheetHolds, body: Uint8Array): Uint8Array {
	return concatBytes(encodeUtf8(`${DOMAIN}${VERSIONS[holds]}\n`), body);
}
