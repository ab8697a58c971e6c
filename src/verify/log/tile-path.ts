/** Where the parts of a tiled log lie (C2SP tlog-tiles). */
import { isCount, parseDecimal } from './decimal.ts';
import { HASH_BYTES } from './merkle-hash.ts';

/** Hashes of a full tile, entries of a full bundle. */
export const TILE_WIDTH = 256;
export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;
const TOP_LEVEL = 63;

export type TilePath =
	| {
			readonly kind: 'hashes';
			/** 0 to 63; level 0 holds the leaves. */
			readonly level: number;
			readonly index: number;
			/** 1 to 256; 256 is full. */
			readonly width: number;
	  }
	| { readonly kind: 'entries'; readonly index: number; readonly width: number };

/** Three digits an element; all but the last begin with an `x`, so that no file is also a folder. */
function printIndex(index: number): string {
	const digits = String(index);
	const padded = digits.padStart(3 * Math.ceil(digits.length / 3), '0');
	return (padded.match(/\d{3}/g) ?? [])
		.map((part) => `x${part}`)
		.join('/')
		.replace(/x(?=\d+$)/, '');
}

const isPrintable = (path: TilePath): boolean =>
	isCount(path.index) &&
	path.width >= 1 &&
	path.width <= TILE_WIDTH &&
	Number.isInteger(path.width) &&
	(path.kind === 'entries' || (isCount(path.level) && path.level <= TOP_LEVEL));

/** `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`. @throws RangeError for a level, index or width that no path has. */
export function tilePath(path: TilePath): string {
	if (!isPrintable(path)) throw new RangeError(`"path" names no tile: ${JSON.stringify(path)}`);
	const folder = path.kind === 'entries' ? 'entries' : path.level;
	const partial = path.width === TILE_WIDTH ? '' : `.p/${path.width}`;
	return `tile/${folder}/${printIndex(path.index)}${partial}`;
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** What the path names; null for anything that `tilePath` does not print. */
export function parseTilePath(text: string): TilePath | null {
	const [, folder = '', digits = '', partial] = PATH.exec(text) ?? [];
	const index = Number(digits.replaceAll(/[x/]/g, '') || Number.NaN);
	const width = partial === undefined ? TILE_WIDTH : Number(partial);
	const level = parseDecimal(folder) ?? Number.NaN;
	const path: TilePath =
		folder === 'entries'
			? { kind: 'entries', index, width }
			: { kind: 'hashes', level, index, width };
	return isPrintable(path) && tilePath(path) === text ? path : null;
}

/** Hashes in the tile, or entries in the bundle at level 0, of a tree of `size` leaves; 0 where it has none. */
export function tileWidth(level: number, index: number, size: number): number {
	const hashes = Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH;
	return Math.max(0, Math.min(TILE_WIDTH, hashes));
}
