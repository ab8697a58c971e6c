/** Where in a picture a code may stand: cells full of edges, joined to regions. */
import type { Box, GreyImage } from './schema.ts';

export type CodeRegion = {
	/** In pixels of the image that was searched. */
	readonly box: Box;
	/** Sum of the steps from pixel to pixel: how much there is to read. */
	readonly edges: number;
	readonly cells: number;
};

/** Pixels along the side of a cell. */
export const CELL = 8;
const MOST_REGIONS = 4;
/** A code's cell has this many times the edges of an ordinary one, and at least as many as a faint print has. */
const TIMES_ORDINARY = 2.2;
const LEAST_STEP = 5;
/** Smaller than this many cells no code of this picture could be read. */
const LEAST_CELLS = 5;

/** Cells so many apart, less one, still belong together: a quiet stretch inside a code is no wider. */
const REACH = 5;

type Cells = { readonly across: number; readonly down: number; readonly edges: Float32Array };

/** The image at half its size, each pixel the mean of four: noise halves too, and a code's edges stay. */
export function halved({ width, height, data }: GreyImage): GreyImage {
	const [across, down] = [width >> 1, height >> 1];
	const half = new Uint8Array(across * down);
	for (let y = 0, at = 0; y < down; y += 1) {
		for (let x = 0, from = 2 * y * width; x < across; x += 1, at += 1, from += 2) {
			const upper = (data[from] ?? 0) + (data[from + 1] ?? 0);
			half[at] = (upper + (data[from + width] ?? 0) + (data[from + width + 1] ?? 0) + 2) >> 2;
		}
	}
	return { width: across, height: down, data: half };
}

/** Mean step to the neighbours at every pixel of each cell. */
function edgeCells({ width, height, data }: GreyImage): Cells {
	const across = Math.floor((width - 1) / CELL);
	const down = Math.floor((height - 1) / CELL);
	const edges = new Float32Array(across * down);
	for (let y = 0; y < down * CELL; y += 1) {
		const row = Math.floor(y / CELL) * across;
		for (let x = 0; x < across * CELL; x += 1) {
			const at = y * width + x;
			const here = data[at] ?? 0;
			const step = Math.abs(here - (data[at + 1] ?? 0)) + Math.abs(here - (data[at + width] ?? 0));
			const cell = row + (x >> 3);
			edges[cell] = (edges[cell] ?? 0) + step;
		}
	}
	return { across, down, edges: edges.map((sum) => sum / CELL ** 2) };
}

/** Regions that may hold a code, the fullest first. Work: one look at each pixel. */
export function findCodeRegions(image: GreyImage): readonly CodeRegion[] {
	const cells = edgeCells(image);
	const sorted = cells.edges.slice().sort();
	const ordinary = sorted[sorted.length >> 1] ?? 0;
	const busiest = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
	const least = Math.max(LEAST_STEP, Math.min(TIMES_ORDINARY * ordinary, (ordinary + busiest) / 2));
	const seen = new Uint8Array(cells.edges.length);
	const regions: CodeRegion[] = [];
	for (let at = 0; at < seen.length; at += 1) {
		if (seen[at] === 1 || (cells.edges[at] ?? 0) < least) continue;
		const region = growRegion(cells, at, least, seen);
		if (region !== null) regions.push(region);
	}
	return regions.sort((one, other) => other.edges - one.edges).slice(0, MOST_REGIONS);
}

function growRegion(
	{ across, down, edges }: Cells,
	start: number,
	least: number,
	seen: Uint8Array,
): CodeRegion | null {
	const waiting = [start];
	seen[start] = 1;
	let [left, right, top, bottom, count, sum] = [across, 0, down, 0, 0, 0];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		const [x, y] = [at % across, Math.floor(at / across)];
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
		count += 1;
		sum += edges[at] ?? 0;
		for (let near = 0; near < REACH ** 2; near += 1) {
			const nextX = x + (near % REACH) - (REACH >> 1);
			const nextY = y + Math.floor(near / REACH) - (REACH >> 1);
			const next = nextY * across + nextX;
			const isInside = nextX >= 0 && nextY >= 0 && nextX < across && nextY < down;
			if (!isInside || seen[next] === 1 || (edges[next] ?? 0) < least) continue;
			seen[next] = 1;
			waiting.push(next);
		}
	}
	if (count < LEAST_CELLS) return null;
	const box: Box = [left * CELL, top * CELL, (right - left + 1) * CELL, (bottom - top + 1) * CELL];
	return { box, edges: sum, cells: count };
}
