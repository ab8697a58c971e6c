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

/** Measures the lines of a label. */
export function qualityOf({ lines, source, photo, warp }: Label): PhotoQuality {
	const caps = lines.map((line) => line.cap);
	const cap = Math.min(...caps);
	const steps: number[] = [];
	let [washed, seen] = [0, 0];
	const [top, bottom] = [Math.max(1, Math.floor(warp.top)), Math.min(source.height - 2, Math.ceil(warp.bottom))];
	const contrast = Math.max(...lines.map((line) => line.contrast));
	for (let y = top; y < bottom; y += 2) {
		for (let x = Math.max(1, Math.floor(warp.left)); x < Math.min(source.width - 1, warp.right); x += 2) {
			const at = y * source.width + x;
			seen += 1;
			if ((photo[at] ?? 0) >= WHITE) washed += 1;
			const step = Math.abs((source.data[at + 1] ?? 0) - (source.data[at - 1] ?? 0)) / 2;
			if (step > contrast * 0.08) steps.push(step);
		}
	}
	steps.sort((one, other) => one - other);
	const steepest = steps[Math.floor(steps.length * STEEP)] ?? 0;
	const edge = steepest === 0 ? Number.POSITIVE_INFINITY : contrast / steepest / cap;
	return { cap, edge, washed: seen === 0 ? 0 : washed / seen };
}
