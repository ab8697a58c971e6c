/**
 * A bottle packed into the part of a link after `#`, which browsers never send to a server.
 * Form: version, full stop, base64url. Version 1 is deflate, version 0 plain, of a JSON array
 * `[list, product, brand, claims]`. What is unpacked must be spelled exactly as it would be packed.
 */
import * as z from 'zod/mini';
import { type Bottle, isEmpty, MOST_FIELD } from './bottle.ts';
import { deflate, fromBase64Url, inflate, toBase64Url } from './packed-bytes.ts';

/** Longest list that fits a link; a label holds 2,000 characters, the longest real list seen 9,000. */
export const MOST_SHARED_LIST = 20_000;
/** Longest packed text that is looked at at all. */
export const MOST_PACKED = 48_000;
/** Bytes after which unpacking stops: every field at its longest, four bytes a character. */
const MOST_BYTES = 4 * (MOST_SHARED_LIST + 3 * MOST_FIELD) + 64;

export const PACK_PROBLEMS = ['too-long', 'newer-version', 'damaged'] as const;
export type PackProblem = (typeof PACK_PROBLEMS)[number];
export type Unpacked =
	| { readonly kind: 'bottle'; readonly bottle: Bottle }
	| { readonly kind: 'problem'; readonly problem: PackProblem };

const field = z.string().check(z.maxLength(MOST_FIELD));
const packedSchema = z.tuple([
	z.string().check(z.maxLength(MOST_SHARED_LIST)),
	field,
	field,
	field,
]);

/** The packed text of a bottle, or null when its list is too long for a link. */
export async function packBottle(bottle: Bottle, version: 0 | 1 = 1): Promise<string | null> {
	const fields = packedSchema.safeParse([bottle.list, bottle.product, bottle.brand, bottle.claims]);
	if (!fields.success) return null;
	const plain = new TextEncoder().encode(JSON.stringify(fields.data));
	const bytes = version === 1 ? await deflate(plain) : plain;
	const packed = `${version}.${toBase64Url(bytes)}`;
	return packed.length <= MOST_PACKED ? packed : null;
}

/** Takes a packed text apart, strictly. */
export async function unpackBottle(packed: string): Promise<Unpacked> {
	if (packed.length > MOST_PACKED) return problem('too-long');
	const parts = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(packed);
	if (parts === null) return problem('damaged');
	const version = Number(parts[1]);
	if (version > 1) return problem('newer-version');
	const bottle = await readPacked(version === 1, parts[2] ?? '');
	if (bottle === null || isEmpty(bottle)) return problem('damaged');
	return { kind: 'bottle', bottle };
}

function problem(kind: PackProblem): Unpacked {
	return { kind: 'problem', problem: kind };
}

async function readPacked(isDeflated: boolean, text: string): Promise<Bottle | null> {
	const bytes = fromBase64Url(text);
	// Bits left over behind the last byte would spell one bottle in several ways.
	if (bytes === null || toBase64Url(bytes) !== text) return null;
	const plain = isDeflated ? await inflate(bytes, MOST_BYTES) : bytes;
	if (plain === null) return null;
	const json = new TextDecoder().decode(plain);
	const fields = packedSchema.safeParse(parseJson(json));
	if (!fields.success || JSON.stringify(fields.data) !== json) return null;
	const [list, product, brand, claims] = fields.data;
	return { list, product, brand, claims };
}

/** What is no JSON is answered as `undefined`, which no schema accepts. */
function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
