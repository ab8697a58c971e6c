/** How much fine detail a face shows for the coarse detail it has: falls with blur, and little with light or skin. */

import { LINEAR } from './light.ts';
import { type Affine, applied, type Photo } from './photo.ts';
import { type Field, valueAt } from './relief.ts';

const GREEN = 1;
const FLOOR = 0.002;

export function greenOf({ width, height, data }: Photo): Field {
	const values = new Float32Array(width * height);
	for (let at = 0; at < values.length; at += 1)
		values[at] = Math.log((LINEAR[data[at * 4 + GREEN] ?? 0] ?? 0) + FLOOR);
	return { width, height, values };
}

/** Detail of one step over detail of four, both as the spread of what a place has over its neighbours. `step` in pixels. */
export function sharpnessOf(field: Field, places: Float32Array, map: Affine, step: number): number {
	const fine = detail(field, places, map, step);
	const coarse = detail(field, places, map, 4 * step);
	return coarse > 0 ? fine / coarse : 0;
}

function detail(field: Field, places: Float32Array, map: Affine, step: number): number {
	let [sum, count] = [0, 0];
	for (let at = 0; at < places.length; at += 2) {
		const [x, y] = applied(map, places[at] ?? 0, places[at + 1] ?? 0);
		const around =
			valueAt(field, x + step, y) +
			valueAt(field, x - step, y) +
			valueAt(field, x, y + step) +
			valueAt(field, x, y - step);
		sum += (valueAt(field, x, y) - around / 4) ** 2;
		count += 1;
	}
	return Math.sqrt(sum / Math.max(1, count));
}
