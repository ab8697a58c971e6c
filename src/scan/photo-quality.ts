/** Why a photo was read badly, told from its letters: not sharp, too small, washed out by light. */
import type { Label } from './label-stage.ts';

export type PhotoQuality = {
	/** Height of the smallest capitals, in pixels of the working image. */
	readonly cap: number;
	/** Width of the edge of a stroke, in capitals: how far ink needs to become paper. */
	readonly edge: number;
	/** Share of the lines' area that is as light as the sensor goes. */
	readonly washed: number;
};

const STEEP = 0.98;
const WHITE = 252;

/** Every second pixel of every second row tells enough. */
const EVERY = 2;
/** A step of less than a twelfth of a stroke is grain. */
const GRAIN = 0.08;

/** Measures the part of the photo in which the lines of a label stand. */
export function qualityOf({ lines, source, photo, warp }: Label): PhotoQuality {
	const cap = Math.min(...lines.map((line) => line.cap));
	const contrast = Math.max(...lines.map((line) => line.contrast));
	const steps: number[] = [];
	let [washed, seen] = [0, 0];
	for (
		let y = Math.max(1, Math.floor(warp.top));
		y < Math.min(source.height - 1, warp.bottom);
		y += EVERY
	) {
		const [from, to] = [Math.max(1, Math.floor(warp.left)), Math.min(source.width - 1, warp.right)];
		for (let at = y * source.width + from; at < y * source.width + to; at += EVERY) {
			seen += 1;
			washed += Number((photo[at] ?? 0) >= WHITE);
			steps.push(Math.abs((source.data[at + 1] ?? 0) - (source.data[at - 1] ?? 0)) / 2);
		}
	}
	const edges = steps.filter((step) => step > contrast * GRAIN).sort((one, other) => one - other);
	const steepest = edges[Math.floor(edges.length * STEEP)] ?? 0;
	const edge = steepest === 0 ? Number.POSITIVE_INFINITY : contrast / steepest / cap;
	return { cap, edge, washed: seen === 0 ? 0 : washed / seen };
}
