/** A set of name keys with a number each, in typed arrays: small enough for a phone, no string made on a look-up. */

export type KeyTable = {
	readonly slots: Int32Array;
	readonly starts: Uint32Array;
	readonly pool: Uint16Array;
	readonly values: Int32Array;
	readonly mask: number;
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over folded code units, as `hashStep` makes it one unit at a time. */
export const HASH_START = FNV_OFFSET | 0;

export function hashStep(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, FNV_PRIME);
}

/** Builds the table. Where a key comes twice the first one holds. */
export function buildKeyTable(rows: readonly (readonly [key: string, value: number])[]): KeyTable {
	let size = 16;
	while (size < rows.length * 2) size *= 2;
	const slots = new Int32Array(size).fill(-1);
	const starts = new Uint32Array(rows.length + 1);
	const pool = new Uint16Array(rows.reduce((sum, [key]) => sum + key.length, 0));
	const values = new Int32Array(rows.length);
	const table: KeyTable = { slots, starts, pool, values, mask: size - 1 };
	let used = 0;
	for (const [key, value] of rows) {
		if (key.length === 0) continue;
		const start = starts[used] ?? 0;
		// Written where it will stand; a key that is there already is written over by the next one.
		const hash = write(key, pool, start);
		const slot = slotOf(table, start, key.length, hash);
		if (slots[slot] !== -1) continue;
		values[used] = value;
		slots[slot] = used;
		used += 1;
		starts[used] = start + key.length;
	}
	return table;
}

/** Puts the units of a key into the pool and answers their hash. */
function write(key: string, pool: Uint16Array, start: number): number {
	let hash = HASH_START;
	for (let at = 0; at < key.length; at += 1) {
		const unit = key.charCodeAt(at);
		pool[start + at] = unit;
		hash = hashStep(hash, unit);
	}
	return hash;
}

/** The slot of the key that stands in the pool at `from`, or the free one where it belongs. */
function slotOf(table: KeyTable, from: number, length: number, hash: number): number {
	const { slots, starts, pool, mask } = table;
	let slot = scramble(hash) & mask;
	for (let row = slots[slot] ?? -1; row !== -1; row = slots[slot] ?? -1) {
		const start = starts[row] ?? 0;
		const isLong = (starts[row + 1] ?? 0) - start === length;
		if (isLong && sameUnits(pool, start, pool, length, from)) return slot;
		slot = (slot + 1) & mask;
	}
	return slot;
}

/** FNV's low bits are weak for short keys; one shift mixes the high ones in. */
function scramble(hash: number): number {
	return hash ^ (hash >>> 15);
}

/** The value of the key in `units[0..length)`, or -1. `hash` is that of those units by `hashStep`. */
export function findKey(table: KeyTable, units: Uint16Array, length: number, hash: number): number {
	const { slots, starts, pool, mask } = table;
	let slot = scramble(hash) & mask;
	for (let row = slots[slot] ?? -1; row !== -1; row = slots[slot] ?? -1) {
		const start = starts[row] ?? 0;
		if ((starts[row + 1] ?? 0) - start === length && sameUnits(pool, start, units, length)) {
			return table.values[row] ?? -1;
		}
		slot = (slot + 1) & mask;
	}
	return -1;
}

function sameUnits(
	pool: Uint16Array,
	start: number,
	units: Uint16Array,
	length: number,
	from = 0,
): boolean {
	for (let at = 0; at < length; at += 1) if (pool[start + at] !== units[from + at]) return false;
	return true;
}
