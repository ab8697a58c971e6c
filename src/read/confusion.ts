/**
 * How far one key is from another, when a camera or a tired typist stands between them.
 * Weighted edit distance: a swap that optical readers make often (o/0, l/1/i, rn/m, cl/d, …) costs less than any other.
 * Pairs: openfoodfacts-server #3643 and the note on label reading; costs are ours.
 */

const PLAIN = 1;
const CONFUSED = 0.35;
const SPLIT = 0.45;

/** Single letters that are taken for each other. */
const PAIRS = [
	'o0', 'l1', 'i1', 'il', 'ij', 'lt', 'it', 'ec', 'eo', 'ao', 'ae', 'co', 'uv', 'un', 'nr', 'hb', 'hn', 'gq', 'g9', 'gy',
	's5', 'z2', 'b8', 'b6', 'ft', 'fl', 'rt', 'kx', 'vy', 'dc', 'pq', 'nm', 'q9', 'y4', 'g6', 'sz', 'uo', 'li',
] as const;

/** Two letters that are taken for one: `rn` for `m`. */
const MERGES = ['rnm', 'cld', 'vvw', 'nnm', 'iiu', 'lih', 'lik', 'tih', 'cih', 'inm', 'nim', 'lla', 'ijy'] as const;

const pairCost = new Set(PAIRS.flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
const mergeOf = new Map<string, Set<string>>();
for (const merge of MERGES) {
	const two = merge.slice(0, 2);
	mergeOf.set(two, (mergeOf.get(two) ?? new Set()).add(merge.slice(2)));
}

function swapCost(left: string, right: string): number {
	if (left === right) return 0;
	return pairCost.has(left + right) ? CONFUSED : PLAIN;
}

function merges(two: string, one: string): boolean {
	return mergeOf.get(two)?.has(one) ?? false;
}

/**
 * Weighted distance of two keys, or Infinity once it must exceed `limit`.
 * Work: at most `left.length` times the band `2 * limit / SPLIT + 1`.
 */
export function confusionDistance(left: string, right: string, limit: number): number {
	if (Math.abs(left.length - right.length) > limit / SPLIT) return Infinity;
	let twoBack: number[] = [];
	let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row, ...new Array<number>(right.length).fill(Infinity)];
		let least = row;
		for (let column = 1; column <= right.length; column += 1) {
			const cost = cellCost(left, right, row, column, { twoBack, previous, current });
			current[column] = cost;
			if (cost < least) least = cost;
		}
		if (least > limit) return Infinity;
		twoBack = previous;
		previous = current;
	}
	const distance = previous[right.length] ?? Infinity;
	return distance > limit ? Infinity : distance;
}

type Rows = { readonly twoBack: number[]; readonly previous: number[]; readonly current: number[] };

function cellCost(left: string, right: string, row: number, column: number, rows: Rows): number {
	const l = left[row - 1] ?? '';
	const r = right[column - 1] ?? '';
	const { twoBack, previous, current } = rows;
	let best = (previous[column - 1] ?? Infinity) + swapCost(l, r);
	best = Math.min(best, (previous[column] ?? Infinity) + PLAIN, (current[column - 1] ?? Infinity) + PLAIN);
	if (row > 1) {
		const two = (left[row - 2] ?? '') + l;
		if (merges(two, r)) best = Math.min(best, (twoBack[column - 1] ?? Infinity) + SPLIT);
		if (column > 1 && two === r + (right[column - 2] ?? '')) {
			best = Math.min(best, (twoBack[column - 2] ?? Infinity) + PLAIN);
		}
	}
	if (column > 1 && merges((right[column - 2] ?? '') + r, l)) {
		best = Math.min(best, (previous[column - 2] ?? Infinity) + SPLIT);
	}
	return best;
}
