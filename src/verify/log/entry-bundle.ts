/** Entries as a log serves them (C2SP tlog-tiles "Log entries"): each behind its length in two bytes. */
import { concatBytes } from '../encoding/index.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** The longest entry whose length fits in two bytes. */
export const MOST_ENTRY_BYTES = 65_535;

/** One bundle of up to 256 entries. @throws RangeError for more, or for an entry over 65,535 bytes. */
export function printEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
	if (entries.length > TILE_WIDTH)
		throw new RangeError(`"entries" expected at most ${TILE_WIDTH}, got ${entries.length}`);
	return concatBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf({ length }: Uint8Array): Uint8Array {
	if (length > MOST_ENTRY_BYTES)
		throw new RangeError(
			`"entries" expected at most ${MOST_ENTRY_BYTES} bytes each, got ${length}`,
		);
	return Uint8Array.of(length >> 8, length & 255);
}

/** The entries of a bundle of `width` entries; null where bytes are missing or left over. */
export function parseEntryBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] | null {
	const entries: Uint8Array[] = [];
	let at = 0;
	while (entries.length < width) {
		const [high, low] = bytes.subarray(at, at + 2);
		if (high === undefined || low === undefined) return null;
		const end = at + 2 + high * 256 + low;
		if (end > bytes.length) return null;
		entries.push(bytes.slice(at + 2, end));
		at = end;
	}
	return at === bytes.length ? entries : null;
}
