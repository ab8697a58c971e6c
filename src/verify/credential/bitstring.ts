/** The bits of a Bitstring Status List 1.0, first index left-most, and their packed text (clauses 3.3 and 3.4). */
import { decodeBase64Url, encodeBase64Url } from '../encoding/index.ts';
import { packGzip, unpackGzip } from './gzip.ts';

/** Fewer entries would tell too much about who is asked for (clause 3.2). */
export const FEWEST_ENTRIES = 131_072;
/** No list unpacks to more: 32 million entries of one bit. */
const MOST_BYTES = 4_194_304;
/** Nor is more packed text looked at. */
const MOST_TEXT = 6_000_000;

export type Bitstring = Uint8Array;

/** Bits at nought for this many entries, at least 131,072. @throws RangeError for no whole number, or too many. */
export function emptyBitstring(entries = FEWEST_ENTRIES): Bitstring {
	const bytes = Math.ceil(Math.max(entries, FEWEST_ENTRIES) / 8);
	if (!Number.isInteger(entries) || bytes > MOST_BYTES)
		throw new RangeError(`"entries" expected an integer up to ${8 * MOST_BYTES}, got ${entries}`);
	return new Uint8Array(bytes);
}

/** A copy with one bit set or unset. @throws RangeError for an index outside. */
export function withBit(bits: Bitstring, index: number, isSet: boolean): Bitstring {
	const byte = bits[index >> 3];
	if (byte === undefined || !Number.isInteger(index))
		throw new RangeError(`"index" expected 0 to ${8 * bits.length - 1}, got ${index}`);
	const mask = 0x80 >> (index & 7);
	const copy = Uint8Array.from(bits);
	copy[index >> 3] = isSet ? byte | mask : byte & ~mask;
	return copy;
}

/** The entry of `size` bits at the index as a number; null outside of the list. */
export function entryAt(bits: Bitstring, index: number, size = 1): number | null {
	const start = index * size;
	if (start + size > 8 * bits.length) return null;
	let value = 0;
	for (let bit = start; bit < start + size; bit += 1)
		value = 2 * value + (((bits[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
	return value;
}

/** `u`, then base64url of the GZIP of the bits. */
export const printBitstring = (bits: Bitstring): string => `u${encodeBase64Url(packGzip(bits))}`;

/** The bits of an encoded list of anyone's; null for what is no such text, or would unpack to more than 4 MiB. */
export function parseBitstring(text: string): Bitstring | null {
	if (!text.startsWith('u') || text.length > MOST_TEXT) return null;
	const packed = decodeBase64Url(text.slice(1));
	return packed === null ? null : unpackGzip(packed, MOST_BYTES);
}
