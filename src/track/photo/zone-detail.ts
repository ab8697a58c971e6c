/** What a zone shows beside its colour: relief, gloss, spots. All at one scale, whatever the photo's. */
import { type Affine, applied } from './photo.ts';
import type { Pixels } from './redness.ts';
import { type Field, valueAt } from './relief.ts';

const median = (values: Float32Array): number => {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort();
	return sorted[sorted.length >> 1] ?? Number.NaN;
};

/** Where gloss begins in this zone, set once on the baseline and kept. */
export type GlossMark = { readonly paleness: number; readonly brightness: number };

/** How far from the middle something has to be to be another thing. */
const FAR = 3;

function glossSigns({ light }: Pixels): { paleness: Float32Array; brightness: Float32Array } {
	const count = light.length / 3;
	const [paleness, brightness] = [new Float32Array(count), new Float32Array(count)];
	for (let at = 0; at < count; at += 1) {
		const [red = 0, green = 0, blue = 0] = light.subarray(at * 3, at * 3 + 3);
		paleness[at] = Math.min(red, green, blue) / Math.max(red, green, blue);
		brightness[at] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}
	return { paleness, brightness };
}

export function glossMark(pixels: Pixels): GlossMark {
	const { paleness, brightness } = glossSigns(pixels);
	const beyond = (values: Float32Array): number => {
		const middle = median(values);
		return middle + FAR * 1.4826 * median(values.map((value) => Math.abs(value - middle)));
	};
	return { paleness: beyond(paleness), brightness: beyond(brightness) / median(brightness) };
}

/** Share of the zone that reflects the lamp: paler and brighter than the rest of it (dichromatic reflection, Shafer 1985). */
export function shineOf(pixels: Pixels, mark: GlossMark): number {
	const { paleness, brightness } = glossSigns(pixels);
	const middle = median(brightness);
	let [shining, seen] = [0, 0];
	for (const [at, pale] of paleness.entries()) {
		if (Number.isNaN(pale)) continue;
		seen += 1;
		if (pale > mark.paleness && (brightness[at] ?? 0) > mark.brightness * middle) shining += 1;
	}
	return seen === 0 ? Number.NaN : shining / seen;
}

/** Spread of fine relief in optical density, between one and three millimetres. `step` is a millimetre in pixels of the places. */
export function textureOf(green: Field, places: Float32Array, map: Affine, step: number): number {
	const sizes = new Float32Array(places.length / 2);
	for (let at = 0; at < places.length; at += 2)
		sizes[at / 2] = Math.abs(hollow(green, places, map, at, step));
	return median(sizes) * 1.4826 * TO_DENSITY;
}

/** Natural logarithms to tens: optical density. */
const TO_DENSITY = 1 / Math.LN10;

/** How much darker a place is than what lies around it. */
function hollow(green: Field, places: Float32Array, map: Affine, at: number, step: number): number {
	const [x = 0, y = 0] = places.subarray(at, at + 2);
	const value = (dx: number, dy: number): number => valueAt(green, ...applied(map, x + dx, y + dy));
	const ring = RING.reduce((sum, [dx, dy]) => sum + value(dx * step, dy * step), 0) / RING.length;
	return ring - value(0, 0);
}

const RING = Array.from({ length: 8 }, (_, at): [number, number] => [
	Math.cos((at * Math.PI) / 4),
	Math.sin((at * Math.PI) / 4),
]);

/** A spot is darker than its ring by this much density. */
const SPOT_DENSITY = 0.06;

/** Dark spots of about two to four millimetres in a square centimetre. */
export function spotsOf(green: Field, places: Float32Array, map: Affine, step: number): number {
	const seen = new Map<string, number>();
	for (let at = 0; at < places.length; at += 2) {
		const depth = hollow(green, places, map, at, SPOT_MM * step) * TO_DENSITY;
		if (depth < SPOT_DENSITY) continue;
		// One spot a cell: a spot spreads over more than one place.
		const cell = `${Math.round((places[at] ?? 0) / (SPOT_MM * step))} ${Math.round((places[at + 1] ?? 0) / (SPOT_MM * step))}`;
		seen.set(cell, Math.max(seen.get(cell) ?? 0, depth));
	}
	const area = places.length / 2 / (step * step) / 100;
	return area > 0 ? seen.size / area : Number.NaN;
}

const SPOT_MM = 2.5;
