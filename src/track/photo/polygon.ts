/** Pixels within a polygon: those whose middle lies inside, by even and odd crossings. */

export type Polygon = readonly (readonly [x: number, y: number])[];

/** x and y one after the other, every `step` pixels. */
export function placesIn(polygon: Polygon, step = 1): Float32Array {
	const [ys, out]: [number[], number[]] = [polygon.map(([, y]) => y), []];
	const top = Math.ceil(Math.min(...ys));
	for (let y = top; y <= Math.max(...ys); y += step) {
		const cuts = crossings(polygon, y);
		for (let at = 0; at + 1 < cuts.length; at += 2)
			for (let x = Math.ceil(cuts[at] ?? 0); x <= (cuts[at + 1] ?? 0); x += step) out.push(x, y);
	}
	return Float32Array.from(out);
}

function crossings(polygon: Polygon, y: number): number[] {
	return polygon
		.flatMap(([x, top], at) => {
			const [toX, bottom] = polygon[(at + 1) % polygon.length] ?? [x, top];
			const isCut = top <= y !== bottom <= y;
			return isCut ? [x + ((y - top) / (bottom - top)) * (toX - x)] : [];
		})
		.sort((one, other) => one - other);
}
