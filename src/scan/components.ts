/** Connected marks of ink: letters, for the most part. */
import type { Ink } from './ink.ts';

export type Component = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	/** Pixels. */
	readonly area: number;
	/** Mean depth of its pixels. */
	readonly depth: number;
};

export type Polarity = 'dark' | 'light';

/** What can be a letter, in pixels of the working image. */
const LEAST_AREA = 8;
const HEIGHTS = { least: 4, most: 70 } as const;
/** Narrow letters flow together, up to a whole line of them; a line drawn by a ruler is lower than any letter. */
const WIDTHS = { least: 2, most: 160, mostHeights: 40 } as const;

/** Marks of one polarity that may be letters; what touches the frame is cut off and left out. Work is linear in the pixels. */
export function componentsOf(ink: Ink, polarity: Polarity): Component[] {
	const runs = runsOf(ink, polarity === 'dark' ? 1 : -1);
	const found = new Map<number, Mutable>();
	for (let at = 0; at < runs.count; at += 1) {
		const root = rootOf(runs.parent, at);
		const one: Mutable = found.get(root) ?? {
			left: ink.width,
			top: ink.height,
			right: 0,
			bottom: 0,
			area: 0,
			depth: 0,
		};
		const [y, from, to] = [runs.y[at] ?? 0, runs.from[at] ?? 0, runs.to[at] ?? 0];
		one.left = Math.min(one.left, from);
		one.right = Math.max(one.right, to);
		one.top = Math.min(one.top, y);
		one.bottom = Math.max(one.bottom, y + 1);
		one.area += to - from;
		one.depth += runs.depth[at] ?? 0;
		found.set(root, one);
	}
	return [...found.values()]
		.map((one) => ({ ...one, depth: one.depth / one.area }))
		.filter((one) => isLetterLike(one, ink));
}

type Mutable = { -readonly [key in keyof Component]: Component[key] };

function isLetterLike(
	{ left, top, right, bottom, area }: Component,
	{ width, height }: Ink,
): boolean {
	const [wide, high] = [right - left, bottom - top];
	if (area < LEAST_AREA || high < HEIGHTS.least || high > HEIGHTS.most) return false;
	if (wide < WIDTHS.least || wide > Math.max(WIDTHS.most, WIDTHS.mostHeights * high)) return false;
	return left > 0 && top > 0 && right < width && bottom < height;
}

type Runs = {
	readonly y: Int32Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly depth: Float32Array;
	readonly parent: Int32Array;
	count: number;
};

/** Stretches of ink in each row, joined with those of the row above that they touch, corners too. */
function runsOf(ink: Ink, sign: number): Runs {
	const { width, height } = ink;
	const most = Math.ceil((width * height) / 2) + 1;
	const make = () => new Int32Array(most);
	const depth = new Float32Array(most);
	const runs: Runs = { y: make(), from: make(), to: make(), depth, parent: make(), count: 0 };
	let above = 0;
	for (let y = 0; y < height; y += 1) {
		const first = runs.count;
		for (let x = 0; x < width; x += 1) {
			if (isInk(ink, y * width + x, sign)) x = addRun(runs, ink, y, x, sign);
		}
		joinRows(runs, above, first);
		above = first;
	}
	return runs;
}

const isInk = ({ depth, threshold }: Ink, at: number, sign: number): boolean =>
	(depth[at] ?? 0) * sign > (threshold[at] ?? 0);

/** Adds the run that begins at x, and answers where it ends. */
function addRun(runs: Runs, ink: Ink, y: number, x: number, sign: number): number {
	const start = y * ink.width;
	let sum = 0;
	let to = x;
	for (; to < ink.width && isInk(ink, start + to, sign); to += 1) {
		sum += (ink.depth[start + to] ?? 0) * sign;
	}
	const at = runs.count;
	runs.y[at] = y;
	runs.from[at] = x;
	runs.to[at] = to;
	runs.depth[at] = sum;
	runs.parent[at] = at;
	runs.count += 1;
	return to;
}

function joinRows(runs: Runs, above: number, first: number): void {
	const { from, to, count } = runs;
	let upper = above;
	for (let lower = first; lower < count; lower += 1) {
		while (upper < first && (to[upper] ?? 0) < (from[lower] ?? 0)) upper += 1;
		for (let at = upper; at < first && (from[at] ?? 0) <= (to[lower] ?? 0); at += 1) {
			join(runs.parent, at, lower);
		}
	}
}

function join(parent: Int32Array, at: number, lower: number): void {
	const [one, other] = [rootOf(parent, at), rootOf(parent, lower)];
	if (one !== other) parent[Math.max(one, other)] = Math.min(one, other);
}

function rootOf(parent: Int32Array, at: number): number {
	let root = at;
	while (parent[root] !== root) {
		const next = parent[root] ?? root;
		parent[root] = parent[next] ?? next;
		root = next;
	}
	return root;
}

export type InkPixel = (x: number, y: number, depth: number, mark: number) => void;

/** Visits at most about `most` ink pixels of the marks, evenly taken. */
export function visitInk(
	marks: readonly Component[],
	ink: Ink,
	sign: number,
	most: number,
	visit: InkPixel,
): void {
	const step = Math.max(1, marks.reduce((sum, one) => sum + one.area, 0) / most);
	let due = 0;
	marks.forEach(({ left, top, right, bottom }, mark) => {
		const width = right - left;
		for (let place = 0; place < width * (bottom - top); place += 1) {
			const [x, y] = [left + (place % width), top + Math.floor(place / width)];
			if (!isInk(ink, y * ink.width + x, sign)) continue;
			due += 1;
			if (due < step) continue;
			due -= step;
			visit(x, y, (ink.depth[y * ink.width + x] ?? 0) * sign, mark);
		}
	});
}
