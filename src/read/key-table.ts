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
	const longest = rows.reduce((most, [key]) => Math.max(most, key.length), 0);
	const units = new Uint16Array(longest);
	let used = 0;
	let end = 0;
	for (const [key, value] of rows) {
		for (let at = 0; at < key.length; at += 1) units[at] = key.charCodeAt(at);
		const hash = hashUnits(units, key.length);
		if (key.length === 0 || findKey(table, units, key.length, hash) !== -1) continue;
		for (let at = 0; at < key.length; at += 1) pool[end + at] = units[at] ?? 0;
		values[used] = value;
		starts[used] = end;
		end += key.length;
		used += 1;
		starts[used] = end;
		slots[freeSlot(slots, hash, table.mask)] = used - 1;
	}
	return table;
}

function freeSlot(slots: Int32Array, hash: number, mask: number): number {
	let slot = scramble(hash) & mask;
	while (slots[slot] !== -1) slot = (slot + 1) & mask;
	return slot;
}

function hashUnits(units: Uint16Array, length: number): number {
	let hash = HASH_START;
	for (let at = 0; at < length; at += 1) hash = hashStep(hash, units[at] ?? 0);
	return hash;
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

function sameUnits(pool: Uint16Array, start: number, units: Uint16Array, length: number): boolean {
	for (let at = 0; at < length; at += 1) if (pool[start + at] !== units[at]) return false;
	return true;
}
