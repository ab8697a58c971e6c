/**
 * How far one key is from another, when a camera or a tired typist stands between them.
 * Weighted edit distance: a swap that optical readers make often (o/0, l/1/i, rn/m, cl/d, …) costs less than any other.
 * Pairs: openfoodfacts-server #3643 and the spoilt names of real labels; the costs are ours.
 */

const PLAIN = 100;
/** A letter changed for one that looks nothing like it: rarer than one lost or added. */
const SWAPPED = 130;
const CONFUSED = 35;
const MERGED = 45;
/** A figure says which of a family a name is (PEG-40, PEG-60): changing, losing or adding one makes another name. */
const FIGURE = 250;

/** Single letters that are taken for each other. */
const PAIRS =
	'o0 l1 i1 il ij lt it ec eo ao ae co uv un nr hb hn gq g9 gy s5 z2 b8 b6 ft fl rt kx vy dc pq nm q9 y4 g6 sz uo';

/** Two letters that are taken for one: `rn` for `m`. */
const MERGES = 'rnm cld vvw nnm iiu lih lik tih cih inm nim lla ijy';

const SYMBOLS = 64;
const A = 97;
const ZERO = 48;

/** Letters and digits as 1–36; any other code unit as 0, which is like nothing but itself. */
function symbolOf(unit: number): number {
	if (unit >= A && unit < A + 26) return unit - A + 1;
	return unit >= ZERO && unit < ZERO + 10 ? unit - ZERO + 27 : 0;
}

const swapCost = new Uint8Array(SYMBOLS * SYMBOLS).fill(SWAPPED);
const mergedInto = new Uint8Array(SYMBOLS * SYMBOLS);
const secondMerge = new Uint8Array(SYMBOLS * SYMBOLS);

const FIRST_FIGURE = 27;
const isFigure = (symbol: number) => symbol >= FIRST_FIGURE && symbol < FIRST_FIGURE + 10;
/** What it costs to lose or add a letter. */
const gap = (symbol: number) => (isFigure(symbol) ? FIGURE : PLAIN);

for (let one = 0; one < SYMBOLS * SYMBOLS; one += 1) {
	if (isFigure(one % SYMBOLS) || isFigure(Math.floor(one / SYMBOLS))) swapCost[one] = FIGURE;
}
for (const pair of PAIRS.split(' ')) {
	const left = symbolOf(pair.charCodeAt(0));
	const right = symbolOf(pair.charCodeAt(1));
	swapCost[left * SYMBOLS + right] = CONFUSED;
	swapCost[right * SYMBOLS + left] = CONFUSED;
}
for (const merge of MERGES.split(' ')) {
	const two = symbolOf(merge.charCodeAt(0)) * SYMBOLS + symbolOf(merge.charCodeAt(1));
	const one = symbolOf(merge.charCodeAt(2));
	if (mergedInto[two] === 0) mergedInto[two] = one;
	else secondMerge[two] = one;
}

const LONGEST = 160;
/** Three rows of the table, reused: the distance is asked for some hundred thousand times a second. */
const rows = [0, 1, 2].map(() => new Int32Array(LONGEST + 1));

/** A key as code units and as symbols, looked up once a key and not once a cell; the first stands at 1, nothing at 0. */
type Letters = { readonly units: Uint16Array; readonly symbols: Uint8Array };

const lettersOfLeft = openLetters();
const lettersOfRight = openLetters();

function openLetters(): Letters {
	return { units: new Uint16Array(LONGEST + 1), symbols: new Uint8Array(LONGEST + 1) };
}

function spell(key: string, { units, symbols }: Letters): void {
	for (let at = 0; at < key.length; at += 1) {
		const unit = key.charCodeAt(at);
		units[at + 1] = unit;
		symbols[at + 1] = symbolOf(unit);
	}
}

/**
 * Weighted distance of two keys in hundredths of a plain edit, or -1 once it must exceed `limit` or a key is longer than 160.
 * Work: at most the product of the lengths. Only the cells near the diagonal are filled, for each step away from it costs
 * a merge at least, and no more rows are once two whole ones exceed the limit.
 */
