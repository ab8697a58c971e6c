/** The port through which proofs are built: files, SQL and HTTP are closures of this shape. */
import { HASH_BYTES } from './merkle-hash.ts';
import { TILE_WIDTH, tilePath } from './tile-path.ts';

/** The hashes of the tile of this width (1 to 256), 32 bytes each; null where there is none. */
export type ReadTile = (
	level: number,
	index: number,
	width: number,
) => Uint8Array | null | Promise<Uint8Array | null>;

/** Bytes of a resource of a tiled log by its path; null where there is none. */
export type ReadResource = (path: string) => Uint8Array | null | Promise<Uint8Array | null>;

/** Reads tiles by their paths. A partial tile may be gone once it is full (C2SP tlog-tiles "Partial Tiles"): then the full one is cut. */
export function tileReader(read: ReadResource): ReadTile {
	return async (level, index, width) => {
		const own = await read(tilePath({ kind: 'hashes', level, index, width }));
		if (own !== null || width === TILE_WIDTH) return own;
		const full = await read(tilePath({ kind: 'hashes', level, index, width: TILE_WIDTH }));
		return full === null || full.length !== TILE_WIDTH * HASH_BYTES
			? null
			: full.subarray(0, width * HASH_BYTES);
	};
}
