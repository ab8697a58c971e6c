/**
 * Where a line begins and ends. Its surest letters are found one by one; fainter ones, in shadow or in glare, show only
 * when the ink of a stretch is taken together: grain cancels out over a stretch, letters do not.
 */
import type { Ink } from './ink.ts';
import type { LinePlace } from './line-image.ts';
import { unflatten, type Warp } from './warp.ts';

/** In capitals: the stretch looked at, the widest gap that is stepped over, and how far beyond the other lines a line may go. */
const STRETCH = 1.6;
/** A mark or two may be no line at all. */
const FEWEST = 3;
const GAP = 2;
const BEYOND = 5;
/** Mean depth of a stretch of letters, as a share of a stroke's depth and of the threshold by which a pixel counts. */
const OF_STROKE = 0.15;
const OF_THRESHOLD = 0.2;

/** Between these its letters were found one by one; what is read beyond them must be read surely. */
export type SureEnds = { readonly sureLeft: number; readonly sureRight: number };

/** The line with its faint ends. Work: the rows of a capital for each column looked at. */
export function withEnds<Line extends LinePlace & { readonly marks: readonly unknown[] }>(
	line: Line,
	ink: Ink,
	warp: Warp,
	sign: number,
): Line & SureEnds {
	const sure = { sureLeft: line.left, sureRight: line.right };
	if (line.marks.length < FEWEST) return { ...line, ...sure };
	const most = BEYOND * line.cap;
	const left = endOf(line, line.left, Math.max(0, warp.left - most), -1, ink, warp, sign);
	const right = endOf(
		line,
		line.right,
		Math.min(ink.width - 1, warp.right + most),
		1,
		ink,
		warp,
		sign,
	);
	return { ...line, ...sure, left, right };
}

function endOf(
	line: LinePlace,
	start: number,
	limit: number,
	way: 1 | -1,
	ink: Ink,
	warp: Warp,
	sign: number,
): number {
	const width = Math.max(3, Math.round(STRETCH * line.cap));
	const depths: number[] = [];
	let sum = 0;
	let end = start;
	for (let step = 1; (limit - (start + way * step)) * way >= 0; step += 1) {
		const x = Math.round(start + way * step);
		const { depth, threshold } = columnOf(line, x, ink, warp, sign);
		depths.push(depth);
		sum += depth - (depths[depths.length - 1 - width] ?? 0);
		if (depths.length < width) continue;
		const isText = sum / width > Math.max(OF_STROKE * line.contrast, OF_THRESHOLD * threshold);
		if (isText) end = x;
		else if ((x - end) * way > GAP * line.cap + width) break;
	}
	return end;
}

/** Mean depth of a column between base and capital, and the threshold there. */
function columnOf(
	{ base, cap }: LinePlace,
	x: number,
	{ width, height, depth, threshold }: Ink,
	warp: Warp,
	sign: number,
): { depth: number; threshold: number } {
	const top = Math.max(0, Math.round(unflatten(warp, x, base - cap)));
	const bottom = Math.min(height - 1, Math.round(unflatten(warp, x, base)));
	let sum = 0;
	for (let y = top; y <= bottom; y += 1) sum += (depth[y * width + x] ?? 0) * sign;
	const middle = Math.min(height - 1, Math.max(0, (top + bottom) >> 1));
	const rows = Math.max(1, bottom - top + 1);
	return { depth: sum / rows, threshold: threshold[middle * width + x] ?? 0 };
}
