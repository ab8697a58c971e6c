/** Sums by place: a weight between two bins is shared by both, so that a sum changes smoothly as things move. */

/** Adds a weight at a place, counted in bins from the first; what lies outside `used` bins is left out. */
export function addTo(
	bins: Float32Array,
	used: number,
	place: number,
	weight: number,
	first = 0,
): void {
	const low = Math.floor(place);
	if (low < 0 || low + 1 >= used) return;
	const share = place - low;
	bins[first + low] = (bins[first + low] ?? 0) + weight * (1 - share);
	bins[first + low + 1] = (bins[first + low + 1] ?? 0) + weight * share;
}

/** How sharply the bins stand out: the sum of their squared steps. */
export function sharpnessOf(bins: Float32Array, used: number): number {
	let sum = 0;
	for (let at = 1; at < used; at += 1) sum += ((bins[at] ?? 0) - (bins[at - 1] ?? 0)) ** 2;
	return sum;
}
