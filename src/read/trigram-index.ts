/** Which known keys look like this one? Trigram posting lists; the few best are then verified by distance. */

export type TrigramIndex = {
	/** Shortest first, so that the rows of some lengths stand together in every posting list. */
	readonly keys: readonly string[];
	readonly lengths: Uint8Array;
	/** The first row whose key has at least so many letters. */
	readonly firstOfLength: Uint16Array;
	/** Start of each trigram's posting list; the list ends where the next one starts. */
	readonly starts: Uint32Array;
	readonly postings: Uint16Array;
	/** Shared trigrams by row; all zero between questions. */
	readonly counts: Uint8Array;
	/** Rows that a question touched. */
	readonly touched: Uint16Array;
};

/** Posting lists merged a question: the rarest ones tell most. */
const RAREST = 9;
const BEST = 12;
const BASE = 40;
const TRIGRAMS = BASE * BASE * BASE;

/** Letters and digits as 1–36, everything else shared among 37–39. */
function digitOf(unit: number): number {
	if (unit >= 97 && unit <= 122) return unit - 96;
	if (unit >= 48 && unit <= 57) return unit - 21;
	return 37 + (unit % 3);
}

/** The distinct trigrams of a key, with a blank before and after it so that its ends count. */
function trigramsOf(key: string): number[] {
	const found: number[] = [];
	let one = 0;
	let two = 0;
	for (let at = 0; at <= key.length; at += 1) {
		const three = at < key.length ? digitOf(key.charCodeAt(at)) : 0;
		const trigram = (one * BASE + two) * BASE + three;
		if (at > 0 && !found.includes(trigram)) found.push(trigram);
		one = two;
		two = three;
	}
	return found;
}

/**
 * Builds the index: counted first, then filled, so that it is three typed arrays.
 * @throws RangeError if there are more than 65,535 keys or a key stands before a shorter one.
 */
