// The lamp: shade that grows towards the bottle's edge, a slope over the picture, a band of glare, shadow.

/** The share of light that reaches a pixel; `facing` is the cosine between the surface and the view. */
export function lightAt(light, x, y, facing) {
	const slope =
		1 + light.slopeX * (x / light.width - 0.5) + light.slopeY * (y / light.height - 0.5);
	const edgeX = (2 * x) / light.width - 1;
	const edgeY = (2 * y) / light.height - 1;
	const vignette = 1 - light.vignette * (edgeX * edgeX + 0.4 * edgeY * edgeY);
	const round = 1 - light.round * (1 - facing);
	return light.level * slope * vignette * round * shadowAt(light.shadow, x, y);
}

function shadowAt(shadow, x, y) {
	if (shadow === null) return 1;
	const side = (x * shadow.cos + y * shadow.sin - shadow.from) / shadow.soft;
	return 1 - shadow.depth / (1 + Math.exp(-side));
}

/** What a lamp adds where the surface mirrors it: a stripe with soft flanks that leans a little. */
export function glareAt(light, u, v) {
	let sum = 0;
	for (const { at, lean, size, power } of light.glares) {
		const off = (u - at - lean * v) / size;
		const square = off * off;
		sum += power * (0.7 * Math.exp(-square * square) + 0.3 * Math.exp(-square / 4));
	}
	return sum;
}
