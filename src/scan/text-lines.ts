/** Lines of text on the flat label: rows of ink, with the letters that stand in each. */
import type { Component } from './components.ts';
import { flatten, type InkPoints, type Warp } from './warp.ts';

export type TextLine = {
	/** Rows of the flat label between which its ink stands. */
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
	readonly marks: readonly Component[];
};

type Band = { top: number; bottom: number; peak: number };

/** A valley deeper than a third of the smaller peak parts two lines. */
const VALLEY = 1 / 3;
const FAINTEST = 0.02;
const GAP = 6;
const COVERED = 0.42;
const DARK = 0.45;

/** Lines from top to bottom, those of one row from left to right. */
export function linesOf(marks: readonly Component[], points: InkPoints, warp: Warp): TextLine[] {
	if (marks.length === 0) return [];
	const heights = marks.map((one) => one.bottom - one.top).sort((one, other) => one - other);
	const letter = heights[heights.length >> 1] ?? 0;
	const bands = bandsOf(points, warp, letter);
	const rows: Component[][] = bands.map(() => []);
	for (const mark of marks) {
		const at = nearest(bands, middleOf(mark, warp));
		if (at !== null) rows[at]?.push(mark);
	}
	const darkness = median(marks.map((one) => one.depth));
	return bands.flatMap((band, at) => linesOfRow(rows[at] ?? [], band, darkness));
}

function middleOf({ left, right, top, bottom }: Component, warp: Warp): number {
	return flatten(warp, (left + right) / 2, (top + bottom) / 2);
}

function nearest(bands: readonly Band[], v: number): number | null {
	const inside = bands.findIndex(({ top, bottom }) => v >= top - 2 && v <= bottom + 2);
	return inside === -1 ? null : inside;
}

/** Rows of ink: hills of the profile, those that hardly part joined. */
function bandsOf(points: InkPoints, warp: Warp, letter: number): Band[] {
	const { profile, first } = profileOf(points, warp, Math.max(0.8, letter * 0.08));
	const most = profile.reduce((best, value) => Math.max(best, value), 0);
	const cuts = valleysOf(profile);
	let bands: Band[] = cuts.slice(1).map((to, at) => hill(profile, cuts[at] ?? 0, to, first));
	bands = bands.filter(({ peak }) => peak > most * FAINTEST);
	return joined(bands, profile, first, letter).map((band) => trimmed(band, profile, first));
}

function profileOf(
	points: InkPoints,
	warp: Warp,
	sigma: number,
): { profile: Float32Array; first: number } {
	const vs = new Float32Array(points.count);
	let [low, high] = [Infinity, -Infinity];
	for (let at = 0; at < points.count; at += 1) {
		const v = flatten(warp, points.x[at] ?? 0, points.y[at] ?? 0);
		vs[at] = v;
		low = Math.min(low, v);
		high = Math.max(high, v);
	}
	const first = Math.floor(low) - 4;
	const raw = new Float32Array(Math.max(1, Math.ceil(high) - first + 5));
	for (let at = 0; at < points.count; at += 1) {
		const place = (vs[at] ?? 0) - first;
		const row = Math.floor(place);
		const share = place - row;
		const weight = points.weight[at] ?? 0;
		raw[row] = (raw[row] ?? 0) + weight * (1 - share);
		raw[row + 1] = (raw[row + 1] ?? 0) + weight * share;
	}
	return { profile: smoothed(raw, sigma), first };
}

function smoothed(raw: Float32Array, sigma: number): Float32Array {
	const reach = Math.ceil(3 * sigma);
	return raw.map((_, at) => {
		let [sum, weights] = [0, 0];
		for (let step = -reach; step <= reach; step += 1) {
			const weight = Math.exp(-(step * step) / (2 * sigma * sigma));
			sum += weight * (raw[at + step] ?? 0);
			weights += weight;
		}
		return sum / weights;
	});
}

function valleysOf(profile: Float32Array): number[] {
	const cuts = [0];
	let falling = false;
	for (let at = 1; at < profile.length; at += 1) {
		const step = (profile[at] ?? 0) - (profile[at - 1] ?? 0);
		if (step > 0 && falling) cuts.push(at - 1);
		if (step !== 0) falling = step < 0;
	}
	return [...cuts, profile.length - 1];
}

function hill(profile: Float32Array, from: number, to: number, first: number): Band {
	let peak = 0;
	for (let at = from; at <= to; at += 1) peak = Math.max(peak, profile[at] ?? 0);
	return { top: from + first, bottom: to + first, peak };
}

function joined(
	bands: readonly Band[],
	profile: Float32Array,
	first: number,
	letter: number,
): Band[] {
	const out: Band[] = [];
	for (const band of bands) {
		const last = out.at(-1);
		if (last === undefined) {
			out.push({ ...band });
			continue;
		}
		let valley = Infinity;
		for (let v = last.bottom; v <= band.top; v += 1)
			valley = Math.min(valley, profile[v - first] ?? 0);
		const low = valley > VALLEY * Math.min(last.peak, band.peak);
		const tops = trimmed(
			{ ...last, bottom: band.bottom, peak: Math.max(last.peak, band.peak) },
			profile,
			first,
		);
		if (low && tops.bottom - tops.top < 1.7 * letter) {
			last.bottom = band.bottom;
			last.peak = Math.max(last.peak, band.peak);
		} else out.push({ ...band });
	}
	return out;
}

/** The rows of a hill that hold more than a twentieth of its peak. */
function trimmed({ top, bottom, peak }: Band, profile: Float32Array, first: number): Band {
	let [from, to] = [top, bottom];
	while (from < to && (profile[from - first] ?? 0) < peak * 0.05) from += 1;
	while (to > from && (profile[to - first] ?? 0) < peak * 0.05) to -= 1;
	return { top: from, bottom: to, peak };
}

function linesOfRow(
	marks: readonly Component[],
	{ top, bottom }: Band,
	darkness: number,
): TextLine[] {
	const ordered = [...marks].sort((one, other) => one.left - other.left);
	const height = median(ordered.map((one) => one.bottom - one.top));
	const parts: Component[][] = [];
	let reached = -Infinity;
	for (const mark of ordered) {
		if (mark.left - reached > GAP * height) parts.push([]);
		parts.at(-1)?.push(mark);
		reached = Math.max(reached, mark.right);
	}
	return parts
		.filter((part) => isLine(part, darkness))
		.map((part) => ({
			top,
			bottom,
			left: Math.min(...part.map((one) => one.left)),
			right: Math.max(...part.map((one) => one.right)),
			marks: part,
		}));
}

function isLine(marks: readonly Component[], darkness: number): boolean {
	const first = marks[0];
	if (first === undefined || (marks.length === 1 && !isWordLike(first))) return false;
	let covered = 0;
	let reached = first.left;
	for (const { left, right } of marks) {
		covered += Math.max(0, right - Math.max(reached, left));
		reached = Math.max(reached, right);
	}
	if (covered < COVERED * (reached - first.left)) return false;
	return median(marks.map((one) => one.depth)) > DARK * darkness;
}

/** Narrow letters flow together: a whole word may be one mark. */
const isWordLike = ({ left, right, top, bottom }: Component): boolean =>
	right - left > 1.5 * (bottom - top);

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[sorted.length >> 1] ?? 0;
}