export function confusionDistance(left: string, right: string, limit: number): number {
	const height = left.length;
	const width = right.length;
	if (width > LONGEST || height > LONGEST || Math.abs(height - width) * MERGED > limit) return -1;
	let [twoBack, previous, current] = [rows[0], rows[1], rows[2]];
	if (!twoBack || !previous || !current) return -1;
	spell(left, lettersOfLeft);
	spell(right, lettersOfRight);
	const band = reachOf(limit);
	fillFirst(Math.min(width, band + 1), previous);
	let before = 0;
	for (let row = 1; row <= height; row += 1) {
		const from = Math.max(1, row - band);
		const least = fillRow(row, from, Math.min(width, row + band), twoBack, previous, current);
		// What the next rows read beyond the band must not be left over from another pair of keys.
		if (row + band < width) current[row + band + 1] = UNREACHED;
		// A pair of letters leaps over a row: only two rows beyond the limit end the search.
		if (least > limit && before > limit) return -1;
		before = least;
		[twoBack, previous, current] = [previous, current, twoBack];
	}
	const distance = previous[width] ?? 0;
	return distance > limit ? -1 : distance;
}

/** Against nothing, every letter is one to add. */
function fillFirst(width: number, row: Int32Array): void {
	row[0] = 0;
	for (let column = 1; column <= width; column += 1) {
		row[column] = (row[column - 1] ?? 0) + gap(lettersOfRight.symbols[column] ?? 0);
	}
}

/** Fills one row of the table between two columns and answers its least cost. */
function fillRow(
	row: number,
	from: number,
	to: number,
	twoBack: Int32Array,
	previous: Int32Array,
	current: Int32Array,
): number {
	const { units, symbols } = lettersOfRight;
	const unit = lettersOfLeft.units[row];
	const symbol = lettersOfLeft.symbols[row] ?? 0;
	const lost = gap(symbol);
	let cost = from === 1 ? (previous[0] ?? 0) + lost : UNREACHED;
	let least = cost;
	current[from - 1] = cost;
	for (let column = from; column <= to; column += 1) {
		const added = cost + gap(symbols[column] ?? 0);
		const kept = previous[column - 1] ?? 0;
		const met = unit === units[column] ? kept : changed(row, column, kept, twoBack, previous);
		cost = Math.min(added, (previous[column] ?? 0) + lost, met);
		current[column] = cost;
		if (cost < least) least = cost;
	}
	return least;
}

/** One letter for another, two for one, one for two, or two exchanged: the cheapest. */
function changed(
	row: number,
	column: number,
	kept: number,
	twoBack: Int32Array,
	previous: Int32Array,
): number {
	const symbol = lettersOfLeft.symbols[row] ?? 0;
	const before = lettersOfLeft.symbols[row - 1] ?? 0;
	const next = lettersOfRight.symbols[column] ?? 0;
	const last = lettersOfRight.symbols[column - 1] ?? 0;
	let cost = kept + (swapCost[symbol * SYMBOLS + next] ?? SWAPPED);
	if (merges(before, symbol, next)) cost = Math.min(cost, (twoBack[column - 1] ?? 0) + MERGED);
	if (merges(last, next, symbol)) cost = Math.min(cost, (previous[column - 2] ?? 0) + MERGED);
	const exchanged = before !== 0 && last !== 0 && before === next && symbol === last;
	if (exchanged) cost = Math.min(cost, (twoBack[column - 2] ?? 0) + PLAIN);
	return cost;
}

const UNREACHED = 1_000_000;

function merges(first: number, second: number, one: number): boolean {
	if (one === 0) return false;
	const two = first * SYMBOLS + second;
	return mergedInto[two] === one || secondMerge[two] === one;
}

/** What one plain edit costs. */
export const EDIT = PLAIN;

/** How many letters longer or shorter a key may be that is within `limit`: every step costs a merge at least. */
export const reachOf = (limit: number) => Math.floor(limit / MERGED);