export function buildTrigramIndex(keys: readonly string[]): TrigramIndex {
	if (keys.length > 0xffff)
		throw new RangeError(`"keys" expected at most 65535, got ${keys.length}`);
	const late = keys.findIndex((key, at) => key.length < (keys[at - 1]?.length ?? 0));
	if (late !== -1) throw new RangeError(`"keys" expected shortest first, got "${keys[late]}" late`);
	const all = keys.map(trigramsOf);
	const starts = new Uint32Array(TRIGRAMS + 1);
	for (const trigrams of all)
		for (const trigram of trigrams) starts[trigram + 1] = (starts[trigram + 1] ?? 0) + 1;
	for (let at = 1; at <= TRIGRAMS; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
	const postings = new Uint16Array(starts[TRIGRAMS] ?? 0);
	const next = starts.slice();
	all.forEach((trigrams, row) => {
		for (const trigram of trigrams) {
			const at = next[trigram] ?? 0;
			postings[at] = row;
			next[trigram] = at + 1;
		}
	});
	const lengths = Uint8Array.from(keys, (key) => Math.min(key.length, 255));
	return {
		keys,
		lengths,
		firstOfLength: firstRows(lengths),
		starts,
		postings,
		counts: new Uint8Array(keys.length),
		touched: new Uint16Array(keys.length),
	};
}

const LENGTHS = 256;

function firstRows(lengths: Uint8Array): Uint16Array {
	const first = new Uint16Array(LENGTHS + 1).fill(lengths.length);
	for (let row = lengths.length - 1; row >= 0; row -= 1) first[lengths[row] ?? 0] = row;
	for (let at = LENGTHS - 1; at >= 0; at -= 1)
		first[at] = Math.min(first[at] ?? 0, first[at + 1] ?? 0);
	return first;
}

/**
 * Up to 12 rows that share most of the query's rarest trigrams, most shared first; only rows whose keys are at most
 * `reach` letters longer or shorter, as no other can be near enough.
 */
export function lookAlikes(index: TrigramIndex, key: string, reach: number): number[] {
	const rarest = rarestOf(index, trigramsOf(key));
	const used = count(index, rarest, rowsWithin(index, key.length, reach));
	const best = pickBest(index, used, key.length);
	for (let at = 0; at < used; at += 1) index.counts[index.touched[at] ?? 0] = 0;
	return best;
}

/** The trigrams that the fewest keys hold, rarest first; the first to come stays first among equals. */
function rarestOf({ starts }: TrigramIndex, trigrams: readonly number[]): number[] {
	const rarest: number[] = [];
	const held: number[] = [];
	for (const trigram of trigrams) {
		const length = (starts[trigram + 1] ?? 0) - (starts[trigram] ?? 0);
		if (length === 0 || (rarest.length === RAREST && length >= (held[RAREST - 1] ?? 0))) continue;
		let place = rarest.length;
		while (place > 0 && (held[place - 1] ?? 0) > length) place -= 1;
		insert(rarest, place, trigram, RAREST);
		insert(held, place, length, RAREST);
	}
	return rarest;
}

/** Puts a number in at a place and lets go of what is then beyond the most. */
function insert(list: number[], place: number, number: number, most: number): void {
	for (let at = Math.min(list.length, most - 1); at > place; at -= 1) list[at] = list[at - 1] ?? 0;
	list[place] = number;
}

type Rows = { readonly first: number; readonly end: number };

/** Lengths over 255 letters are told as 255. */
function rowsWithin({ firstOfLength }: TrigramIndex, length: number, reach: number): Rows {
	const least = Math.min(Math.max(0, length - reach), LENGTHS - 1);
	const beyond = Math.min(length + reach + 1, LENGTHS);
	return { first: firstOfLength[least] ?? 0, end: firstOfLength[beyond] ?? 0 };
}

/** Counts shared trigrams; answers how many rows were touched. */
function count(
	{ starts, postings, counts, touched }: TrigramIndex,
	trigrams: readonly number[],
	rows: Rows,
): number {
	let used = 0;
	for (const trigram of trigrams) {
		const end = starts[trigram + 1] ?? 0;
		const from = placeOf(rows.first, postings, starts[trigram] ?? 0, end);
		const to = placeOf(rows.end, postings, from, end);
		for (let at = from; at < to; at += 1) {
			const row = postings[at] ?? 0;
			const shared = counts[row] ?? 0;
			if (shared === 0) {
				touched[used] = row;
				used += 1;
			}
			counts[row] = shared + 1;
		}
	}
	return used;
}

/** The first place between two of a posting list that holds `row` or a later one. */
function placeOf(row: number, postings: Uint16Array, start: number, end: number): number {
	let low = start;
	let high = end;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((postings[middle] ?? 0) < row) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The best 12 by shared trigrams, nearer lengths first among equals; kept in order as they are found. */
function pickBest(index: TrigramIndex, used: number, length: number): number[] {
	const { counts, lengths, touched } = index;
	const floor = floorOf(index, used);
	const best: number[] = [];
	const scores: number[] = [];
	for (let at = 0; at < used; at += 1) {
		const row = touched[at] ?? 0;
		const shared = counts[row] ?? 0;
		if (shared < floor) continue;
		const score = shared * 256 - Math.abs((lengths[row] ?? 0) - length);
		if (best.length === BEST && score <= (scores[BEST - 1] ?? 0)) continue;
		const place = placeFor(score, scores);
		insert(best, place, row, BEST);
		insert(scores, place, score, BEST);
	}
	return best;
}

/** After every score that is as good: the first to come stays first. */
function placeFor(score: number, scores: readonly number[]): number {
	let place = scores.length;
	while (place > 0 && (scores[place - 1] ?? 0) < score) place -= 1;
	return place;
}

/** The least number of shared trigrams that is worth a look, told by a histogram rather than by sorting every row. */
function floorOf({ counts, touched }: TrigramIndex, used: number): number {
	const histogram = new Uint32Array(RAREST + 1);
	for (let at = 0; at < used; at += 1) {
		const shared = counts[touched[at] ?? 0] ?? 0;
		histogram[shared] = (histogram[shared] ?? 0) + 1;
	}
	let floor = RAREST;
	for (let above = histogram[floor] ?? 0; floor > 1 && above < BEST; ) {
		floor -= 1;
		above += histogram[floor] ?? 0;
	}
	return floor;
}
