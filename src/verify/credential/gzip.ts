/** GZIP (RFC 1952), unpacked with a bound on what comes out of it. */
import { gzipSync, Inflate } from 'fflate';

const HEADER = 10;
const TRAILER = 8;
/** Compressed bytes taken at a time: none can become more than about half a mebibyte. */
const PIECE = 512;

const FLAG_CHECK = 2;
const FLAG_EXTRA = 4;
const FLAG_NAME = 8;
const FLAG_COMMENT = 16;

/** Packs the bytes, the same in every runtime: no moment and no file name go in. */
export const packGzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/** What was packed; null where it is no GZIP, is broken, or holds more than `most` bytes. */
export function unpackGzip(packed: Uint8Array, most: number): Uint8Array | null {
	const start = packed.length < HEADER + TRAILER ? null : dataStart(packed);
	if (start === null || start > packed.length - TRAILER) return null;
	const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER);
	const size = trailer.getUint32(4, true);
	if (size > most) return null;
	const bytes = inflate(packed.subarray(start, -TRAILER), size);
	return bytes !== null && crc32(bytes) === trailer.getUint32(0, true) ? bytes : null;
}

/** Where the deflated data begins, behind all that the flags announce (clause 2.3). */
function dataStart(packed: Uint8Array): number | null {
	const [one, two, method, flags = 0] = packed;
	if (one !== 0x1f || two !== 0x8b || method !== 8 || flags > 31) return null;
	let at = HEADER;
	if (flags & FLAG_EXTRA) at += 2 + ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8));
	for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
		if ((flags & flag) === 0) continue;
		const end = packed.indexOf(0, at);
		if (end === -1) return null;
		at = end + 1;
	}
	return flags & FLAG_CHECK ? at + 2 : at;
}

/** Exactly `size` bytes, or null. */
function inflate(deflated: Uint8Array, size: number): Uint8Array | null {
	const bytes = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((piece) => {
		if (length + piece.length <= size) bytes.set(piece, length);
		length += piece.length;
	});
	try {
		for (let at = 0; at < deflated.length && length <= size; at += PIECE)
			stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
	} catch {
		return null; // The library throws for data that is not deflated, and for nothing else.
	}
	return length === size ? bytes : null;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crc32(bytes: Uint8Array): number {
	let value = 0xffffffff;
	for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
	return (value ^ 0xffffffff) >>> 0;
}
