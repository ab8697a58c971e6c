/** Which known keys look like this one? Trigram posting lists; the few best are then verified by distance. */

export type TrigramIndex = {
	readonly keys: readonly string[];
	/** Start of each trigram's posting list in `postings`, by `slots`. */
	readonly slots: ReadonlyMap<number, number>;
	readonly starts: Uint32Array;
	readonly postings: Uint16Array;
	readonly counts: Uint8Array;
};

const RAREST = 12;
const BEST = 16;
const BASE = 40;

/** Packs three folded units; letters and digits map to 1–36, everything else shares 37–39. */
function digitOf(unit: number): number {
	if (unit >= 97 && unit <= 122) return unit - 96;
	if (unit >= 48 && unit <= 57) return unit - 21;
	return 37 + (unit % 3);
}

/** The trigrams of a key with one blank before and one after, so that ends count. */
function trigramsOf(key: string): number[] {
	const found = new Set<number>();
	let one = 0;
	let two = 0;
	for (let at = 0; at <= key.length; at += 1) {
		const three = at < key.length ? digitOf(key.charCodeAt(at)) : 0;
		if (at > 0) found.add((one * BASE + two) * BASE + three);
		one = two;
		two = three;
	}
	return [...found];
}

/**
 * Builds the index over at most 65,535 keys.
 * @throws RangeError if there are more.
 */
export function buildTrigramIndex(keys: readonly string[]): TrigramIndex {
	if (keys.length > 0xffff) throw new RangeError(`"keys" expected at most 65535, got ${keys.length}`);
	const lists = new Map<number, number[]>();
	keys.forEach((key, row) => {
		for (const trigram of trigramsOf(key)) {
			const list = lists.get(trigram);
			if (list) list.push(row);
			else lists.set(trigram, [row]);
		}
	});
	const starts = new Uint32Array(lists.size + 1);
	const postings = new Uint16Array([...lists.values()].reduce((sum, list) => sum + list.length, 0));
	const slots = new Map<number, number>();
	let end = 0;
	for (const [trigram, list] of lists) {
		starts[slots.size] = end;
		slots.set(trigram, slots.size);
		postings.set(list, end);
		end += list.length;
	}
	starts[slots.size] = end;
	return { keys, slots, starts, postings, counts: new Uint8Array(keys.length) };
}

/** Up to 16 rows that share most of the query's rarest trigrams, best first. */
export function lookAlikes(index: TrigramIndex, key: string): number[] {
	const lists = trigramsOf(key)
		.map((trigram) => index.slots.get(trigram))
		.filter((slot) => slot !== undefined)
		.map((slot) => [index.starts[slot] ?? 0, index.starts[slot + 1] ?? 0] as const)
		.sort((left, right) => left[1] - left[0] - (right[1] - right[0]))
		.slice(0, RAREST);
	const { counts, postings, keys } = index;
	const touched: number[] = [];
	for (const [start, end] of lists) {
		for (let at = start; at < end; at += 1) {
			const row = postings[at] ?? 0;
			const count = counts[row] ?? 0;
			if (count === 0) touched.push(row);
			counts[row] = count + 1;
		}
	}
	const near = (row: number) => (counts[row] ?? 0) * 64 - Math.abs((keys[row] ?? '').length - key.length);
	const best = touched.length > BEST ? bestOf(touched, near) : touched.sort((a, b) => near(b) - near(a));
	const found = [...best];
	for (const row of touched) counts[row] = 0;
	return found;
}

/** The 16 best of many without sorting them all: keep those at or above the count that 16 rows reach. */
function bestOf(rows: readonly number[], near: (row: number) => number): number[] {
	const scores = rows.map(near).sort((a, b) => b - a);
	const floor = scores[BEST - 1] ?? 0;
	return rows
		.filter((row) => near(row) >= floor)
		.sort((a, b) => near(b) - near(a))
		.slice(0, BEST);
}
