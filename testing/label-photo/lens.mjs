// What lens and sensor add: blur of one of three kinds, noise that is partly smooth, weak contrast.

/** Weights of a blur whose spread is `sigma` pixels, whatever its kind. */
export function makeKernel({ kind, sigma, angle }) {
	const reach = kind === 'soft' ? Math.ceil(2.6 * sigma) : Math.ceil(2 * sigma + 0.5);
	const side = 2 * reach + 1;
	const weightAt = { soft: softWeight, disc: discWeight, motion: motionWeight }[kind];
	const weights = Float32Array.from({ length: side * side }, (_, at) =>
		weightAt((at % side) - reach, Math.floor(at / side) - reach, sigma, angle),
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return { reach, side, weights: weights.map((weight) => weight / total) };
}

const softWeight = (x, y, sigma) => Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
/** A disc of radius r spreads by r / 2 along each axis. */
const discWeight = (x, y, sigma) => Math.max(0, Math.min(1, 2 * sigma + 0.5 - Math.hypot(x, y)));
/** A stroke of length l spreads by l / √12; across it the lens stays a little soft. */
function motionWeight(x, y, sigma, angle) {
	const along = Math.abs(x * Math.cos(angle) + y * Math.sin(angle));
	const across = y * Math.cos(angle) - x * Math.sin(angle);
	const inside = Math.max(0, Math.min(1, Math.sqrt(3) * sigma + 0.5 - along));
	return inside * Math.exp(-(across * across) / 0.5);
}

/** Blurs one plane; the outermost pixels repeat beyond the edge. */
export function blurPlane(plane, width, height, { reach, side, weights }) {
	const out = new Float32Array(plane.length);
	for (let y = 0; y < height; y++) {
		for (let row = -reach; row <= reach; row++) {
			const from = Math.max(0, Math.min(height - 1, y + row)) * width;
			for (let column = -reach; column <= reach; column++) {
				const weight = weights[(row + reach) * side + column + reach];
				if (weight < 0.0005) continue;
				addRow(out, y * width, plane, from, width, column, weight);
			}
		}
	}
	return out;
}

function addRow(out, to, plane, from, width, shift, weight) {
	const first = Math.max(0, -shift);
	const last = Math.min(width, width - shift);
	for (let x = 0; x < first; x++) out[to + x] += weight * plane[from];
	for (let x = first; x < last; x++) out[to + x] += weight * plane[from + x + shift];
	for (let x = last; x < width; x++) out[to + x] += weight * plane[from + width - 1];
}

const TABLE = 1 << 15;

/** Gaussian noise from a table entered at random for each pixel: a logarithm for each would be slow. */
export function makeNoise(dice, length, sigma) {
	const table = Float32Array.from({ length: TABLE }, () => sigma * dice.normal());
	const noise = new Float32Array(length);
	for (let at = 0; at < length; at++) noise[at] = table[(dice.next() * TABLE) | 0];
	return noise;
}
