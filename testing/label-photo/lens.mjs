// What lens and sensor add: blur of one of three kinds, noise that is partly smooth, weak contrast.

/** Weights of `across` times `down` pixels around the middle, together 1. */
function makePass(across, down, weightAt) {
	const side = 2 * across + 1;
	const weights = Float32Array.from({ length: side * (2 * down + 1) }, (_, at) =>
		weightAt((at % side) - across, Math.floor(at / side) - down),
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return { across, down, weights: weights.map((weight) => weight / total) };
}

/** The passes of a blur whose spread is `sigma` pixels along each axis that it has, whatever its kind. */
export function makeBlur({ kind, sigma, angle }) {
	if (sigma === 0) return [];
	const reach = Math.ceil(kind === 'soft' ? 2.6 * sigma : 2 * sigma + 0.5);
	if (kind === 'soft') {
		const weightAt = (x, y) => Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
		return [makePass(reach, 0, weightAt), makePass(0, reach, weightAt)];
	}
	const weightAt = kind === 'disc' ? discWeight : motionWeight;
	return [makePass(reach, reach, (x, y) => weightAt(x, y, sigma, angle))];
}

/** A disc of radius r spreads by r / 2 along each axis. */
const discWeight = (x, y, sigma) => Math.max(0, Math.min(1, 2 * sigma + 0.5 - Math.hypot(x, y)));
/** A stroke of length l spreads by l / √12; across it the lens stays a little soft. */
function motionWeight(x, y, sigma, angle) {
	const along = Math.abs(x * Math.cos(angle) + y * Math.sin(angle));
	const across = y * Math.cos(angle) - x * Math.sin(angle);
	const inside = Math.max(0, Math.min(1, Math.sqrt(3) * sigma + 0.5 - along));
	return inside * Math.exp(-(across * across) / 0.5);
}

/** One pass over one plane; the outermost pixels repeat beyond the edge. */
export function blurPlane(plane, width, height, { across, down, weights }) {
	const out = new Float32Array(plane.length);
	for (let y = 0; y < height; y++) {
		let next = 0;
		for (let row = -down; row <= down; row++) {
			const from = Math.max(0, Math.min(height - 1, y + row)) * width;
			for (let column = -across; column <= across; column++) {
				const weight = weights[next++];
				if (weight >= 0.0005) addRow(out, y * width, plane, from, width, column, weight);
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
