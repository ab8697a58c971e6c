/** The bytes of a file of any size, unpacked where they are packed, in pieces of bounded size. */
import { createGunzip, type Gunzip } from 'node:zlib';
import { Refused } from './import-part.ts';

/** Most bytes of one file, unpacked. */
export const MOST_BYTES = 2 * 1024 ** 3;
/** Longest piece handed on. */
const PIECE = 65_536;
/** Packed bytes unpacked at once; they can become a thousand times as many. */
const PACKED_PIECE = 8192;
const GZIP = [0x1f, 0x8b];

/** A stream whose beginning is known. */
export type Peeked<Part> = { readonly parts: readonly Part[]; readonly all: AsyncIterable<Part> };

/** Takes from a stream what is needed to know it. */
export async function peek<Part extends { readonly length: number }>(
	stream: AsyncIterable<Part>,
	enough: number,
): Promise<Peeked<Part>> {
	const source = stream[Symbol.asyncIterator]();
	const parts: Part[] = [];
	for (let size = 0; size < enough; ) {
		const { value, done } = await source.next();
		if (done === true) break;
		parts.push(value);
		size += value.length;
	}
	async function* all(): AsyncGenerator<Part> {
		yield* parts.splice(0);
		yield* { [Symbol.asyncIterator]: () => source };
	}
	return { parts: [...parts], all: all() };
}

/** As they were before gzip; `most` is for tests. */
export async function* unpacked(
	bytes: AsyncIterable<Uint8Array>,
	most = MOST_BYTES,
): AsyncGenerator<Uint8Array> {
	const { parts, all } = await peek(bytes, GZIP.length);
	const head = Buffer.concat(parts).subarray(0, GZIP.length);
	const isPacked = GZIP.every((byte, at) => head[at] === byte);
	let size = 0;
	for await (const piece of isPacked ? gunzipped(all) : inPieces(all, PIECE)) {
		size += piece.length;
		if (size > most) throw new Refused('file-too-large');
		yield piece;
	}
}

async function* inPieces(
	bytes: AsyncIterable<Uint8Array>,
	size: number,
): AsyncGenerator<Uint8Array> {
	for await (const piece of bytes)
		for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size);
}

/** Gives all that can be unpacked, also of a file that breaks off, and then says that it did. */
async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const gunzip = createGunzip();
	const out: Uint8Array[] = [];
	const step = stepper(gunzip.on('data', (piece) => void out.push(piece)));
	try {
		for await (const piece of inPieces(bytes, PACKED_PIECE)) {
			await step((done) => void gunzip.write(piece, done));
			yield* out.splice(0);
		}
		// What follows a whole file, such as padding, ends it early.
		if (!gunzip.readableEnded) await step((done) => void gunzip.once('end', done).end());
		yield* out;
	} catch (cause) {
		yield* out;
		throw isOfZlib(cause) ? new Refused('gzip-broken', { cause }) : cause;
	} finally {
		gunzip.destroy();
	}
}

/** A step ends when it says so or when the stream fails, for then a write never answers. */
function stepper(gunzip: Gunzip): (take: (done: () => void) => void) => Promise<void> {
	let failed: unknown = null;
	let stop = (_cause: unknown): void => undefined;
	gunzip.on('error', (cause) => {
		failed = cause;
		stop(cause);
	});
	return (take) =>
		new Promise((resolve, reject) => {
			stop = reject;
			if (failed === null) take(() => (failed === null ? resolve() : reject(failed)));
			else reject(failed);
		});
}

const isOfZlib = (cause: unknown): boolean =>
	cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
